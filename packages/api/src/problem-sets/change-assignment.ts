import { closingTells, phaseAt, type PromisedThing, takenAway } from "@stride/classwork";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { assignmentSettings, checkDue, datesOf, dueIsOver, settingsRow } from "./assignment-settings.ts";
import { taughtAssignment } from "./own-assignment.ts";
import { id } from "./own-set.ts";

export const changeAssignmentInput = assignmentSettings.extend({
  id,
  /** The teacher was told what this takes away from those who have begun, and wants it. */
  takeAway: z.boolean(),
  dueIsOver,
  /** The teacher was told that learners have seen what is right, and wants it. */
  anyway: z.boolean().default(false),
});

export type Changed =
  | { readonly changed: true }
  | { readonly changed: false; readonly less: readonly PromisedThing[]; readonly begun: number };

/**
 * Sets an assignment's dates and rules anew, from the next moment on: what has been answered stays as it was graded. Until
 * somebody has begun anything may change. After that, what would leave them less than they were promised (see `takenAway`)
 * is refused until the teacher says so knowingly; and so is opening again what has closed and shown what is right. Extensions always stay: they are never shortened by the class's dates.
 */
export async function changeAssignment(
  { db, learnerId, now }: AccountContext,
  { id, takeAway, dueIsOver, anyway, ...settings }: z.output<typeof changeAssignmentInput>,
): Promise<Changed> {
  return db.$transaction(async (tx) => {
    const before = await taughtAssignment(tx, learnerId, id);
    const after = settingsRow(settings, before.class.timeZone);
    const isAnotherDue = before.dueAt?.getTime() !== after.dueAt?.getTime();
    if (isAnotherDue && !dueIsOver) checkDue(after, now());
    const begun = await tx.work.count({ where: { assignmentId: id } });
    const isOpenedAgain = isClosed(before, now()) && !isClosed(after, now());
    if (begun > 0 && isOpenedAgain && closingTells(before.shown) && !anyway) {
      throw new AppError("shown-already", { at: "dueAt" });
    }
    const less = takenAway(promised(before), promised(after));
    if (begun > 0 && less.length > 0 && !takeAway) return { changed: false, less, begun };
    await tx.assignment.update({ where: { id }, data: after });
    return { changed: true };
  });
}

function isClosed(row: Parameters<typeof datesOf>[0], now: Date): boolean {
  return phaseAt(datesOf(row), now) === "closed";
}

type Row = ReturnType<typeof settingsRow>;

function promised(
  row: Pick<Row, keyof ReturnType<typeof datesOf> | "latePercent" | "tries" | "hints" | "shown">,
) {
  const { latePercent, tries, hints, shown } = row;
  return { ...datesOf(row), latePercent, tries: tries ?? undefined, hints, shown };
}
