import { expect, it } from "vitest";
import { termBefore, wallTimeOf } from "./calendar.ts";

it.each([
  { what: "a Thursday", now: "2026-04-16T03:00:00Z", begins: "2026-03-02T00:00" },
  { what: "Monday, a minute past midnight there", now: "2026-04-12T15:01:00Z", begins: "2026-03-02T00:00" },
  { what: "Sunday, a minute to midnight there", now: "2026-04-12T14:59:00Z", begins: "2026-02-23T00:00" },
])("six weeks before $what the term began on $begins", ({ now, begins }) => {
  expect(wallTimeOf(termBefore(new Date(now), 6))).toBe(begins);
});
