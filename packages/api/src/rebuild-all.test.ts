import { afterAll, beforeEach, expect, it } from "vitest";
import { answerItem } from "./test-answers.ts";
import { minute, testClass, type TestClass } from "./review/test-class.ts";
import { rebuildAll } from "./aggregates/rebuild.ts";

let all: TestClass;
const open: TestClass[] = [];
beforeEach(async () => {
  all = await testClass();
  open.push(all);
});
afterAll(async () => {
  for (const { test } of open) await test.close();
});

async function rebuilt() {
  const told: string[] = [];
  await rebuildAll(all.test.db, ({ title, className }, found) => {
    for (const { what, before, after } of found) {
      told.push(`${className}, ${title}, ${what}: ${String(before)} → ${String(after)}`);
    }
  });
  return told.toSorted();
}

it("finds nothing where all was counted rightly, and says what differed where not, once", async () => {
  await answerItem(all.test.db, all.suji.shape, { shape: "33x33x20" }, { at: minute(8) });
  expect(await rebuilt()).toEqual([]);
  const { assignmentId } = all.own;
  await all.test.db.workItem.update({ where: { id: all.suji.shape }, data: { tries: 7 } });
  await all.test.db.slipCount.deleteMany({ where: { assignmentId, misconception: "ignores-padding" } });
  await all.test.db.answerCount.create({
    data: { assignmentId, item: "shape", of: 0, field: "shape", reading: "1 × 1 × 1", count: 3 },
  });
  expect(await rebuilt()).toEqual([
    "3-2, Shapes and weights, answers: 3 times → undefined",
    "3-2, Shapes and weights, item: tries 7 → tries 1",
    "3-2, Shapes and weights, slips: undefined → 1 times",
  ]);
  expect(await rebuilt()).toEqual([]);
});

it("loses no answer that is kept meanwhile", async () => {
  const [told] = await Promise.all([
    rebuilt(),
    answerItem(all.test.db, all.suji.shape, { shape: "33x33x20" }, { at: minute(8) }),
    answerItem(all.test.db, all.jiho.weights, { parameters: "1" }, { at: minute(9) }),
  ]);
  expect(told).toEqual([]);
  expect(await rebuilt()).toEqual([]);
});
