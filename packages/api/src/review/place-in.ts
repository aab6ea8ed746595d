import type { Transaction, WorkItem } from "@stride/db";
import { z } from "zod";
import type { AttemptFilter } from "./attempt-filter.ts";
import { comparing, keyOf, ordered } from "./attempt-order.ts";
import type { WhoIs } from "./who.ts";

export const placeView = z.strictObject({
  /** From 1; of an item that no longer passes the filter, where it would stand. */
  number: z.number(),
  count: z.number(),
  previous: z.string().optional(),
  next: z.string().optional(),
});

/** Where an item stands among those that pass a filter. Whoever was just taken out by a new score still has neighbours. */
export async function placeIn(
  db: Transaction,
  item: WorkItem,
  filter: AttemptFilter,
  who: WhoIs,
): Promise<z.output<typeof placeView>> {
  const all = await ordered(db, item.assignmentId, filter, who);
  const compare = comparing(filter);
  const own = keyOf(item, filter, who);
  const before = all.filter(({ key }) => compare(key, own) < 0);
  return {
    number: before.length + 1,
    count: all.length,
    previous: before.at(-1)?.id,
    next: all.find(({ key }) => compare(key, own) > 0)?.id,
  };
}
