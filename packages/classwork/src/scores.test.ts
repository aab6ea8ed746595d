import fc from "fast-check";
import { expect, it } from "vitest";
import { bestTry, earned, totalScore } from "./scores.ts";

const attempt = (score: number, credit = 1) => ({ score, credit, late: credit < 1 });

it.each([
  { tries: [], best: undefined },
  { tries: [attempt(0)], best: attempt(0) },
  { tries: [attempt(0.5), attempt(1)], best: attempt(1) },
  { tries: [attempt(1), attempt(0.5)], best: attempt(1) },
  { tries: [attempt(0.75), attempt(1, 0.5)], best: attempt(0.75) },
  { tries: [attempt(0.25), attempt(1, 0.5)], best: attempt(1, 0.5) },
])("of $tries $best counts", ({ tries, best }) => {
  expect(bestTry(tries)).toEqual(best);
});

it("of equals the first counts, so that what came in time isn't called late", () => {
  expect(bestTry([attempt(0.5), attempt(1, 0.5)])?.late).toBe(false);
});

const tries = fc.array(
  fc.record({
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    credit: fc.constantFrom(0, 0.5, 1),
    late: fc.boolean(),
  }),
  { minLength: 1 },
);

it("a retry never lowers what counts", () => {
  fc.assert(
    fc.property(tries, (all) => {
      const [now, before] = [bestTry(all), bestTry(all.slice(0, -1))];
      expect(now && earned(now)).toBeGreaterThanOrEqual(before ? earned(before) : 0);
    }),
  );
});

it.each([
  { items: [], total: 0 },
  { items: [{ points: 2, score: 0.5 }], total: 1 },
  {
    items: [
      { points: 2, score: 1 },
      { points: 3, score: null },
      { points: 4, score: 0.25 },
    ],
    total: 3,
  },
  { items: [{ points: 5, score: undefined }], total: 0 },
  { items: [{ points: 0, score: 1 }], total: 0 },
])("$items come to $total", ({ items, total }) => {
  expect(totalScore(items)).toBe(total);
});
