import { beginningOf, type Day, day, dayOf, daysAfter } from "@stride/classwork";
import type { Prisma } from "@stride/db";
import { z } from "zod";
import { quarterHourOf } from "../quarter-hour.ts";

/** When answers were given: in the last days, today with them, or from one day to another, both included. */
export const period = z.union([
  z.strictObject({ last: z.union([z.literal(7), z.literal(30)]) }),
  z.strictObject({ from: day.optional(), to: day.optional() }),
]);
export type Period = z.output<typeof period>;

/** Its first and last day, where it has them. */
export const periodDays = z.strictObject({ from: day.optional(), to: day.optional() });

/** A period by the clocks of a class: its instants, of which `until` isn't in it any more. */
export interface Span {
  readonly days: z.output<typeof periodDays>;
  readonly since: Date | undefined;
  readonly until: Date | undefined;
}

export function spanOf(asked: Period | undefined, timeZone: string, now: Date): Span {
  const days = daysOf(asked ?? {}, dayOf(now.getTime(), timeZone));
  const begun = (one: Day) => new Date(beginningOf(one, timeZone));
  return {
    days,
    since: days.from === undefined ? undefined : begun(days.from),
    until: days.to === undefined ? undefined : begun(daysAfter(days.to, 1)),
  };
}

function daysOf(asked: Period, today: Day): Span["days"] {
  return "last" in asked ? { from: daysAfter(today, 1 - asked.last), to: today } : asked;
}

/** Instants in it. */
export function within({ since, until }: Span): Prisma.DateTimeFilter {
  return { ...(since && { gte: since }), ...(until && { lt: until }) };
}

/** Of what is counted by quarters of an hour, those in it. */
export function quartersWithin({ since, until }: Span): Prisma.SlipCountWhereInput {
  if (!since && !until) return {};
  return {
    quarterHour: {
      ...(since && { gte: quarterHourOf(since) }),
      ...(until && { lt: quarterHourOf(until) }),
    },
  };
}
