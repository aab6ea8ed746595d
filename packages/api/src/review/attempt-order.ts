import type { Transaction, WorkItem } from "@stride/db";
import { z } from "zod";
import { type AttemptFilter, passing } from "./attempt-filter.ts";
import type { Who, WhoIs } from "./who.ts";

/** Where a row stands: what it is sorted by, and what decides between equals. A page begins after one. */
export const placeKey = z.array(z.union([z.string().max(200), z.number()])).length(4);
type PlaceKey = z.output<typeof placeKey>;

export interface Placed {
  readonly id: string;
  readonly key: PlaceKey;
}

type Sorted = Pick<WorkItem, "id" | "learnerId" | "position" | "score" | "tries" | "answeredAt">;

/**
 * What passes a filter, in its order. Names are the class's, and numbers are drawn, so the database can't sort by them: slim
 * rows of one assignment are sorted here. Pages still begin after a place and not after a count, so that nothing is
 * shown twice or left out while scores change.
 */
export async function ordered(
  db: Transaction,
  assignmentId: string,
  filter: AttemptFilter,
  who: WhoIs,
): Promise<Placed[]> {
  const rows = await db.workItem.findMany({
    where: passing(assignmentId, filter),
    select: { id: true, learnerId: true, position: true, score: true, tries: true, answeredAt: true },
  });
  const compare = comparing(filter);
  return rows
    .map((row) => ({ id: row.id, key: keyOf(row, filter, who) }))
    .toSorted((a, b) => compare(a.key, b.key));
}

/** By what a row is sorted. What has no score or no answer comes before everything that has one. */
export function keyOf(row: Sorted, { sort }: AttemptFilter, who: WhoIs): PlaceKey {
  const learner = nameOf(who(row.learnerId));
  switch (sort) {
    case "learner":
      return [learner, row.position, 0, row.id];
    case "item":
      return [row.position, learner, 0, row.id];
    case "answered":
      return [row.answeredAt?.getTime() ?? -1, learner, row.position, row.id];
    case "score":
      return [row.score ?? -1, learner, row.position, row.id];
    case "tries":
      return [row.tries, learner, row.position, row.id];
    default:
      return sort satisfies never;
  }
}

const nameOf = (who: Who) => ("number" in who ? who.number : who.name);

/** The direction turns what is sorted by; equals always follow each other by learner and position. */
export function comparing({ direction }: AttemptFilter): (a: PlaceKey, b: PlaceKey) => number {
  return (a, b) => {
    for (const [at, value] of a.entries()) {
      const order = compareValues(value, b[at] ?? 0);
      if (order !== 0) return at === 0 && direction === "desc" ? -order : order;
    }
    return 0;
  };
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en", { numeric: true });
}
