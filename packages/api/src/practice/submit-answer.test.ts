import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  dataOf,
  refusalOf,
  start,
  submit,
  type TestBrowser,
  testStride,
  workedExample,
} from "../test-stride.ts";
import { attemptView } from "../exercise/attempt-view.ts";

let now = new Date("2026-03-01T09:00:00.000Z");
let test: Awaited<ReturnType<typeof testStride>>;
let browser: TestBrowser;
let id: string;
beforeAll(async () => {
  test = await testStride({ clock: () => now });
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date("2026-03-01T09:00:00.000Z");
  browser = test.browser();
  id = await start(browser);
});

const right = { shape: "37x37x20" };
const wrong = { shape: "33x33x20" };
const stored = () => test.db.exercise.findUniqueOrThrow({ where: { id } });
const attempts = () => test.db.attempt.findMany({ where: { exerciseId: id }, orderBy: { number: "asc" } });
const uuid = () => crypto.randomUUID();

it("stores the answer as it was typed, read and marked", async () => {
  now = new Date("2026-03-01T09:00:42.500Z");
  const attemptId = uuid();
  const reply = await submit(browser, id, { shape: " (33, 33, 20) " }, attemptId);
  expect(dataOf(reply, attemptView)).toMatchObject({
    id: attemptId,
    number: 1,
    verdict: "incorrect",
    score: 0,
  });
  expect(await attempts()).toMatchObject([
    {
      ...{ id: attemptId, number: 1, verdict: "incorrect", score: 0, hintsUsed: 0, elapsed: 42_500 },
      answer: { shape: " (33, 33, 20) " },
      reading: { shape: "33 × 33 × 20" },
      grade: {
        fields: {
          shape: {
            verdict: "incorrect",
            branch: "misconception/ignores-padding",
            diagnoses: ["ignores-padding"],
          },
        },
      },
      engineVersion: "3",
      createdAt: new Date("2026-03-01T09:00:42.500Z"),
    },
  ]);
  expect(await test.db.diagnosis.findMany({ where: { attemptId } })).toMatchObject([
    { field: "shape", misconception: "ignores-padding" },
  ]);
});

it("counts no time backwards when the clock is set back", async () => {
  now = new Date("2026-03-01T08:00:00.000Z");
  await submit(browser, id, right);
  expect(await attempts()).toMatchObject([{ elapsed: 0 }]);
});

it("counts the first attempt, and keeps the best", async () => {
  await submit(browser, id, wrong);
  expect(await stored()).toMatchObject({
    firstVerdict: "incorrect",
    firstScore: 0,
    firstTime: false,
    solvedAt: null,
  });
  now = new Date("2026-03-01T09:01:00.000Z");
  await submit(browser, id, right);
  now = new Date("2026-03-01T09:02:00.000Z");
  await submit(browser, id, wrong);
  await submit(browser, id, right);
  expect(await stored()).toMatchObject({
    ...{ firstVerdict: "incorrect", firstScore: 0, firstTime: false, bestScore: 1 },
    solvedAt: new Date("2026-03-01T09:01:00.000Z"),
  });
  expect((await attempts()).map(({ number, score }) => [number, score])).toEqual([
    [1, 0],
    [2, 1],
    [3, 0],
    [4, 1],
  ]);
});

it("counts a share of a table", async () => {
  id = await start(browser, workedExample);
  await submit(browser, id, { shape1: "36x28x20", parameters1: "320" });
  expect(await stored()).toMatchObject({ firstVerdict: "partial", firstScore: 2 / 19, bestScore: 2 / 19 });
});

describe("the same attempt again", () => {
  it("gets the same bytes, later too, and counts once", async () => {
    const attemptId = uuid();
    const first = await submit(browser, id, wrong, attemptId);
    await submit(browser, id, right);
    now = new Date("2026-03-02T09:00:00.000Z");
    const before = await test.changes();
    const again = await submit(browser, id, wrong, attemptId);
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(await test.changes()).toBe(before);
    expect(await stored()).toMatchObject({ bestScore: 1 });
  });

  it("32 times at once makes one row and 32 equal replies", async () => {
    const attemptId = uuid();
    const replies = await Promise.all(
      Array.from({ length: 32 }, () => submit(browser, id, wrong, attemptId)),
    );
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
    expect(await attempts()).toMatchObject([{ id: attemptId, number: 1 }]);
    expect(await test.db.diagnosis.count({ where: { attemptId } })).toBe(1);
  });

  it("counts as the same when an empty box is left out", async () => {
    id = await start(browser, workedExample);
    const attemptId = uuid();
    const first = await submit(browser, id, { shape1: "36x28x20", total: "" }, attemptId);
    expect((await submit(browser, id, { shape1: "36x28x20" }, attemptId)).text).toBe(first.text);
  });

  it.each([
    { what: "another answer", call: (attemptId: string) => submit(browser, id, right, attemptId) },
    {
      what: "another exercise",
      call: async (attemptId: string) => submit(browser, await start(browser), wrong, attemptId),
    },
    {
      what: "another learner",
      call: async (attemptId: string) => {
        const other = test.browser();
        return submit(other, await start(other), wrong, attemptId);
      },
    },
  ])("is refused for $what", async ({ call }) => {
    const attemptId = uuid();
    await submit(browser, id, wrong, attemptId);
    const before = await test.db.attempt.count();
    expect(refusalOf(await call(attemptId))).toEqual({ status: 409, message: "attempt-id-taken" });
    expect(await test.db.attempt.count()).toBe(before);
    expect(await stored()).toMatchObject({ bestScore: 0, solvedAt: null });
  });
});

