import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attemptList } from "./list-attempts.ts";
import { assignmentView } from "./view-assignment.ts";
import { answers, asked, minute, testClass, type TestClass } from "./test-class.ts";
import { answerItem, beginWork } from "../test-answers.ts";

let all: TestClass;
beforeAll(async () => {
  all = await testClass();
  await answers(all);
});
afterAll(() => all.test.close());

const list = (filter: object, more: object = {}) => {
  const { everybody, own } = all;
  const input = { assignmentId: own.assignmentId, locale: "en", filter, ...more };
  return asked(everybody.teacher.browser, "attempts", input, attemptList);
};

/** Rows in few words: who, and which exercise. */
async function rows(filter: object): Promise<string[]> {
  const { rows: found, count } = await list(filter);
  expect(count).toBe(found.length);
  return found.map(
    ({ learner, position }) => `${"name" in learner ? learner.name : learner.number} ${position}`,
  );
}

it("says of each exercise what came of it", async () => {
  const { own, jiho, suji } = all;
  expect((await list({})).rows).toEqual([
    {
      ...{ id: jiho.shape, learner: { id: own.learnerId, name: "Jiho" }, position: 1, item: "shape" },
      ...{ kind: "output-shape", title: "Output shape", points: 1, tries: 2, score: 1, automaticScore: 1 },
      ...{ overridden: false, late: false, skipped: false, answeredAt: "2026-03-16T01:03:00.000Z" },
      ...{ reports: 1, comments: 1 },
      misconception: { id: "ignores-padding", name: "The padding is left out" },
    },
    {
      ...{ id: jiho.weights, learner: { id: own.learnerId, name: "Jiho" }, position: 2, item: "weights" },
      ...{ kind: "parameter-count", title: "Parameter count", points: 1, tries: 1 },
      ...{ score: 0.5, automaticScore: 0.5, overridden: false, late: true, skipped: false },
      ...{ answeredAt: "2026-03-16T01:05:00.000Z", reports: 0, comments: 0 },
    },
    expect.objectContaining({ id: suji.shape, score: 0, tries: 1 }),
    expect.objectContaining({
      ...{ id: suji.weights, score: 0 },
      misconception: { id: "forgets-bias", name: "The bias is left out" },
    }),
  ]);
});

it.each([
  { filter: { item: "weights" }, expected: ["Jiho 2", "Suji 2"] },
  { filter: { position: 2 }, expected: ["Jiho 2", "Suji 2"] },
  { filter: { kind: "output-shape" }, expected: ["Jiho 1", "Suji 1"] },
  { filter: { skill: "dense" }, expected: ["Jiho 2", "Suji 2"] },
  { filter: { result: "right" }, expected: ["Jiho 1"] },
  { filter: { result: "partial" }, expected: ["Jiho 2"] },
  { filter: { result: "wrong" }, expected: ["Suji 1", "Suji 2"] },
  { filter: { result: "unanswered" }, expected: [] },
  { filter: { from: 0.5 }, expected: ["Jiho 1", "Jiho 2"] },
  { filter: { from: 0.5, to: 0.9 }, expected: ["Jiho 2"] },
  { filter: { misconception: "ignores-padding" }, expected: ["Jiho 1", "Suji 1"] },
  { filter: { misconception: "ignores" }, expected: [] },
  { filter: { only: ["late"] }, expected: ["Jiho 2"] },
  { filter: { only: ["reported"] }, expected: ["Jiho 1"] },
  { filter: { only: ["commented"] }, expected: ["Jiho 1"] },
  { filter: { only: ["overridden"] }, expected: [] },
  { filter: { only: ["reported", "late"] }, expected: [] },
  { filter: { sort: "item" }, expected: ["Jiho 1", "Suji 1", "Jiho 2", "Suji 2"] },
  { filter: { direction: "desc" }, expected: ["Suji 1", "Suji 2", "Jiho 1", "Jiho 2"] },
  { filter: { sort: "score" }, expected: ["Suji 1", "Suji 2", "Jiho 2", "Jiho 1"] },
  { filter: { sort: "answered", direction: "desc" }, expected: ["Jiho 2", "Suji 2", "Jiho 1", "Suji 1"] },
  { filter: { sort: "tries", direction: "desc" }, expected: ["Jiho 1", "Jiho 2", "Suji 1", "Suji 2"] },
])("gives for $filter only $expected", async ({ filter, expected }) => {
  expect(await rows(filter)).toEqual(expected);
});

