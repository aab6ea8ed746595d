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

const change = (cause: string, after: number, second = 15) => ({
  ...{ cause, after },
  createdAt: new Date(Date.UTC(2026, 2, 2, 9, 0, second)),
});
const [overridden, withdrawn] = [change("overridden", 0.9), change("withdrawn", 0.5)];

it.each([
  { what: "an override counts", changes: [overridden], score: 0.9 },
  {
    what: "the last override counts",
    changes: [overridden, change("overridden", 0.2)],
    score: 0.2,
  },
  { what: "a withdrawn one doesn't", changes: [overridden, withdrawn], score: 0.5 },
  { what: "it may be made again", changes: [overridden, withdrawn, overridden], score: 0.9 },
  {
    what: "what was submitted changes no override",
    changes: [overridden, change("submitted", 0.5)],
    score: 0.9,
  },
])("$what", ({ changes, score }) => {
  const scores = itemScores([attempt(0.5, 10)], changes);
  expect(scores).toMatchObject({ score, automaticScore: 0.5 });
});

it("a regrading says what all tries before it come to; better ones since then count", () => {
  const tries = [attempt(0.5, 10), attempt(0.25, 20), attempt(0.9, 40, 0.5)];
  const regraded = change("regraded", 0.3, 30);
  expect(itemScores(tries.slice(0, 2), [regraded])).toMatchObject({
    automaticScore: 0.3,
    score: 0.3,
    late: false,
  });
  expect(itemScores(tries, [regraded])).toMatchObject({ automaticScore: 0.45, score: 0.45, late: true });
  expect(itemScores(tries, [regraded, change("regraded", 0.5, 50)])).toMatchObject({ automaticScore: 0.5 });
});

it("a regrading leaves an override as it is", () => {
  const scores = itemScores([attempt(0.5, 10)], [overridden, change("regraded", 0.25, 20)]);
  expect(scores).toMatchObject({ score: 0.9, automaticScore: 0.25, overridden: true });
});
