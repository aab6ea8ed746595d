import { describe, expect, it } from "vitest";
import { instantOf, wallTime, wallTimeOf } from "./wall-time.ts";

const iso = (instant: number) => new Date(instant).toISOString();

describe("a wall time", () => {
  it.each([
    { zone: "Asia/Seoul", wall: "2026-03-08T02:30", instant: "2026-03-07T17:30:00.000Z" },
    { zone: "UTC", wall: "2026-03-08T02:30", instant: "2026-03-08T02:30:00.000Z" },
    // Clocks in New York went from 2:00 to 3:00.
    { zone: "America/New_York", wall: "2026-03-08T01:59", instant: "2026-03-08T06:59:00.000Z" },
    { zone: "America/New_York", wall: "2026-03-08T02:00", instant: "2026-03-08T07:00:00.000Z", shift: "gap" },
    { zone: "America/New_York", wall: "2026-03-08T02:30", instant: "2026-03-08T07:30:00.000Z", shift: "gap" },
    { zone: "America/New_York", wall: "2026-03-08T03:00", instant: "2026-03-08T07:00:00.000Z" },
    // And from 2:00 back to 1:00.
    { zone: "America/New_York", wall: "2026-11-01T00:59", instant: "2026-11-01T04:59:00.000Z" },
    {
      zone: "America/New_York",
      wall: "2026-11-01T01:30",
      instant: "2026-11-01T05:30:00.000Z",
      shift: "overlap",
    },
    { zone: "America/New_York", wall: "2026-11-01T02:00", instant: "2026-11-01T07:00:00.000Z" },
    // The other half of the year, and a zone whose clocks move by half an hour.
    {
      zone: "Europe/Berlin",
      wall: "2026-10-25T02:30",
      instant: "2026-10-25T00:30:00.000Z",
      shift: "overlap",
    },
    {
      zone: "Australia/Lord_Howe",
      wall: "2026-10-04T02:15",
      instant: "2026-10-03T15:45:00.000Z",
      shift: "gap",
    },
  ])("$wall in $zone means $instant", ({ zone, wall, instant, shift }) => {
    const meant = instantOf(wall, zone);
    expect({ instant: iso(meant.instant), shift: meant.shift }).toEqual({ instant, shift });
  });

  it.each(["2026-02-29T10:00", "2026-13-01T10:00", "2026-01-01T24:00", "2026-01-01", "1926-01-01T10:00", ""])(
    "is not %j",
    (wall) => {
      expect(wallTime.safeParse(wall).success).toBe(false);
    },
  );
});

it.each([
  { zone: "Asia/Seoul", instant: "2026-03-07T17:30:59.000Z", wall: "2026-03-08T02:30" },
  { zone: "America/New_York", instant: "2026-03-08T07:30:00.000Z", wall: "2026-03-08T03:30" },
  { zone: "America/New_York", instant: "2026-11-01T06:30:00.000Z", wall: "2026-11-01T01:30" },
])("a clock in $zone shows $wall at $instant", ({ zone, instant, wall }) => {
  expect(wallTimeOf(Date.parse(instant), zone)).toBe(wall);
});
