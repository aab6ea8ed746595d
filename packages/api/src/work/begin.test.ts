import { setContent } from "@stride/classwork";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toJson } from "../json.ts";
import type { School } from "../test-school.ts";
import { dataOf, refusalOf } from "../test-stride.ts";
import { type TestWork, testWork } from "./test-work.ts";
import { assignmentView } from "./view-work.ts";

let test: TestWork;
beforeAll(async () => {
  test = await testWork();
});
afterAll(() => test.close());
beforeEach(() => {
  test.clock.now = new Date("2026-03-01T09:00:00.000Z");
});

const begin = ({ assignmentId }: School) => test.classmate.mutate("work.begin", { assignmentId });
const itemsOf = ({ assignmentId }: School, learnerId: string) =>
  test.db.workItem.findMany({
    where: { assignmentId, learnerId },
    orderBy: { position: "asc" },
    include: { exercise: true },
  });
const view = async ({ assignmentId }: School, browser = test.classmate) =>
  dataOf(await browser.query("work.view", { assignmentId, locale: "en" }), assignmentView);

/** The whole class begins the same anew. */
async function bothBegin(own: School) {
  await test.db.work.deleteMany({ where: { assignmentId: own.assignmentId } });
  for (const browser of [test.learner, test.classmate]) {
    await browser.mutate("work.begin", { assignmentId: own.assignmentId });
  }
  const [one, other] = [await itemsOf(own, own.learnerId), await itemsOf(own, own.classmateId)];
  return [one, other].map((items) => items.map(({ exercise }) => exercise.given));
}

it("gives exercises of the newest version, which practice doesn't know", async () => {
  const own = await test.assigned();
  await begin(own);
  const items = await itemsOf(own, own.classmateId);
  expect(items).toMatchObject([
    { position: 1, item: "shape", kind: "output-shape", points: 1, tries: 0, exercise: { forWork: true } },
    { position: 2, item: "weights", kind: "parameter-count", points: 1, exercise: { forWork: true } },
  ]);
  const work = await test.db.work.findFirstOrThrow({
    where: { assignmentId: own.assignmentId, learnerId: own.classmateId },
  });
  expect(work).toMatchObject({ versionId: own.versionId, points: 2, score: 0, beganAt: test.clock.now });
  for (const { exerciseId } of items) {
    const reply = await test.classmate.query("practice.exercise", { id: exerciseId, locale: "en" });
    expect(reply.status).toBe(404);
  }
});

it("gives everybody numbers of their own, or all the same", async () => {
  const [own, other] = await bothBegin(await test.assigned());
  expect(own).not.toEqual(other);
  const [one, same] = await bothBegin(await test.assigned({ sameNumbers: true }));
  expect(one).toEqual(same);
});

it("gives the same learner the same numbers, and other ones for another secret", async () => {
  const own = await test.assigned();
  const [first] = await bothBegin(own);
  const [again] = await bothBegin(own);
  expect(again).toEqual(first);
  await test.db.assignment.update({ where: { id: own.assignmentId }, data: { secret: "another" } });
  const [other] = await bothBegin(own);
  expect(other).not.toEqual(first);
});

it("begins once, however often and at once it is asked", async () => {
  const own = await test.assigned();
  const exercises = () => test.db.exercise.count({ where: { learnerId: own.classmateId, forWork: true } });
  const before = await exercises();
  const replies = await Promise.all(Array.from({ length: 16 }, () => begin(own)));
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 200));
  expect(await itemsOf(own, own.classmateId)).toHaveLength(2);
  expect(await exercises()).toBe(before + 2);
});

