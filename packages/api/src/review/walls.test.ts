import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exerciseRow } from "../exercise/exercise-row.ts";
import { fromLink } from "../exercise/exercise-link.ts";
import { people, school, type School } from "../test-school.ts";
import { seed0, type TestBrowser, testStride } from "../test-stride.ts";
import { classMap } from "./class-map.ts";
import { csvFile } from "./export-scores.ts";
import { gradebook } from "./gradebook.ts";
import { itemReport } from "./item-report.ts";
import { attemptList } from "./list-attempts.ts";
import { asked } from "./test-class.ts";

// What one teacher is told is just what can be counted by hand over their own class, whatever the others hold, and whoever
// learns in several of them.

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: Awaited<ReturnType<typeof people>>;
beforeAll(async () => {
  test = await testStride();
  everybody = await people(test);
});
afterAll(() => test.close());

interface Slip {
  readonly learner: number;
  readonly item: string;
  readonly misconception: string;
  readonly count: number;
}
interface Answered {
  readonly learner: number;
  readonly score: number;
}

const learner = fc.integer({ min: 0, max: 2 });
const content = fc.record({
  slips: fc.uniqueArray(
    fc.record({
      learner,
      item: fc.constantFrom("shape", "weights"),
      misconception: fc.constantFrom("ignores-padding", "forgets-bias", "rounds-up"),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 8, selector: ({ learner: who, item, misconception }) => `${who} ${item} ${misconception}` },
  ),
  answered: fc.uniqueArray(fc.record({ learner, score: fc.constantFrom(0, 0.25, 0.5, 1) }), {
    maxLength: 3,
    selector: (one) => one.learner,
  }),
});

it(
  "is told nothing of another class, in lists, counts, statistics and exports",
  { timeout: 120_000 },
  async () => {
    const { teacher, coTeacher, otherTeacher, learner: first, classmate, outsider } = everybody;
    const teachers = [teacher, coTeacher, otherTeacher];
    const learners = [first.id, classmate.id, outsider.id];
    await fc.assert(
      fc.asyncProperty(fc.tuple(content, content, content), async (contents) => {
        const classes = [];
        for (const [at, one] of contents.entries()) {
          classes.push(await fill(teachers[at]?.id ?? "", learners, one));
        }
        for (const [at, own] of classes.entries()) {
          const { browser } = teachers[at] ?? teacher;
          await compare(browser, own, contents[at] ?? { slips: [], answered: [] }, learners);
        }
      }),
      { numRuns: 15 },
    );
  },
);

async function fill(
  teacherId: string,
  learners: readonly string[],
  { slips, answered }: { slips: readonly Slip[]; answered: readonly Answered[] },
): Promise<School> {
  const [a = "", b = "", c = ""] = learners;
  const own = await school(test.db, { teacher: teacherId }, { learner: a, classmate: b });
  const { classId, assignmentId, versionId } = own;
  const at = new Date();
  await test.db.membership.create({
    data: { classId, learnerId: c, role: "learner", name: "Bora", joinedAt: at },
  });
  await test.db.work.deleteMany({ where: { id: own.workId } });
  for (const { learner: who, score } of answered) {
    const learnerId = learners[who] ?? "";
    const work = await test.db.work.create({
      data: { assignmentId, classId, learnerId, versionId, beganAt: at, points: 2, score: 2 * score },
    });
    const exercise = await test.db.exercise.create({
      data: { learnerId, forWork: true, difficulty: 1, seed: 0, ...exerciseRow(fromLink(seed0)) },
    });
    await test.db.workItem.create({
      data: {
        ...{ workId: work.id, assignmentId, learnerId, exerciseId: exercise.id, position: 1, item: "shape" },
        ...{ kind: "output-shape", skill: "padding", difficulty: 1, points: 2, tries: 1, answeredAt: at },
        ...{ firstScore: score, automaticScore: score, score },
      },
    });
  }
  await test.db.slipCount.createMany({
    data: slips.map(({ learner: who, item, misconception, count }) => ({
      ...{
        assignmentId,
        classId,
        learnerId: learners[who] ?? "",
        item,
        of: 0,
        skill: "padding",
        quarterHour: 0,
        misconception,
        count,
      },
    })),
  });
  return own;
}

async function compare(
  browser: TestBrowser,
  { classId, assignmentId }: School,
  { slips, answered }: { slips: readonly Slip[]; answered: readonly Answered[] },
  learners: readonly string[],
): Promise<void> {
  const map = await asked(browser, "map", { classId, locale: "en" }, classMap);
  const counted = (misconception: string) =>
    slips.filter((slip) => slip.misconception === misconception).reduce((sum, { count }) => sum + count, 0);
  expect(Object.fromEntries(map.cells.map(({ misconception, count }) => [misconception, count]))).toEqual(
    Object.fromEntries(
      ["ignores-padding", "forgets-bias", "rounds-up"].flatMap((id) =>
        counted(id) ? [[id, counted(id)]] : [],
      ),
    ),
  );
  expect(map.assignments.map(({ id }) => id)).toEqual([assignmentId]);

  const list = await asked(browser, "attempts", { assignmentId, locale: "en", filter: {} }, attemptList);
  expect(list.count).toBe(answered.length);
  const report = await asked(browser, "items", { assignmentId, locale: "en" }, itemReport);
  expect(report.learners).toBe(answered.length);
  const scores = answered.map(({ score }) => score);
  if (scores.length > 0) {
    expect(report.items[0]?.difficulty).toBeCloseTo(
      scores.reduce((sum, one) => sum + one, 0) / scores.length,
    );
  }

  const book = await asked(browser, "gradebook", { classId, rule: "best" }, gradebook);
  const scoreOf = new Map(answered.map(({ learner: who, score }) => [learners[who], 2 * score]));
  expect(book.learners.length).toBe(3);
  for (const { id, score } of book.learners) expect(score).toBe(scoreOf.get(id) ?? 0);
  const { text } = await asked(browser, "exportScores", { classId, rule: "best", locale: "en" }, csvFile);
  expect(text.trim().split("\r\n").length).toBe(4);
}
