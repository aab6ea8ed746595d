import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataOf, refusalOf, start, type Reply, type TestBrowser } from "../test-stride.ts";
import { brokenRules } from "../test-rules.ts";
import { z } from "zod";
import { all, answer, right, type TestWork, testWork, wrong } from "./test-work.ts";

let test: TestWork;
beforeAll(async () => {
  test = await testWork();
});
afterAll(() => test.close());

const statuses = (replies: readonly Reply[]) => new Set(replies.map(({ status }) => status));
const many = <Made>(count: number, make: (at: number) => Promise<Made>) =>
  Array.from({ length: count }, (_, at) => make(at));
const different = (at: number) => ({ shape: `${at + 1}x1x1` });
const teacher = () => test.people.teacher.browser;

/** A guest in the class of a school, who has begun. */
async function guestIn({ code, assignmentId }: { code: string; assignmentId: string }): Promise<TestBrowser> {
  const guest = test.browser();
  dataOf(await guest.mutate("classes.join", { code, name: "Minji" }), z.unknown());
  dataOf(await guest.mutate("work.begin", { assignmentId }), z.unknown());
  return guest;
}

describe("answers that meet something else at once", () => {
  it("are taken or not found where the learner is removed meanwhile, and as many are kept as were taken", async () => {
    const own = await test.assigned();
    const [replies] = await Promise.all([
      Promise.all(many(32, (at) => answer(test.learner, own, different(at)))),
      teacher().mutate("classes.removeLearner", {
        ...{ classId: own.classId, learnerId: own.learnerId, renewCode: true },
      }),
    ]);
    expect([200, 404]).toEqual(expect.arrayContaining([...statuses(replies)]));
    const kept = await test.db.attempt.count({ where: { exerciseId: own.exerciseId } });
    expect(kept).toBe(replies.filter(({ status }) => status === 200).length);
    expect((await answer(test.learner, own, right)).status).toBe(404);
    expect((await test.learner.mutate("classes.join", { code: own.code, name: "Jiho" })).status).toBe(404);
    await teacher().mutate("classes.restoreLearner", { classId: own.classId, learnerId: own.learnerId });
    expect((await answer(test.learner, own, right)).status).toBe(200);
    expect(await brokenRules(test.db, own.assignmentId)).toEqual([]);
  });

  it("leave nothing where the guest deletes everything meanwhile, and none of them is a fault of the server", async () => {
    const own = await test.assigned();
    const guest = await guestIn(own);
    const replies = await Promise.all([
      ...many(16, (at) => answer(guest, own, different(at))),
      ...many(4, () => guest.mutate("practice.start", { kind: "output-shape", difficulty: 1 })),
      guest.mutate("accounts.delete", {}),
      ...many(12, (at) => answer(guest, own, different(at + 16))),
      ...many(4, () => guest.mutate("work.handIn", { assignmentId: own.assignmentId })),
      ...many(4, () => guest.mutate("practice.start", { kind: "output-shape", difficulty: 1 })),
    ]);
    expect([200, 401, 404, 409]).toEqual(expect.arrayContaining([...statuses(replies)]));
    expect(await test.db.work.count({ where: { assignmentId: own.assignmentId } })).toBe(1);
    expect(await test.db.answerCount.count({ where: { assignmentId: own.assignmentId } })).toBe(0);
    expect(await test.db.departure.count({ where: { classId: own.classId } })).toBe(1);
  });

  it("are taken or refused where the assignment is withdrawn, closed or handed in meanwhile", async () => {
    for (const act of ["withdraw", "archive", "handIn"]) {
      const own = await test.assigned({ tries: 40 });
      const meanwhile = {
        withdraw: () => teacher().mutate("problemSets.withdraw", { id: own.assignmentId }),
        archive: () => teacher().mutate("classes.archive", { classId: own.classId, archived: true }),
        handIn: () => test.learner.mutate("work.handIn", { assignmentId: own.assignmentId }),
      }[act];
      const [replies] = await Promise.all([
        Promise.all(many(32, (at) => answer(test.learner, own, different(at)))),
        meanwhile?.(),
      ]);
      expect([200, 404, 409]).toEqual(expect.arrayContaining([...statuses(replies)]));
      const kept = await test.db.attempt.count({ where: { exerciseId: own.exerciseId } });
      expect(kept).toBe(replies.filter(({ status }) => status === 200).length);
      expect((await answer(test.learner, own, right)).status).toBe(act === "withdraw" ? 404 : 409);
      expect(await brokenRules(test.db, own.assignmentId)).toEqual([]);
    }
  });
});

