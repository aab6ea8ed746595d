import { expect, it } from "vitest";
import { itemScores } from "./item-scores.ts";

const attempt = (score: number, second: number, credit = 1) => ({
  ...{ score, credit, late: credit < 1, elapsed: 1000 * second },
  createdAt: new Date(Date.UTC(2026, 2, 2, 9, 0, second)),
});

it("an item that nobody answered has no scores", () => {
  expect(itemScores([], [])).toEqual({
    ...{ tries: 0, firstScore: null, automaticScore: null, score: null, overridden: false },
    ...{ late: false, elapsed: 0, answeredAt: null },
  });
});

it("the best try counts, the first is kept beside it, and the last tells the time", () => {
  expect(itemScores([attempt(0.5, 10), attempt(1, 20, 0.75), attempt(0, 30, 0.75)], [])).toEqual({
    ...{ tries: 3, firstScore: 0.5, automaticScore: 0.75, score: 0.75, overridden: false },
    ...{ late: true, elapsed: 30_000, answeredAt: new Date(Date.UTC(2026, 2, 2, 9, 0, 30)) },
  });
});

const [overridden, withdrawn] = [
  { cause: "overridden", after: 0.9 },
  { cause: "withdrawn", after: 0.5 },
];

it.each([
  { what: "an override counts", changes: [overridden], score: 0.9 },
  {
    what: "the last override counts",
    changes: [overridden, { cause: "overridden", after: 0.2 }],
    score: 0.2,
  },
  { what: "a withdrawn one doesn't", changes: [overridden, withdrawn], score: 0.5 },
  { what: "it may be made again", changes: [overridden, withdrawn, overridden], score: 0.9 },
  {
    what: "what was submitted changes no override",
    changes: [overridden, { cause: "submitted", after: 0.5 }],
    score: 0.9,
  },
])("$what", ({ changes, score }) => {
  const createdAt = new Date(Date.UTC(2026, 2, 2, 10));
  const scores = itemScores(
    [attempt(0.5, 10)],
    changes.map((change) => ({ ...change, createdAt })),
  );
  expect(scores).toMatchObject({ score, automaticScore: 0.5 });
});

it.each([
  { what: "an item that was graded anew has what came of that", attempts: [attempt(0.5, 10)], score: 0.75 },
  { what: "a worse try since changes nothing", attempts: [attempt(0.5, 10), attempt(0.25, 40)], score: 0.75 },
  { what: "a better try since counts", attempts: [attempt(0.5, 10), attempt(1, 40)], score: 1 },
])("$what", ({ attempts, score }) => {
  const createdAt = new Date(Date.UTC(2026, 2, 2, 9, 0, 30));
  const regraded = { cause: "regraded", after: 0.75, createdAt };
  expect(itemScores(attempts, [regraded])).toMatchObject({ score, automaticScore: score });
});
