export const TIME_ZONE = "Asia/Seoul";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The clocks there are never put forward. */
const AHEAD = 9 * HOUR;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** The Monday, at midnight in the zone, with which a term begins that has had so many weeks when this one began. */
export function termBefore(now: Date, weeks: number): number {
  const local = now.getTime() + AHEAD - FIRST_MONDAY;
  const monday = Math.floor(local / WEEK) * WEEK + FIRST_MONDAY;
  return monday - AHEAD - weeks * WEEK;
}

/** What a clock on the wall of the class shows, as the procedures take it. */
export function wallTimeOf(instant: number): string {
  return new Date(instant + AHEAD).toISOString().slice(0, "2026-03-02T09:00".length);
}