describe("an assignment that is opened again", () => {
  const settings = {
    ...{ title: "Week 3", opensAt: null, closesAt: null, latePercent: 50 },
    ...{ tries: 3, hints: true, sameNumbers: false },
  };
  const hidden = { score: "closed", verdicts: "closed", diagnosis: "closed", solution: "closed" };
  const open = (id: string, shown: object, more: object = {}) =>
    teacher().mutate("problemSets.changeAssignment", {
      ...{ id, ...settings, shown, takeAway: true, dueAt: "2026-03-30T09:00", ...more },
    });
  const closed = async (shown: object) => {
    const own = await test.assigned({ shown, dueAt: new Date("2026-02-20T09:00:00Z") });
    expect((await answer(test.learner, own, wrong)).status).toBe(409);
    return own.assignmentId;
  };

  it("after closing showed what is right is so only knowingly", async () => {
    const id = await closed(hidden);
    expect(refusalOf(await open(id, hidden))).toEqual({ status: 409, message: "shown-already" });
    expect((await open(id, hidden, { anyway: true })).status).toBe(200);
    expect(refusalOf(await open(await closed(all), all)).message).toBe("shown-already");
  });

  it("is so at once where closing showed nothing to copy, or nobody had begun", async () => {
    const nothing = { ...hidden, verdicts: "never", solution: "never", diagnosis: "never" };
    expect((await open(await closed(nothing), nothing)).status).toBe(200);
    const id = await closed(hidden);
    await test.db.work.deleteMany({ where: { assignmentId: id } });
    expect((await open(id, hidden)).status).toBe(200);
  });
});

it("a set that was deleted, or whose owner is gone from the class, goes on in its classes and takes no other", async () => {
  const own = await test.assigned();
  await teacher().mutate("problemSets.delete", { id: own.problemSetId });
  expect((await answer(test.learner, own, right)).status).toBe(200);
  expect((await test.classmate.mutate("work.begin", { assignmentId: own.assignmentId })).status).toBe(200);
  const publish = await teacher().mutate("problemSets.publish", { id: own.problemSetId, revision: 0 });
  expect(publish.status).toBe(404);
});

it("a teacher who is removed meanwhile changes nothing from then on, and what they did before stays", async () => {
  const own = await test.assigned();
  const { coTeacher } = test.people;
  await test.db.membership.create({
    data: {
      classId: own.classId,
      learnerId: coTeacher.id,
      role: "teacher",
      name: "Mr Seo",
      joinedAt: test.clock.now,
    },
  });
  const extend = (moreTries: number) =>
    coTeacher.browser.mutate("problemSets.extend", {
      ...{
        id: own.assignmentId,
        learnerId: own.learnerId,
        dueAt: null,
        closesAt: null,
        moreTries,
        reason: "ill",
      },
    });
  const [replies] = await Promise.all([
    Promise.all(many(16, (at) => extend(at + 1))),
    teacher().mutate("classes.removeTeacher", { classId: own.classId, learnerId: coTeacher.id }),
  ]);
  expect([200, 404]).toEqual(expect.arrayContaining([...statuses(replies)]));
  const given = await test.db.extension.count({ where: { assignmentId: own.assignmentId } });
  expect(given).toBe(replies.filter(({ status }) => status === 200).length);
  expect((await extend(50)).status).toBe(404);
});

it("forged ids of attempts and items lead to nobody else's", async () => {
  const own = await test.assigned();
  const attemptId = crypto.randomUUID();
  expect((await answer(test.learner, own, wrong, { attemptId })).status).toBe(200);
  dataOf(await test.classmate.mutate("work.begin", { assignmentId: own.assignmentId }), z.unknown());
  const stolen = await answer(test.classmate, own, wrong, { attemptId });
  expect(refusalOf(stolen)).toEqual({ status: 409, message: "attempt-id-taken" });
  expect((await answer(test.classmate, own, right, { position: 3 })).status).toBe(404);
  expect((await answer(test.classmate, { assignmentId: own.workId }, right)).status).toBe(404);
  const practised = await start(test.classmate);
  const reply = await test.classmate.mutate("practice.submit", {
    ...{ exerciseId: own.exerciseId, attemptId: crypto.randomUUID(), answer: right, locale: "en" },
  });
  expect([practised === own.exerciseId, reply.status]).toEqual([false, 404]);
  const mine = await test.db.workItem.findFirstOrThrow({
    where: { assignmentId: own.assignmentId, learnerId: own.classmateId },
  });
  for (const act of ["practice.solution", "practice.hint"] as const) {
    const more = act === "practice.hint" ? { number: 1 } : { giveUp: true };
    expect(
      (await test.classmate.mutate(act, { exerciseId: mine.exerciseId, ...more, locale: "en" })).status,
    ).toBe(404);
  }
});
