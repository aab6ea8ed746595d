import { shownTable, wallTime } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { standingOf, withExtensions } from "../standing.ts";
import { datesOf, instantIn } from "./assignment-settings.ts";
import { taughtAssignment } from "./own-assignment.ts";
import { id } from "./own-set.ts";

export const extendAssignmentInput = z.strictObject({
  id,
  learnerId: id,
  /** As a clock in the class shows it; null: as for everybody. */
  dueAt: wallTime.nullable(),
  closesAt: wallTime.nullable(),
  moreTries: z.int().min(0).max(50),
  reason: z.string().trim().min(1).max(500),
  /** The teacher was told that the learner has seen what is right, and wants it. */
  anyway: z.boolean().default(false),
});

/**
 * Gives one learner more time or tries. The newest counts, so one that gives nothing takes the earlier ones back; all of
 * them are kept, with who gave them and why. More time for whoever has been shown what is right is refused until the teacher
 * says so knowingly.
 */
export async function extendAssignment(
  { db, learnerId: grantedById, now }: AccountContext,
  { id, learnerId, anyway, ...input }: z.output<typeof extendAssignmentInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const assignment = await taughtAssignment(tx, grantedById, id);
    const member = await tx.membership.findFirst({
      where: { classId: assignment.classId, learnerId, role: "learner", removedAt: null },
      select: { learnerId: true },
    });
    if (!member) throw new AppError("not-found");
    const { timeZone } = assignment.class;
    const dueAt = instantIn(input.dueAt, timeZone);
    const closesAt = instantIn(input.closesAt, timeZone);
    checkLater(datesOf(assignment), dueAt, closesAt);
    const gives = dueAt !== null || closesAt !== null;
    if (gives && !anyway && (await hasSeen(tx, id, learnerId, now()))) throw new AppError("shown-already");
    const { moreTries, reason } = input;
    await tx.extension.create({
      data: {
        assignmentId: id,
        learnerId,
        dueAt,
        closesAt,
        moreTries,
        reason,
        grantedById,
        createdAt: now(),
      },
    });
  });
}

/** Whether closing has shown a learner what could be copied now. Verdicts that were told all along are no news. */
async function hasSeen(
  tx: Transaction,
  assignmentId: string,
  learnerId: string,
  now: Date,
): Promise<boolean> {
  const work = await tx.work.findUnique({
    where: { assignmentId_learnerId: { assignmentId, learnerId } },
    select: { submittedAt: true, assignment: { include: withExtensions } },
  });
  if (!work || work.submittedAt) return false;
  const { phase, shown } = standingOf(work.assignment, learnerId, null, now);
  if (phase !== "closed") return false;
  const { solution, verdicts } = shown(false);
  return solution || (verdicts && shownTable.parse(work.assignment.shown).verdicts !== "during");
}

/** More time than for ever, or less than the class has, is a slip of the hand: it would do nothing. */
function checkLater(dates: ReturnType<typeof datesOf>, dueAt: Date | null, closesAt: Date | null): void {
  const isNoGain = (own: Date | null, everybodys: Date | undefined) =>
    own !== null && (!everybodys || own < everybodys);
  const closesBeforeDue = closesAt && dueAt && closesAt < dueAt;
  if (isNoGain(dueAt, dates.dueAt)) throw new AppError("dates-out-of-order", { at: "dueAt" });
  if (isNoGain(closesAt, dates.closesAt ?? dates.dueAt) || closesBeforeDue) {
    throw new AppError("dates-out-of-order", { at: "closesAt" });
  }
}
