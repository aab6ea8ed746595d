import fc from "fast-check";
import { expect, it } from "vitest";
import { type Dates, datesFor, type MoreTime, phaseAt, phases } from "./dates.ts";

/** An hour of one day; nothing: no date. */
const at = (hour: number | undefined) =>
  hour === undefined ? undefined : new Date(Date.UTC(2026, 2, 2, hour));
const dates = (opens?: number, due?: number, closes?: number): Dates => ({
  opensAt: at(opens),
  dueAt: at(due),
  closesAt: at(closes),
});

it.each([
  { given: dates(), hour: 0, phase: "open" },
  { given: dates(9), hour: 8, phase: "before" },
  { given: dates(9), hour: 9, phase: "open" },
  { given: dates(9), hour: 20, phase: "open" },
  { given: dates(9, 12), hour: 12, phase: "open" },
  { given: dates(9, 12), hour: 13, phase: "closed" },
  { given: dates(undefined, 12), hour: 0, phase: "open" },
  { given: dates(9, 12, 15), hour: 12, phase: "open" },
  { given: dates(9, 12, 15), hour: 13, phase: "late" },
  { given: dates(9, 12, 15), hour: 15, phase: "late" },
  { given: dates(9, 12, 15), hour: 16, phase: "closed" },
  // Closes as soon as it is due.
  { given: dates(9, 12, 12), hour: 13, phase: "closed" },
  // Nothing is late that is never due.
  { given: dates(9, undefined, 15), hour: 16, phase: "open" },
] as const)("$given at $hour h: $phase", ({ given, hour, phase }) => {
  expect(phaseAt(given, new Date(Date.UTC(2026, 2, 2, hour)))).toBe(phase);
});

it("a millisecond decides", () => {
  const given = dates(9, 12, 15);
  const [opens, due, closes] = [9, 12, 15].map((hour) => Date.UTC(2026, 2, 2, hour));
  const phasesAt = (instant = 0) =>
    [instant - 1, instant, instant + 1].map((now) => phaseAt(given, new Date(now)));
  expect(phasesAt(opens)).toEqual(["before", "open", "open"]);
  expect(phasesAt(due)).toEqual(["open", "open", "late"]);
  expect(phasesAt(closes)).toEqual(["late", "late", "closed"]);
});

it.each([
  { what: "nothing more", given: dates(9, 12, 15), more: undefined, then: dates(9, 12, 15) },
  { what: "a later due date", given: dates(9, 12), more: { due: 18 }, then: dates(9, 18) },
  {
    what: "an earlier one, which lengthens nothing",
    given: dates(9, 12),
    more: { due: 10 },
    then: dates(9, 12),
  },
  {
    what: "a due date before the closing one",
    given: dates(9, 12, 15),
    more: { due: 14 },
    then: dates(9, 14, 15),
  },
  {
    what: "one behind it: it closes as soon as it is due",
    given: dates(9, 12, 15),
    more: { due: 18 },
    then: dates(9, 18, 18),
  },
  {
    what: "a later closing date alone",
    given: dates(9, 12, 15),
    more: { closes: 20 },
    then: dates(9, 12, 20),
  },
  {
    what: "a closing date where the class has none",
    given: dates(9, 12),
    more: { closes: 20 },
    then: dates(9, 12, 20),
  },
  { what: "a due date where the class has none", given: dates(9), more: { due: 18 }, then: dates(9) },
  { what: "both", given: dates(9, 12, 15), more: { due: 18, closes: 20 }, then: dates(9, 18, 20) },
] as const)("with $what", ({ given, more, then }) => {
  const extension: MoreTime | undefined = more && {
    dueAt: at("due" in more ? more.due : undefined),
    closesAt: at("closes" in more ? more.closes : undefined),
  };
  expect(datesFor(given, extension)).toEqual(then);
});

const hour = fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined });
/** As an assignment has them: it never closes before it is due. */
const someDates = fc
  .tuple(hour, hour, hour)
  .map(([opens, due, closes]) =>
    dates(opens, due, due !== undefined && closes !== undefined ? Math.max(due, closes) : undefined),
  );
const someMore = fc.tuple(hour, hour).map(([due, closes]) => ({ dueAt: at(due), closesAt: at(closes) }));
const instant = fc
  .integer({ min: -1, max: 25 * 3600 })
  .map((second) => new Date(Date.UTC(2026, 2, 2, 0, 0, second)));

it("as time goes on, no phase comes back", () => {
  fc.assert(
    fc.property(someDates, instant, instant, (given, one, other) => {
      const [earlier, later] = one.getTime() <= other.getTime() ? [one, other] : [other, one];
      const order = (now: Date) => phases.indexOf(phaseAt(given, now));
      expect(order(later)).toBeGreaterThanOrEqual(order(earlier));
    }),
  );
});

it("more time never closes or makes late what wasn't", () => {
  fc.assert(
    fc.property(someDates, someMore, instant, (given, more, now) => {
      const order = (some: Dates) => phases.indexOf(phaseAt(some, now));
      expect(order(datesFor(given, more))).toBeLessThanOrEqual(order(given));
    }),
  );
});
