import { type Dates, instantOf, shownTable, type WallTime, wallTime } from "@stride/classwork";
import { z } from "zod";
import { AppError } from "../errors.ts";

/** Dates are said as a clock in the class shows them; null: from the start, or for ever. */
const date = wallTime.nullable();

export const assignmentSettings = z.strictObject({
  title: z.string().trim().min(1).max(200),
  opensAt: date,
  dueAt: date,
  closesAt: date,
  latePercent: z.int().min(0).max(100),
  tries: z.int().min(1).max(200).nullable(),
  hints: z.boolean(),
  sameNumbers: z.boolean(),
  shown: shownTable,
});
export type AssignmentSettings = z.output<typeof assignmentSettings>;

/** An assignment's columns: the dates are instants of the class's zone, in an order that makes sense. */
export function settingsRow(settings: AssignmentSettings, timeZone: string) {
  const { opensAt, dueAt, closesAt } = {
    opensAt: instantIn(settings.opensAt, timeZone),
    dueAt: instantIn(settings.dueAt, timeZone),
    closesAt: instantIn(settings.closesAt, timeZone),
  };
  const opensTooLate = opensAt && dueAt && opensAt >= dueAt;
  const closesTooEarly = closesAt && (!dueAt || closesAt < dueAt);
  if (opensTooLate) throw new AppError("dates-out-of-order", { at: "dueAt" });
  if (closesTooEarly) throw new AppError("dates-out-of-order", { at: "closesAt" });
  return { ...settings, opensAt, dueAt, closesAt };
}

/** The teacher was told that the due date is over, and wants it. */
export const dueIsOver = z.boolean().default(false);

/** A due date that is over is a slip of the hand, unless the teacher says otherwise. */
export function checkDue({ dueAt }: { readonly dueAt: Date | null }, now: Date): void {
  if (dueAt && dueAt <= now) throw new AppError("due-is-over", { at: "dueAt" });
}

export function instantIn(wall: WallTime | null, timeZone: string): Date | null {
  return wall === null ? null : new Date(instantOf(wall, timeZone).instant);
}

/** Columns as the rules of dates take them. */
export function datesOf({
  opensAt,
  dueAt,
  closesAt,
}: {
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
}): Dates {
  return { opensAt: opensAt ?? undefined, dueAt: dueAt ?? undefined, closesAt: closesAt ?? undefined };
}
