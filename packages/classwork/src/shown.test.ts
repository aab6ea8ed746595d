import fc from "fast-check";
import { expect, it } from "vitest";
import { closingTells, type Moment, moments, showables, shownNow, shownTable, tellsEarly } from "./shown.ts";

const all = (moment: Moment) => ({ score: moment, verdicts: moment, diagnosis: moment, solution: moment });
const working = { handedIn: false, closedForAll: false };
const handedIn = { handedIn: true, closedForAll: false };
const closed = { handedIn: true, closedForAll: true };

/** Of an item that is being worked on, one that is done, a work that is handed in, and one that closed for everybody. */
it.each([
  { moment: "during", what: "score", shown: [true, true, true, true] },
  { moment: "during", what: "verdicts", shown: [true, true, true, true] },
  { moment: "during", what: "diagnosis", shown: [true, true, true, true] },
  { moment: "during", what: "solution", shown: [false, true, true, true] },
  { moment: "submitted", what: "score", shown: [false, false, true, true] },
  { moment: "submitted", what: "solution", shown: [false, false, true, true] },
  { moment: "closed", what: "verdicts", shown: [false, false, false, true] },
  { moment: "closed", what: "solution", shown: [false, false, false, true] },
  { moment: "never", what: "score", shown: [false, false, false, false] },
  { moment: "never", what: "solution", shown: [false, false, false, false] },
] as const)("$what, shown $moment: $shown", ({ moment, what, shown }) => {
  const table = all(moment);
  expect([
    shownNow(table, working, false)[what],
    shownNow(table, working, true)[what],
    shownNow(table, handedIn, true)[what],
    shownNow(table, closed, true)[what],
  ]).toEqual(shown);
});

it("each thing has a moment of its own", () => {
  const table = { score: "during", verdicts: "submitted", diagnosis: "closed", solution: "never" } as const;
  expect(shownNow(table, working, true)).toEqual({
    score: true,
    verdicts: false,
    diagnosis: false,
    solution: false,
  });
  expect(shownNow(table, handedIn, true)).toEqual({
    score: true,
    verdicts: true,
    diagnosis: false,
    solution: false,
  });
  expect(shownNow(table, closed, true)).toEqual({
    score: true,
    verdicts: true,
    diagnosis: true,
    solution: false,
  });
});

it("a table that doesn't speak of each thing is no table", () => {
  expect(shownTable.safeParse({ score: "during", verdicts: "during", diagnosis: "during" }).success).toBe(
    false,
  );
  expect(shownTable.safeParse({ ...all("during"), key: "during" }).success).toBe(false);
});

const table = fc.record({
  score: fc.constantFrom(...moments),
  verdicts: fc.constantFrom(...moments),
  diagnosis: fc.constantFrom(...moments),
  solution: fc.constantFrom(...moments),
});

it("what was shown stays shown, and what is said to be shown later isn't shown sooner", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...showables), (given, what) => {
      const course = [
        shownNow(given, working, false),
        shownNow(given, working, true),
        shownNow(given, handedIn, true),
        shownNow(given, closed, true),
      ].map((now) => now[what]);
      expect(course).toEqual(course.toSorted((a, b) => Number(a) - Number(b)));
      const later = { ...given, [what]: moments[moments.indexOf(given[what]) + 1] ?? "never" };
      expect(Number(shownNow(later, working, true)[what])).toBeLessThanOrEqual(
        Number(shownNow(given, working, true)[what]),
      );
    }),
  );
});

it.each([
  { solution: "during", tells: true },
  { solution: "submitted", tells: true },
  { solution: "closed", tells: false },
  { solution: "never", tells: false },
] as const)("shown $solution, a solution tells others early: $tells", ({ solution, tells }) => {
  expect(tellsEarly({ ...all("closed"), solution })).toBe(tells);
});

it.each([
  { table: { solution: "during" }, tells: true },
  { table: { solution: "never" }, tells: true },
  { table: { solution: "never", verdicts: "during" }, tells: false },
  { table: { solution: "never", verdicts: "never" }, tells: false },
] as const)("$table, shown, makes closing tell what could be copied: $tells", ({ table, tells }) => {
  expect(closingTells({ ...all("closed"), ...table })).toBe(tells);
});
