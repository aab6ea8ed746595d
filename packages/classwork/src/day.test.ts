import { expect, it } from "vitest";
import { beginningOf, day, dayOf, daysAfter } from "./day.ts";

it.each([
  ["2026-03-08T23:30:00Z", "UTC", "2026-03-08"],
  ["2026-03-08T23:30:00Z", "Asia/Seoul", "2026-03-09"],
  ["2026-03-08T23:30:00Z", "America/Los_Angeles", "2026-03-08"],
])("%s in %s is %s", (instant, zone, expected) => {
  expect(dayOf(Date.parse(instant), zone)).toBe(expected);
});

it.each([
  ["2026-03-09", "Asia/Seoul", "2026-03-08T15:00:00.000Z"],
  ["2026-03-09", "Asia/Kathmandu", "2026-03-08T18:15:00.000Z"],
  // Midnight is put forward to 01:00 there.
  ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
])("%s begins in %s at %s", (begun, zone, expected) => {
  expect(new Date(beginningOf(begun, zone)).toISOString()).toBe(expected);
});

it("days go over the ends of months and years", () => {
  expect(daysAfter("2026-03-01", -1)).toBe("2026-02-28");
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
});

it.each(["2026-02-29", "2026-13-01", "1926-01-01", "2026-1-1", ""])("%s is no day", (text) => {
  expect(day.safeParse(text).success).toBe(false);
});
