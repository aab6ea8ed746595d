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
  if (opensTooLate || closesTooEarly) throw new AppError("dates-out-of-order");
  return { ...settings, opensAt, dueAt, closesAt };
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
