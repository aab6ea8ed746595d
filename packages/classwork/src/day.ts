import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { instantOf, wallTimeOf } from "./wall-time.ts";

/** A day of the calendar, `2026-03-08`: when it begins, a zone says. */
export const day = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/u)
  .refine(isInCalendar);
export type Day = z.output<typeof day>;

/** Which day a calendar in a zone shows at an instant. */
export function dayOf(instant: number, timeZone: string): Day {
  return wallTimeOf(instant, timeZone).slice(0, "2026-03-08".length);
}

export function daysAfter(from: Day, days: number): Day {
  return Temporal.PlainDate.from(from).add({ days }).toString();
}

/** The instant at which a day begins in a zone, in milliseconds since 1970. */
export function beginningOf(begun: Day, timeZone: string): number {
  return instantOf(`${begun}T00:00`, timeZone).instant;
}

function isInCalendar(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
