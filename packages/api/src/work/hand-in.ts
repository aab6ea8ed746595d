import type { Transaction } from "@stride/db";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { standingOf } from "../standing.ts";
import { assignmentId, type OwnWork, ownWork } from "./own-work.ts";
import { isDone, standingOfTaken, triesIn } from "./rules.ts";

export const handInInput = z.strictObject({ assignmentId });

/** Hands work in as it is: nothing more is taken after it. Handing in twice is handing in once. */
export async function handIn(
  { db, learnerId, now }: LearnerContext,
  input: z.output<typeof handInInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const work = await ownWork(tx, learnerId, input.assignmentId);
    if (work.submittedAt) return;
    const at = now();
    standingOfTaken(work, at);
    await tx.work.update({ where: { id: work.id, learnerId }, data: { submittedAt: at } });
  });
}

/** Goes on with work that was handed in: before the due date, and only where handing it in has shown nothing. */
export async function takeBack(
  { db, learnerId, now }: LearnerContext,
  input: z.output<typeof handInInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const work = await ownWork(tx, learnerId, input.assignmentId);
    if (!work.submittedAt) return;
    const refusal = await takeBackRefusal(tx, work, now());
    if (refusal) throw new AppError(refusal);
    await tx.work.update({ where: { id: work.id, learnerId }, data: { submittedAt: null } });
  });
}

/**
 * Why work that was handed in stays so. What handing in shows (a verdict, a solution) would be an answer to copy; it isn't
 * asked whether it was looked at, since a page may have been open elsewhere.
 */
export async function takeBackRefusal(
  db: Transaction,
  work: OwnWork,
  now: Date,
): Promise<"closed" | "already-shown" | undefined> {
  const { assignment, learnerId, version } = work;
  const goingOn = standingOf(assignment, learnerId, null, now);
  if (goingOn.phase !== "open" || assignment.class.archivedAt) return "closed";
  const handedIn = standingOf(assignment, learnerId, work.submittedAt, now);
  const items = await db.workItem.findMany({
    where: { workId: work.id },
    select: { item: true, tries: true, exercise: { select: { solvedAt: true } } },
  });
  const tries = triesIn(version.content, assignment.tries, goingOn);
  const showsMore = items.some((item) => {
    const before = goingOn.shown(isDone(tries(item), item.exercise.solvedAt, goingOn));
    const after = handedIn.shown(isDone(tries(item), item.exercise.solvedAt, handedIn));
    return JSON.stringify(before) !== JSON.stringify(after);
  });
  return showsMore ? "already-shown" : undefined;
}