it("each place can be chosen, also of an item that gives several exercises", async () => {
  const { everybody, own, suji, test } = all;
  const input = { assignmentId: own.assignmentId, locale: "en", anonymous: false };
  const named = async () =>
    (await asked(everybody.teacher.browser, "assignment", input, assignmentView)).positions;
  await test.db.workItem.updateMany({ where: { id: suji.weights }, data: { item: "shape" } });
  await test.db.workItem.updateMany({ where: { id: suji.weights }, data: { kind: "network-table" } });
  expect(await named()).toEqual([
    { id: "1", name: "1 · Output shape" },
    { id: "2", name: "2 · Network table, Parameter count" },
  ]);
  const data = { item: "weights", kind: "parameter-count" };
  await test.db.workItem.updateMany({ where: { id: suji.weights }, data });
});

it("tells the mistake that is filtered by, though another was made more often", async () => {
  const { suji, test } = all;
  const { exerciseId } = await test.db.workItem.findUniqueOrThrow({ where: { id: suji.shape } });
  const attempt = await test.db.attempt.findFirstOrThrow({ where: { exerciseId } });
  const { id: attemptId, learnerId } = attempt;
  const more = { attemptId, learnerId, misconception: "forgets-plus-one" };
  await test.db.diagnosis.createMany({
    data: ["shape", "other"].map((field) => ({ ...more, field })),
  });
  const names = async (filter: object) =>
    (await list(filter)).rows.filter(({ id }) => id === suji.shape).map((row) => row.misconception?.name);
  expect(await names({})).toEqual(["The “+ 1” is left out"]);
  expect(await names({ misconception: "ignores-padding" })).toEqual(["The padding is left out"]);
  await test.db.diagnosis.deleteMany({ where: more });
});

it("filters by learner", async () => {
  expect(await rows({ learner: all.own.classmateId })).toEqual(["Suji 1", "Suji 2"]);
});

describe("without names", () => {
  it("tells no name and no id of a learner, in the same order each time", async () => {
    const { everybody, own } = all;
    const filter = { seed: 7, sort: "item" };
    const first = await list(filter);
    expect(await list(filter)).toEqual(first);
    expect(first.rows.map(({ learner }) => learner)).toEqual([
      { number: 1 },
      { number: 2 },
      { number: 1 },
      { number: 2 },
    ]);
    expect(JSON.stringify(first)).not.toMatch(
      new RegExp(`Jiho|Suji|${everybody.learner.id}|${own.classmateId}`, "u"),
    );
  });

  it("shuffles by the seed", async () => {
    const firstOf = async (seed: number) => (await list({ seed, sort: "item" })).rows[0]?.id;
    const firsts = await Promise.all(Array.from({ length: 12 }, (_, seed) => firstOf(seed)));
    expect(new Set(firsts)).toEqual(new Set([all.jiho.shape, all.suji.shape]));
  });

  it("doesn't filter by who somebody is", async () => {
    const { everybody, own } = all;
    const filter = { seed: 7, learner: own.learnerId };
    const input = { assignmentId: own.assignmentId, locale: "en", filter };
    expect((await everybody.teacher.browser.query("review.attempts", input)).status).toBe(400);
  });
});

describe("pages", () => {
  it("follow each other without a gap or one twice, also while scores change", async () => {
    const { test, own, everybody } = all;
    const items = await beginWork(test.db, own.assignmentId, everybody.operator.id, { seed: 1 });
    const filter = { sort: "score" };
    const first = await list(filter, { limit: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    // Whoever is on the first page gets a score meanwhile, and moves to the end.
    await answerItem(test.db, items[0]?.id ?? "", { shape: "3x3x20" }, { at: minute(9) });
    const second = await list(filter, { limit: 3, cursor: first.nextCursor });
    const third = await list(filter, { limit: 3, cursor: second.nextCursor });
    expect(second.rows.map(({ id }) => id)).toEqual([all.suji.shape, all.suji.weights, all.jiho.weights]);
    expect(third.rows.map(({ id }) => id)).toEqual([items[0]?.id, all.jiho.shape]);
    expect(third.nextCursor).toBeUndefined();
  });
});
