import { setDraft } from "@stride/classwork";
import { generate } from "@stride/exercises";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { classMap } from "./class-map.ts";
import { csvFile } from "./export-scores.ts";
import { gradebook } from "./gradebook.ts";
import { itemReport } from "./item-report.ts";
import { attemptList } from "./list-attempts.ts";
import { mapCell } from "./map-cell.ts";
import { answers, asked, testClass, type TestClass, told } from "./test-class.ts";

let all: TestClass;
beforeAll(async () => {
  all = await testClass();
  await answers(all);
});
afterAll(() => all.test.close());

const ask = <Schema extends z.ZodType>(name: string, input: object, schema: Schema) =>
  asked(all.everybody.teacher.browser, name, input, schema);

describe("the map", () => {
  it("counts mistakes by skill and kind, and by learner, of this class alone", async () => {
    const { classId, learnerId, classmateId } = all.own;
    const map = await ask("map", { classId, locale: "en" }, classMap);
    expect(map.class).toEqual({ id: classId, name: "3-2", learners: 2 });
    expect(map.cells).toEqual(
      expect.arrayContaining([
        { skill: "padding", misconception: "ignores-padding", count: 2, learners: 2 },
        { skill: "dense", misconception: "forgets-bias", count: 1, learners: 1 },
      ]),
    );
    expect(map.cells.length).toBe(2);
    expect(map.misconceptions.map(({ id, count }) => [id, count])).toEqual([
      ["ignores-padding", 2],
      ["forgets-bias", 1],
    ]);
    expect(
      map.learners.map(({ id, misconceptions, recent }) => [id, misconceptions.map((one) => one.id), recent]),
    ).toEqual([
      [learnerId, ["ignores-padding"], ["wrong", "right"]],
      [classmateId, ["forgets-bias", "ignores-padding"], ["wrong", "wrong"]],
    ]);
  });

  it("counts a period by the days of the class", async () => {
    const { classId } = all.own;
    // All was answered on the 16th, from 10:01 in Seoul.
    const counted = async (period: object) => {
      const map = await ask("map", { classId, period, locale: "en" }, classMap);
      return [map.period, map.cells.reduce((sum, { count }) => sum + count, 0), map.learners.length];
    };
    expect(await counted({ last: 7 })).toEqual([{ from: "2026-03-14", to: "2026-03-20" }, 3, 2]);
    expect(await counted({ from: "2026-03-16", to: "2026-03-16" })).toMatchObject([{}, 3, 2]);
    expect(await counted({ from: "2026-03-17" })).toEqual([{ from: "2026-03-17" }, 0, 0]);
    expect(await counted({ to: "2026-03-15" })).toMatchObject([{}, 0, 0]);
  });

  it("leads from a cell of a period to what was typed in it", async () => {
    const input = {
      classId: all.own.classId,
      misconception: "ignores-padding",
      skill: "padding",
      locale: "en",
    };
    const typed = async (period: object) => {
      const { count, answers: shown } = await ask("mapCell", { ...input, period }, mapCell);
      return [count, shown.map(({ learner }) => learner)];
    };
    expect(await typed({ from: "2026-03-16" })).toEqual([2, ["Jiho", "Suji"]]);
    expect(await typed({ from: "2026-03-17" })).toEqual([0, []]);
  });

  it("leads from a cell to who made the mistake, and what they typed", async () => {
    const { classId, assignmentId } = all.own;
    const input = { classId, misconception: "ignores-padding", skill: "padding", locale: "en" };
    expect(await ask("mapCell", input, mapCell)).toEqual({
      misconception: { id: "ignores-padding", name: "The padding is left out" },
      skill: { id: "padding", title: "Padding" },
      count: 2,
      learners: 2,
      assignments: [{ id: assignmentId, title: "Shapes and weights", count: 2 }],
      answers: [
        {
          ...{ itemId: all.jiho.shape, learner: "Jiho", asked: expect.any(String) },
          ...{ typed: "33x33x20", reading: "33 × 33 × 20", key: "37 × 37 × 20" },
        },
        {
          ...{ itemId: all.suji.shape, learner: "Suji", asked: expect.any(String) },
          ...{ typed: "(33, 33, 20)", reading: "33 × 33 × 20", key: "37 × 37 × 20" },
        },
      ],
    });
  });

  it("makes a set whose items tell the chosen mistakes from the truth", async () => {
    const { classId, teacherId } = all.own;
    const misconceptions = ["forgets-bias", "ignores-padding"];
    const { id } = await told(
      all.everybody.teacher.browser,
      "reteach",
      { classId, misconceptions, locale: "ko" },
      z.object({ id: z.string() }),
    );
    const set = await all.test.db.problemSet.findUniqueOrThrow({ where: { id } });
    expect([set.ownerId, set.title.startsWith("다시 풀기: ")]).toEqual([teacherId, true]);
    const { items } = setDraft.parse(set.draft);
    expect(items.length).toBe(6);
    const telling = items.map((item, at) => {
      if (item.type !== "one" || item.source.from !== "kind") return 0;
      const { kind, difficulty, skill } = item.source;
      const drawn = Array.from({ length: 40 }, (_, seed) => generate(kind, difficulty, 1000 + seed)).filter(
        (exercise) => exercise?.skill === skill,
      );
      const wanted = misconceptions[at < 3 ? 0 : 1];
      const shows = drawn.filter((one) => one?.slips.some(({ misconception }) => misconception === wanted));
      return shows.length / drawn.length;
    });
    expect(Math.min(telling[0] ?? 0, telling[3] ?? 0)).toBeGreaterThan(0.5);
  });
});

