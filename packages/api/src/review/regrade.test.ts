import { afterAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { rebuildAssignment } from "../aggregates/rebuild.ts";
import { answerItem } from "../test-answers.ts";
import { regradePreview } from "./regrade.ts";
import { answers, asked, minute, testClass, type TestClass, told } from "./test-class.ts";

let all: TestClass;
const open: TestClass[] = [];
beforeEach(async () => {
  all = await testClass();
  open.push(all);
  await answers(all);
});
afterAll(() => Promise.all(open.map(({ test }) => test.close())));

const changed = z.object({ changed: z.number() });
const input = () => ({ assignmentId: all.own.assignmentId });
const preview = () => asked(all.everybody.teacher.browser, "regradePreview", input(), regradePreview);
const regrade = () => told(all.everybody.teacher.browser, "regrade", input(), changed);
const undo = () => told(all.everybody.teacher.browser, "undoRegrade", input(), changed);

/** All that a regrading could touch. */
async function everything() {
  const { db } = all.test;
  const order = { orderBy: { id: "asc" } } as const;
  return JSON.stringify([
    await db.attempt.findMany(order),
    await db.workItem.findMany(order),
    await db.work.findMany(order),
    await db.scoreChange.findMany(order),
  ]);
}

/** As if an older engine had known no answer of Suji's shape, and Jiho's weights for wrong. */
async function gradedWrongly(id: string, score: number) {
  const { db } = all.test;
  const { exerciseId, workId } = await db.workItem.update({
    where: { id },
    data: { firstScore: score, automaticScore: score, score },
  });
  await db.attempt.updateMany({ where: { exerciseId }, data: { score, engineVersion: "1" } });
  const items = await db.workItem.findMany({ where: { workId }, orderBy: { position: "asc" } });
  const total = items.reduce((sum, item) => sum + item.points * (item.score ?? 0), 0);
  await db.work.update({ where: { id: workId }, data: { score: total } });
}

const scoreOf = async (id: string) => {
  const { score, automaticScore } = await all.test.db.workItem.findUniqueOrThrow({ where: { id } });
  return { score, automaticScore };
};

it("by the same engine changes nothing, to the byte", async () => {
  const before = await everything();
  expect(await preview()).toMatchObject({ replayed: 0, undoable: false, changes: [] });
  expect(await regrade()).toEqual({ changed: 0 });
  expect(await undo()).toEqual({ changed: 0 });
  expect(await everything()).toBe(before);
});

it("by a newer engine changes what the preview said, and keeps the attempts", async () => {
  await gradedWrongly(all.jiho.weights, 0);
  const attempts = JSON.stringify(await all.test.db.attempt.findMany({ orderBy: { id: "asc" } }));
  const expected = [
    { itemId: all.jiho.weights, learner: "Jiho", position: 2, overridden: false, before: 0, after: 0.5 },
  ];
  expect(await preview()).toMatchObject({ replayed: 1, changes: expected });
  expect(await regrade()).toEqual({ changed: 1 });
  expect(await scoreOf(all.jiho.weights)).toEqual({ score: 0.5, automaticScore: 0.5 });
  expect(JSON.stringify(await all.test.db.attempt.findMany({ orderBy: { id: "asc" } }))).toBe(attempts);
  expect((await preview()).changes).toEqual([]);
  expect(await regrade()).toEqual({ changed: 0 });
});

it("can be taken back: the former scores count again", async () => {
  await gradedWrongly(all.jiho.weights, 0);
  await gradedWrongly(all.suji.shape, 1);
  await regrade();
  expect(await scoreOf(all.suji.shape)).toEqual({ score: 0, automaticScore: 0 });
  expect(await undo()).toEqual({ changed: 2 });
  expect(await scoreOf(all.suji.shape)).toEqual({ score: 1, automaticScore: 1 });
  expect(await scoreOf(all.jiho.weights)).toEqual({ score: 0, automaticScore: 0 });
});

it("taken back leaves a better answer that came since", async () => {
  await gradedWrongly(all.suji.weights, 0.5);
  await regrade();
  await answerItem(
    all.test.db,
    all.suji.weights,
    { parameters: "1377" },
    { at: new Date("2026-03-21T09:00:00Z") },
  );
  await undo();
  expect(await scoreOf(all.suji.weights)).toEqual({ score: 1, automaticScore: 1 });
});

it("lets an override stand, and is what comes back when that is withdrawn", async () => {
  await gradedWrongly(all.jiho.weights, 0);
  const items = [all.jiho.weights];
  const { browser } = all.everybody.teacher;
  await told(browser, "override", { items, score: 0.9, reason: "Late bus." }, changed);
  await regrade();
  expect(await scoreOf(all.jiho.weights)).toEqual({ score: 0.9, automaticScore: 0.5 });
  await told(browser, "withdrawOverride", { items }, changed);
  expect(await scoreOf(all.jiho.weights)).toEqual({ score: 0.5, automaticScore: 0.5 });
});

it("and what is counted anew from the log are the same", async () => {
  await gradedWrongly(all.jiho.weights, 0);
  await gradedWrongly(all.suji.shape, 1);
  const { assignmentId } = all.own;
  await regrade();
  expect(await rebuildAssignment(all.test.db, assignmentId)).toEqual([]);
  await undo();
  expect(await rebuildAssignment(all.test.db, assignmentId)).toEqual([]);
  await answerItem(all.test.db, all.jiho.weights, { parameters: "1360" }, { at: minute(9) });
  expect(await rebuildAssignment(all.test.db, assignmentId)).toEqual([]);
});