it("leaves who has begun on their version when the next is published", async () => {
  const own = await test.assigned();
  const before = await itemsOf(own, own.learnerId);
  const { content } = await test.db.setVersion.findUniqueOrThrow({ where: { id: own.versionId } });
  const parsed = setContent.parse(content);
  const next = await test.db.setVersion.create({
    data: {
      ...{ problemSetId: own.problemSetId, number: 2, title: "Shapes", engineVersion: "2" },
      content: toJson({ ...parsed, items: parsed.items.slice(1) }),
      publishedAt: test.clock.now,
    },
  });
  await test.db.assignment.update({ where: { id: own.assignmentId }, data: { versionId: next.id } });
  await test.learner.mutate("work.begin", { assignmentId: own.assignmentId });
  await begin(own);
  expect(await itemsOf(own, own.learnerId)).toEqual(before);
  expect(await itemsOf(own, own.classmateId)).toMatchObject([{ item: "weights", position: 1 }]);
});

describe("outside of its time", () => {
  const dates = {
    opensAt: new Date("2026-03-01T09:00:00.000Z"),
    dueAt: new Date("2026-03-02T09:00:00.000Z"),
    closesAt: new Date("2026-03-03T09:00:00.000Z"),
  };

  it.each([
    { now: "2026-03-01T08:59:59.999Z", outcome: "not-open-yet" },
    { now: "2026-03-01T09:00:00.000Z", outcome: undefined },
    { now: "2026-03-03T09:00:00.000Z", outcome: undefined },
    { now: "2026-03-03T09:00:00.001Z", outcome: "closed" },
  ])("at $now, it is $outcome", async ({ now, outcome }) => {
    const own = await test.assigned(dates);
    test.clock.now = new Date(now);
    const reply = await begin(own);
    expect(await itemsOf(own, own.classmateId)).toHaveLength(outcome ? 0 : 2);
    expect(outcome ? refusalOf(reply).message : reply.status).toBe(outcome ?? 200);
  });

  it("says before that it will open, and nothing of what is in it", async () => {
    const own = await test.assigned(dates);
    test.clock.now = new Date("2026-03-01T08:00:00.000Z");
    const seen = await view(own);
    expect(seen).toMatchObject({ refusal: "not-open-yet", dates: { phase: "before" } });
    expect(Object.keys(seen)).not.toContain("size");
    expect(Object.keys(seen)).not.toContain("introduction");
  });

  it("says how much there is to do, and afterwards what can be practised instead", async () => {
    const own = await test.assigned(dates);
    expect(await view(own)).toMatchObject({ size: { items: 2, points: 2 } });
    test.clock.now = new Date("2026-03-04T00:00:00.000Z");
    expect(await view(own)).toMatchObject({
      refusal: "closed",
      practice: [
        { kind: "output-shape", difficulty: 1 },
        { kind: "parameter-count", difficulty: 1 },
      ],
    });
  });

  it("goes on being there for who has begun", async () => {
    const own = await test.assigned(dates);
    test.clock.now = new Date("2026-03-04T00:00:00.000Z");
    const { assignmentId } = own;
    expect((await test.learner.mutate("work.begin", { assignmentId })).status).toBe(200);
    expect((await view(own, test.learner)).work?.items).toHaveLength(2);
  });
});

it("shows a learner who was removed, or whose work was withdrawn, nothing", async () => {
  const own = await test.assigned();
  const { assignmentId, classId, learnerId } = own;
  const calls = () =>
    Promise.all([
      test.learner.query("work.view", { assignmentId, locale: "en" }),
      test.learner.query("work.item", { assignmentId, position: 1, locale: "en" }),
      test.learner.mutate("work.begin", { assignmentId }),
      test.learner.mutate("work.handIn", { assignmentId }),
    ]);
  const mine = async () => (await test.learner.query("work.mine", { locale: "en" })).text;
  expect(await mine()).toContain(assignmentId);
  const where = { classId_learnerId: { classId, learnerId } };
  await test.db.membership.update({ where, data: { removedAt: test.clock.now } });
  expect((await calls()).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(await mine()).not.toContain(assignmentId);
  await test.db.membership.update({ where, data: { removedAt: null } });
  await test.db.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt: test.clock.now } });
  expect((await calls()).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(await mine()).not.toContain(assignmentId);
});