describe("items", () => {
  it("have difficulty, tries, time, and wrong answers with what explains them", async () => {
    const { assignmentId } = all.own;
    const { learners, items } = await ask("items", { assignmentId, locale: "en" }, itemReport);
    expect(learners).toBe(2);
    expect(items).toMatchObject([
      {
        ...{ item: "shape", position: 1, titles: ["Output shape"], given: 2, answered: 2 },
        ...{ difficulty: 0, meanTries: 1.5 },
        misconceptions: [{ id: "ignores-padding", count: 2 }],
        wrong: [
          { field: "shape", reading: "33 × 33 × 20", count: 2, misconception: { id: "ignores-padding" } },
        ],
      },
      {
        ...{ item: "weights", position: 2, given: 2, answered: 2, difficulty: 0.5, meanTries: 1 },
        wrong: [{ field: "parameters", count: 1, misconception: { id: "forgets-bias" } }],
      },
    ]);
  });
});

describe("the gradebook", () => {
  it.each([
    { rule: "best", jiho: 1.5, suji: 0 },
    { rule: "last", jiho: 1.5, suji: 0 },
    { rule: "average", jiho: 1, suji: 0 },
  ])("counts the $rule try", async ({ rule, jiho, suji }) => {
    const { classId } = all.own;
    const book = await ask("gradebook", { classId, rule }, gradebook);
    expect(book.assignments).toMatchObject([
      { title: "Shapes and weights", points: 2, mean: (jiho + suji) / 4 },
    ]);
    expect(book.learners.map(({ name, score, points }) => [name, score, points])).toEqual([
      ["Jiho", jiho, 2],
      ["Suji", suji, 2],
    ]);
  });

  it("counts what wasn't begun as nothing once it is closed, and not before", async () => {
    const { test, own } = all;
    const { id, createdAt, ...like } = await test.db.assignment.findUniqueOrThrow({
      where: { id: own.assignmentId },
    });
    const shown = { score: "during", verdicts: "during", diagnosis: "during", solution: "during" };
    const due = async (dueAt: string) =>
      test.db.assignment.create({
        data: { ...like, shown, createdAt, title: dueAt, dueAt: new Date(dueAt) },
      });
    const extended = await due("2026-03-19T09:00:00.000Z");
    await due("2026-03-21T09:00:00.000Z");
    await test.db.extension.create({
      data: {
        ...{
          assignmentId: extended.id,
          learnerId: own.learnerId,
          dueAt: new Date("2026-03-25T09:00:00.000Z"),
        },
        ...{ reason: "ill", createdAt },
      },
    });
    const { learners } = await ask("gradebook", { classId: own.classId, rule: "best" }, gradebook);
    expect(
      learners.map(({ name, points, cells }) => [name, points, cells.map(({ counts }) => counts)]),
    ).toEqual([
      ["Jiho", 2, [false, false, true]],
      ["Suji", 4, [true, false, true]],
    ]);
    await test.db.assignment.deleteMany({ where: { dueAt: { not: null } } });
    expect(id).toBe(own.assignmentId);
  });
});

it("a second version gives a heading no one maximum; who hasn't begun has no points yet", async () => {
  const versions = await testClass();
  await answers(versions);
  const { db } = versions.test;
  const { assignmentId, classId, classmateId } = versions.own;
  // As if Suji began another version, of three points; Haneul has only joined.
  await db.work.updateMany({ where: { assignmentId, learnerId: classmateId }, data: { points: 3 } });
  await db.membership.create({
    data: {
      ...{ classId, learnerId: versions.everybody.outsider.id, role: "learner", name: "Haneul" },
      joinedAt: new Date("2026-03-01T00:00:00.000Z"),
    },
  });
  const { browser } = versions.everybody.teacher;
  const book = await asked(browser, "gradebook", { classId, rule: "best" }, gradebook);
  expect(book.assignments.map(({ points }) => points)).toEqual([undefined]);
  expect(book.learners.map(({ name, cells }) => [name, cells[0]?.score, cells[0]?.points])).toEqual([
    ["Haneul", undefined, 2],
    ["Jiho", 1.5, 2],
    ["Suji", 0, 3],
  ]);
  const file = await asked(browser, "exportScores", { classId, rule: "best", locale: "en" }, csvFile);
  expect(Papa.parse(file.text.slice(1), { skipEmptyLines: true }).data).toEqual([
    ["Learner", "Shapes and weights", "Shapes and weights: of", "Total", "of", "Percent"],
    ["Haneul", "", "", "", "", ""],
    ["Jiho", "1.5", "2", "1.5", "2", "75"],
    ["Suji", "0", "3", "0", "3", "0"],
  ]);
  await versions.test.close();
});

