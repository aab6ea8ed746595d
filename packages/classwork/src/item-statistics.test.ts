import fc from "fast-check";
import { expect, it } from "vitest";
import { discrimination, itemDifficulty, median } from "./item-statistics.ts";

it.each([
  { scores: [], difficulty: undefined },
  { scores: [1], difficulty: 1 },
  { scores: [0, 1, 1, 0], difficulty: 0.5 },
  { scores: [0.5, 0.25, 0.75, 0.5], difficulty: 0.5 },
])("first scores of $scores: difficulty $difficulty", ({ scores, difficulty }) => {
  expect(itemDifficulty(scores)).toBe(difficulty);
});

it.each([
  { numbers: [], middle: undefined },
  { numbers: [7], middle: 7 },
  { numbers: [3, 1, 2], middle: 2 },
  { numbers: [10, 9, 1, 2], middle: 5.5 },
])("the median of $numbers is $middle", ({ numbers, middle }) => {
  expect(median(numbers)).toBe(middle);
});

const pairs = (items: readonly number[], rests: readonly number[]) =>
  items.map((item, at) => ({ item, rest: rests[at] ?? 0 }));

it.each([
  { what: "whoever has more has more in the item", items: [0, 0, 0.5, 1, 1], rests: [1, 1, 2, 3, 3], r: 1 },
  {
    what: "whoever has more has less in the item",
    items: [1, 0.75, 0.5, 0.25, 0],
    rests: [0, 1, 2, 3, 4],
    r: -1,
  },
  // By hand: deviations -.6 .4 .4 .4 -.6 and -2 -1 0 1 2; 0 / √(1.2 · 10).
  { what: "the ends have missed it", items: [0, 1, 1, 1, 0], rests: [0, 1, 2, 3, 4], r: 0 },
  // By hand: deviations -.6 -.6 .4 .4 .4 and -2 -1 0 1 2; 3 / √(1.2 · 10) = 0.8660…
  {
    what: "all but the weakest two have it",
    items: [0, 0, 1, 1, 1],
    rests: [0, 1, 2, 3, 4],
    r: 0.866_025_403_8,
  },
])("$what: $r", ({ items, rests, r }) => {
  expect(discrimination(pairs(items, rests))).toBeCloseTo(r, 10);
});

it.each([
  { what: "four learners", items: [0, 0, 1, 1], rests: [0, 1, 2, 3] },
  { what: "an item that all have", items: [1, 1, 1, 1, 1], rests: [0, 1, 2, 3, 4] },
  { what: "a rest that is the same for all", items: [0, 1, 0, 1, 0], rests: [30.1, 30.1, 30.1, 30.1, 30.1] },
  { what: "nobody", items: [], rests: [] },
])("$what: no discrimination is told", ({ items, rests }) => {
  expect(discrimination(pairs(items, rests))).toBeUndefined();
});

const score = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8);

it("lies between −1 and 1, and points mean nothing to it", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ item: score, rest: score }), { minLength: 5 }), (learners) => {
      const r = discrimination(learners);
      const scaled = discrimination(learners.map(({ item, rest }) => ({ item, rest: 8 * rest + 2 })));
      expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1);
      expect(scaled ?? 0).toBeCloseTo(r ?? 0, 9);
    }),
  );
});