it("numbers 32 different attempts at once from 1 to 32", async () => {
  const answers = Array.from({ length: 32 }, (_, at) => (at === 20 ? right : { shape: `${at + 1}x1x1` }));
  const replies = await Promise.all(answers.map((answer) => submit(browser, id, answer)));
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 32 }, () => 200));
  const rows = await attempts();
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
  expect(await stored()).toMatchObject({
    firstVerdict: rows[0]?.verdict,
    firstScore: rows[0]?.score,
    bestScore: 1,
    solvedAt: now,
  });
});

describe("an answer that can't be read", () => {
  it("costs nothing, and tells nothing of the boxes beside it", async () => {
    id = await start(browser, workedExample);
    const before = await test.changes();
    const reply = await submit(browser, id, {
      shape1: "36x28x20",
      parameters1: "320",
      shape2: "18x14x",
      total: "7",
    });
    const view = dataOf(reply, attemptView);
    expect(view).toMatchObject({ verdict: "unreadable", score: 0 });
    expect(view.number).toBeUndefined();
    expect(view.fields).toEqual({
      shape2: {
        typed: "18x14x",
        verdict: "unreadable",
        unreadable: { reason: "unfinished", piece: "" },
        diagnoses: [],
      },
    });
    expect(reply.text).not.toMatch(/"(correct|incorrect|inherited|partial)"/u);
    expect(await test.changes()).toBe(before);
    expect(await stored()).toMatchObject({ firstVerdict: null, firstScore: null });
    expect((await browser.query("practice.exercise", { id, locale: "en" })).text).not.toContain('"solution"');
  });

  it.each(["\0", "\ud800", "😀", "__proto__", "1e309", "36x28x".repeat(100), "x".repeat(1000)])(
    "is told so: %j",
    async (shape) => {
      expect(dataOf(await submit(browser, id, { shape }), attemptView)).toMatchObject({
        verdict: "unreadable",
      });
      expect(await attempts()).toEqual([]);
    },
  );
});

const refused: readonly { what: string; answer: unknown; message: string }[] = [
  { what: "no box", answer: {}, message: "nothing-answered" },
  { what: "an empty box", answer: { shape: "" }, message: "nothing-answered" },
  { what: "a box of blanks", answer: { shape: " \t\u3000" }, message: "nothing-answered" },
  { what: "a box that doesn't exist", answer: { shape: "37x37x20", total: "1" }, message: "unknown-field" },
  { what: "a box called constructor", answer: { constructor: "1" }, message: "unknown-field" },
  {
    what: "a box of a thousand and one letters",
    answer: { shape: "1".repeat(1001) },
    message: "bad-request",
  },
  { what: "a number for a text", answer: { shape: 37 }, message: "bad-request" },
  { what: "a list", answer: ["37x37x20"], message: "bad-request" },
  { what: "nothing", answer: null, message: "bad-request" },
];

it.each(refused)("refuses $what and stores nothing", async ({ answer, message }) => {
  const before = await test.changes();
  const input = { exerciseId: id, attemptId: uuid(), answer, locale: "en" };
  expect(refusalOf(await browser.mutate("practice.submit", input))).toEqual({ status: 400, message });
  expect(await test.changes()).toBe(before);
});

it.each(["role", "score", "verdict", "learnerId", "isCorrect", "__proto__", "constructor"])(
  "takes no %s from the browser",
  async (key) => {
    const input = Object.fromEntries([
      ...Object.entries({ exerciseId: id, attemptId: uuid(), answer: wrong, locale: "en" }),
      [key, "correct"],
    ]);
    expect((await browser.mutate("practice.submit", input)).status).toBe(400);
    expect(await attempts()).toEqual([]);
  },
);

it("takes 200 tries of an exercise and no more", async () => {
  await submit(browser, id, wrong);
  const [first] = await attempts();
  expect(first).toBeDefined();
  if (!first) return;
  const rows = Array.from({ length: 199 }, (_, at) => ({
    ...first,
    id: uuid(),
    number: at + 2,
    answer: wrong,
    reading: {},
    grade: { fields: {} },
  }));
  await test.db.attempt.createMany({ data: rows });
  expect(refusalOf(await submit(browser, id, right))).toEqual({ status: 409, message: "too-many-tries" });
  expect(await attempts()).toHaveLength(200);
});
