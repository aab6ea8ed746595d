import { triesLeft } from "@stride/classwork";
import type { WorkItem } from "@stride/db";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { type ExtendedAssignment, type Standing, standingOf } from "../standing.ts";

const triesOfItems = z.object({
  items: z.array(z.object({ id: z.string(), tries: z.number().optional() })),
});

export interface Tries {
  readonly used: number;
  /** Nothing: as many as one likes. */
  readonly left: number | null;
}

type Counted = Pick<WorkItem, "item" | "tries">;

/** How often each item may be answered: as the item says, or else the assignment, and what an extension adds. */
export function triesIn(
  content: unknown,
  assignmentTries: number | null,
  { moreTries }: Pick<Standing, "moreTries">,
): (item: Counted) => Tries {
  const own = new Map(triesOfItems.parse(content).items.map(({ id, tries }) => [id, tries]));
  return ({ item, tries: used }) => {
    const allowance = { item: own.get(item), assignment: assignmentTries ?? undefined, more: moreTries };
    return { used, left: triesLeft(allowance, used) ?? null };
  };
}

interface TakenWork {
  readonly learnerId: string;
  readonly submittedAt: Date | null;
  readonly assignment: ExtendedAssignment & { readonly class: { readonly archivedAt: Date | null } };
}

/** Why nothing is taken at an instant, if nothing is. */
export function refusalAt(
  { submittedAt, assignment }: Pick<TakenWork, "submittedAt" | "assignment">,
  { phase }: Standing,
): "handed-in" | "not-open-yet" | "closed" | undefined {
  if (submittedAt) return "handed-in";
  if (phase === "before") return "not-open-yet";
  return phase === "closed" || assignment.class.archivedAt ? "closed" : undefined;
}

/** Where somebody stands whose answers are taken now. Anybody else is told why theirs aren't. */
export function standingOfTaken(work: TakenWork, now: Date): Standing {
  const standing = standingOf(work.assignment, work.learnerId, work.submittedAt, now);
  const refusal = refusalAt(work, standing);
  if (refusal) throw new AppError(refusal);
  return standing;
}

/** Refuses a try more than there are. */
export function checkTries({ left }: Pick<Tries, "left">): void {
  if (left === 0) throw new AppError("no-tries-left");
}

/** Nothing more can be reached in an item; that it is right may be what shows it, so it counts only where that is shown. */
export function isDone({ left }: Tries, solvedAt: Date | null, standing: Standing): boolean {
  return left === 0 || (solvedAt !== null && standing.shown(false).verdicts);
}