describe("exports", () => {
  const rowsOf = ({ text }: { text: string }) =>
    z.array(z.array(z.string())).parse(Papa.parse(text.slice(1), { skipEmptyLines: true }).data);

  it("have a row of scores for each learner", async () => {
    const file = await ask("exportScores", { classId: all.own.classId, rule: "best", locale: "en" }, csvFile);
    expect(file.name).toBe("3-2-best.csv");
    expect(rowsOf(file)).toEqual([
      ["Learner", "Shapes and weights (2)", "Total", "of", "Percent"],
      ["Jiho", "1.5", "1.5", "2", "75"],
      ["Suji", "0", "0", "2", "0"],
    ]);
  });

  it("have a row for each box of each try", async () => {
    const file = await ask("exportAnswers", { assignmentId: all.own.assignmentId, locale: "en" }, csvFile);
    const [header = [], ...rows] = rowsOf(file);
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(column("Learner")).toEqual(["Jiho", "Jiho", "Jiho", "Suji", "Suji"]);
    expect(column("Typed")).toEqual(["33x33x20", "37 x 37 x 20", "1377", "(33, 33, 20)", "17*4*4*5"]);
    expect(column("Value")).toEqual(["", "", "1377", "", "1360"]);
    expect(column("Credit (0 to 1)")).toEqual(["1", "1", "0.5", "1", "1"]);
    // Shares and points stand beside each other, and a time says by whose clock.
    expect(column("Points")).toEqual(["1", "1", "1", "1", "1"]);
    expect(column("Score (0 to 1)")).toEqual(["1", "1", "0.5", "0", "0"]);
    expect(column("Answered at (UTC)")[0]).toBe("2026-03-16T01:01:00.000Z");
    expect(column("Verdict")).toEqual(["wrong", "right", "right", "wrong", "wrong"]);
    expect(column("Misconceptions")[4]).toBe("The bias is left out");
  });
});

it("some of several has statistics for each of its exercises", async () => {
  const several = await testClass();
  const { db } = several.test;
  // As if both exercises came of one item that draws from several.
  await db.workItem.updateMany({ where: { item: "weights" }, data: { item: "shape", of: 1 } });
  await answers(several);
  const { assignmentId } = several.own;
  const { browser } = several.everybody.teacher;
  const { items } = await asked(browser, "items", { assignmentId, locale: "en" }, itemReport);
  expect(items).toMatchObject([
    {
      ...{ item: "shape", position: 1, given: 4, answered: 4 },
      exercises: [
        {
          ...{ of: 0, titles: ["Output shape"], difficultyLevel: 1, given: 2, answered: 2, meanTries: 1.5 },
          wrong: [{ reading: "33 × 33 × 20", count: 2, misconception: { id: "ignores-padding" } }],
          misconceptions: [{ id: "ignores-padding", count: 2 }],
        },
        {
          ...{ of: 1, given: 2, answered: 2, difficulty: 0.5 },
          wrong: [{ count: 1, misconception: { id: "forgets-bias" } }],
          misconceptions: [{ id: "forgets-bias", count: 1 }],
        },
      ],
    },
  ]);
  const filter = { item: "shape", of: 1 };
  const list = await asked(browser, "attempts", { assignmentId, locale: "en", filter }, attemptList);
  expect(list.rows.map(({ position }) => position)).toEqual([2, 2]);
  await several.test.close();
});

it("some of several has its wrong answers also where everybody drew the same one", async () => {
  const same = await testClass();
  await same.test.db.workItem.updateMany({ where: { item: "shape" }, data: { of: 2 } });
  await answers(same);
  const { browser } = same.everybody.teacher;
  const input = { assignmentId: same.own.assignmentId, locale: "en" };
  const { items } = await asked(browser, "items", input, itemReport);
  expect(items[0]).toMatchObject({
    ...{ item: "shape", answered: 2, exercises: [] },
    wrong: [{ reading: "33 × 33 × 20", count: 2 }],
  });
  await same.test.close();
});
