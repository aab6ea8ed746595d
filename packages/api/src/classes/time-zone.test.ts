import { expect, it } from "vitest";
import { endOfDay, timeZone } from "./time-zone.ts";

it.each([
  ["Asia/Seoul", "Asia/Seoul"],
  ["asia/seoul", "Asia/Seoul"],
  ["UTC", "UTC"],
  ["America/New_York", "America/New_York"],
])("%s is the zone %s", (name, zone) => {
  expect(timeZone.parse(name)).toBe(zone);
});

it.each(["", "Seoul", "+09:00", "Asia/Atlantis", " Asia/Seoul", "\0"])("%j is no zone", (name) => {
  expect(timeZone.safeParse(name).success).toBe(false);
});

it.each([
  ["2026-03-01", "Asia/Seoul", "2026-03-01T14:59:59.999Z"],
  ["2026-03-01", "UTC", "2026-03-01T23:59:59.999Z"],
  ["2026-01-31", "America/New_York", "2026-02-01T04:59:59.999Z"],
  ["2026-07-31", "America/New_York", "2026-08-01T03:59:59.999Z"],
  ["2026-03-28", "Europe/Berlin", "2026-03-28T22:59:59.999Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-29T21:59:59.999Z"],
  ["2026-10-24", "Europe/Berlin", "2026-10-24T21:59:59.999Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-25T22:59:59.999Z"],
])("%s in %s ends at %s", (day, zone, instant) => {
  expect(endOfDay(day, zone).toISOString()).toBe(instant);
});
