import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type School, school } from "../test-school.ts";
import { account, dataOf, PASSWORD, start, type TestBrowser, testStride } from "../test-stride.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let guest: TestBrowser;
let owner: { browser: TestBrowser; email: string; id: string };
let own: School;
beforeEach(async () => {
  test = await testStride();
  guest = test.browser();
  const { learnerId } = await test.db.exercise.findUniqueOrThrow({ where: { id: await start(guest) } });
  const { browser, email } = await account(test, "learner");
  const { id } = await test.db.learner.findUniqueOrThrow({ where: { email } });
  owner = { browser, email, id };
  const teacher = await account(test, "teacher");
  const { id: teacherId } = await test.db.learner.findUniqueOrThrow({ where: { email: teacher.email } });
  own = await school(test.db, { teacher: teacherId }, { learner: learnerId, classmate: id });
});
afterEach(() => test.close());

const answer = (browser: TestBrowser, shape: string) =>
  browser.mutate("work.submit", {
    ...{ assignmentId: own.assignmentId, position: 1, attemptId: crypto.randomUUID() },
    ...{ answer: { shape }, revision: 0, locale: "en" },
  });
const signIn = async () =>
  expect((await guest.mutate("accounts.signIn", { email: owner.email, password: PASSWORD })).status).toBe(
    200,
  );
const works = () => test.db.work.findMany({ where: { assignmentId: own.assignmentId } });
const slips = () => test.db.slipCount.findMany({ where: { assignmentId: own.assignmentId } });
const readings = async () =>
  (await test.db.answerCount.findMany({ where: { assignmentId: own.assignmentId } })).map(
    ({ reading, count }) => [reading, count],
  );

describe("a guest's work in a class", () => {
  it("goes to the account that they sign in to, with all that was counted", async () => {
    await answer(guest, "33x33x20");
    await test.db.extension.create({
      data: {
        ...{ assignmentId: own.assignmentId, learnerId: own.learnerId, moreTries: 1 },
        ...{ reason: "ill", createdAt: new Date() },
      },
    });
    await signIn();
    expect(await works()).toMatchObject([{ id: own.workId, learnerId: owner.id }]);
    expect(await test.db.workItem.findMany({ where: { workId: own.workId } })).toMatchObject([
      { learnerId: owner.id, tries: 1 },
      { learnerId: owner.id, tries: 0 },
    ]);
    expect(await slips()).toMatchObject([
      { learnerId: owner.id, misconception: "ignores-padding", count: 1 },
    ]);
    expect(await readings()).toEqual([["33 × 33 × 20", 1]]);
    expect(await test.db.extension.findMany()).toMatchObject([{ learnerId: owner.id }]);
    expect((await answer(guest, "37x37x20")).status).toBe(200);
  });

  it("becomes practice where the account has work of its own, and counts for the class no more", async () => {
    await test.db.exercise.update({ where: { id: own.exerciseId }, data: { seed: 7 } });
    await owner.browser.mutate("work.begin", { assignmentId: own.assignmentId });
    expect((await answer(owner.browser, "1x1x1")).status).toBe(200);
    await answer(guest, "33x33x20");
    await signIn();
    expect(await works()).toMatchObject([{ learnerId: owner.id }]);
    expect(await slips()).toEqual([]);
    expect(await readings()).toEqual([["1 × 1 × 1", 1]]);
    expect(await test.db.exercise.findUniqueOrThrow({ where: { id: own.exerciseId } })).toMatchObject({
      ...{ learnerId: owner.id, forWork: false },
    });
    expect(await test.db.attempt.count({ where: { learnerId: owner.id } })).toBe(2);
    expect((await guest.query("practice.exercise", { id: own.exerciseId, locale: "en" })).status).toBe(200);
  });

  it("stays where the account has only begun: what was answered is neither lost nor asked again", async () => {
    await owner.browser.mutate("work.begin", { assignmentId: own.assignmentId });
    await answer(guest, "33x33x20");
    await signIn();
    expect(await works()).toMatchObject([{ id: own.workId, learnerId: owner.id }]);
    expect(await readings()).toEqual([["33 × 33 × 20", 1]]);
    expect(await test.db.exercise.count({ where: { learnerId: owner.id, forWork: true } })).toBe(2);
  });

  it("stays out of practice where all have the same numbers: it would show their solution", async () => {
    await test.db.exercise.update({ where: { id: own.exerciseId }, data: { seed: 7 } });
    await test.db.assignment.update({ where: { id: own.assignmentId }, data: { sameNumbers: true } });
    await owner.browser.mutate("work.begin", { assignmentId: own.assignmentId });
    await signIn();
    expect((await guest.query("practice.exercise", { id: own.exerciseId, locale: "en" })).status).toBe(404);
  });
});

it("takes what a deleted account answered out of the counts of its class", async () => {
  await answer(guest, "33x33x20");
  expect(await readings()).toEqual([["33 × 33 × 20", 1]]);
  await guest.mutate("accounts.delete", {});
  expect(await readings()).toEqual([]);
  expect(await works()).toEqual([]);
});

it("leaves what others answered, where a deleted account answered the same, and more than once", async () => {
  for (const shape of ["33x33x20", "33x33x20", "34x34x20"]) {
    expect((await answer(guest, shape)).status).toBe(200);
  }
  const where = { assignmentId: own.assignmentId, reading: "33 × 33 × 20" };
  await test.db.answerCount.updateMany({ where, data: { count: { increment: 1 } } });
  expect(await readings()).toEqual([
    ["33 × 33 × 20", 3],
    ["34 × 34 × 20", 1],
  ]);
  await guest.mutate("accounts.delete", {});
  expect(await readings()).toEqual([["33 × 33 × 20", 1]]);
});

describe("the download", () => {
  const download = async () =>
    dataOf(await guest.query("accounts.download", undefined), z.looseObject({ works: z.array(z.unknown()) }));

  it("has the work with all that was typed and shown", async () => {
    await answer(guest, "33x33x20");
    expect((await download()).works).toMatchObject([
      {
        ...{ title: "Shapes and weights", class: "3-2", points: 2, score: 0 },
        items: [
          {
            ...{ position: 1, kind: "output-shape", tries: 1, score: 0 },
            attempts: [
              {
                ...{ answer: { shape: "33x33x20" }, verdict: "incorrect" },
                diagnoses: [{ field: "shape", misconception: "ignores-padding" }],
              },
            ],
          },
          { position: 2, attempts: [] },
        ],
      },
    ]);
  });

  it("has nothing that may not be shown yet", async () => {
    const hidden = { score: "never", verdicts: "never", diagnosis: "never", solution: "never" };
    await test.db.assignment.update({ where: { id: own.assignmentId }, data: { shown: hidden } });
    await answer(guest, "33x33x20");
    const { works } = await download();
    expect(JSON.stringify(works)).toContain("33x33x20");
    expect(JSON.stringify(works)).not.toMatch(/score|verdict|incorrect|ignores-padding|seed|"key/u);
  });
});
