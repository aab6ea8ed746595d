import { afterAll, beforeAll, expect, it } from "vitest";
import { gradeRow } from "../exercise/grade-row.ts";
import { exerciseRow } from "../exercise/exercise-row.ts";
import { fromLink } from "../exercise/exercise-link.ts";
import { seed0 } from "../test-stride.ts";
import { grade } from "@stride/exercises";
import { z } from "zod";
import { attemptList } from "./list-attempts.ts";
import { asked, testClass, type TestClass, told } from "./test-class.ts";

/** More exercises than a statement of the database takes parameters. */
const EXERCISES = 1500;

let all: TestClass;
beforeAll(async () => {
  all = await testClass();
  const { test, own } = all;
  const { assignmentId, learnerId, workId } = own;
  const exercise = fromLink(seed0);
  const graded = gradeRow(grade(exercise, { shape: "33x33x20" }), learnerId);
  const ids = Array.from({ length: EXERCISES }, (_, at) => `exercise-${at}`);
  await test.db.exercise.createMany({
    data: ids.map((id) => ({
      ...{ id, learnerId, forWork: true, difficulty: 1, seed: 0 },
      ...exerciseRow(exercise),
    })),
  });
  await test.db.workItem.createMany({
    data: ids.map((exerciseId, at) => ({
      ...{ workId, assignmentId, learnerId, exerciseId, position: at + 10, item: `item-${at % 40}` },
      ...{
        kind: "output-shape",
        skill: "padding",
        difficulty: 1,
        points: 1,
        tries: 1,
        firstScore: 0,
        score: 0,
      },
      ...{ automaticScore: 0, answeredAt: new Date() },
    })),
  });
  await test.db.attempt.createMany({
    data: ids.map((exerciseId) => ({
      ...{ id: crypto.randomUUID(), exerciseId, learnerId, number: 1, answer: { shape: "33x33x20" } },
      ...{ hintsUsed: 0, elapsed: 1, reading: graded.reading, grade: graded.grade },
      ...{ verdict: graded.verdict, score: graded.score, engineVersion: "1" },
    })),
  });
}, 60_000);
afterAll(() => all.test.close());

it.each([
  { name: "items", input: () => ({ assignmentId: all.own.assignmentId, locale: "en" }) },
  { name: "regradePreview", input: () => ({ assignmentId: all.own.assignmentId }) },
  { name: "exportAnswers", input: () => ({ assignmentId: all.own.assignmentId, locale: "en" }) },
  { name: "gradebook", input: () => ({ classId: all.own.classId, rule: "average" }) },
  { name: "map", input: () => ({ classId: all.own.classId, locale: "en" }) },
  { name: "item", input: () => ({ id: all.jiho.shape, locale: "en", filter: {} }) },
])("$name takes more exercises than a statement takes parameters", async ({ name, input }) => {
  await asked(all.everybody.teacher.browser, name, input(), z.unknown());
});

it("the last page of many is there", async () => {
  const { assignmentId } = all.own;
  const input = { assignmentId, locale: "en", filter: {}, cursor: ["Jiho", EXERCISES + 4.5, 0, ""] };
  const { rows, count } = await asked(all.everybody.teacher.browser, "attempts", input, attemptList);
  expect(count).toBe(EXERCISES + 4);
  expect(rows.map(({ position }) => position)).toEqual([
    EXERCISES + 5,
    EXERCISES + 6,
    EXERCISES + 7,
    EXERCISES + 8,
    EXERCISES + 9,
    1,
    2,
  ]);
});

it("a regrading that changes more than a statement takes is written, and taken back", async () => {
  const { browser } = all.everybody.teacher;
  const { assignmentId, workId } = all.own;
  const changed = z.object({ changed: z.number() });
  const scores = () =>
    all.test.db.workItem.groupBy({
      by: ["score"],
      where: { workId, position: { gte: 10 } },
      _count: true,
      orderBy: { score: "asc" },
    });
  const data = { score: 1, automaticScore: 1 };
  await all.test.db.workItem.updateMany({ where: { workId, position: { gte: 10 } }, data });

  expect(await told(browser, "regrade", { assignmentId }, changed)).toEqual({ changed: EXERCISES });
  expect(await scores()).toEqual([{ score: 0, _count: EXERCISES }]);
  expect(await told(browser, "undoRegrade", { assignmentId }, changed)).toEqual({ changed: EXERCISES });
  expect(await scores()).toEqual([{ score: 1, _count: EXERCISES }]);
  const work = await all.test.db.work.findUniqueOrThrow({ where: { id: workId } });
  expect(work.score).toBe(EXERCISES);
  expect(await all.test.db.scoreChange.count({ where: { cause: "regraded" } })).toBe(2 * EXERCISES);
}, 30_000);
