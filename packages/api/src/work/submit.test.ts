import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { School } from "../test-school.ts";
import { dataOf, refusalOf } from "../test-stride.ts";
import { submittedView } from "./submitted-view.ts";
import { all, answer, onceClosed, right, type TestWork, testWork, wrong } from "./test-work.ts";

let test: TestWork;
beforeAll(async () => {
  test = await testWork();
});
afterAll(() => test.close());

const nine = new Date("2026-03-01T09:00:00.000Z");
const at = (instant: string) => (test.clock.now = new Date(instant));
beforeEach(() => {
  test.clock.now = nine;
});

const attempts = (own: School) =>
  test.db.attempt.findMany({ where: { exerciseId: own.exerciseId }, orderBy: { number: "asc" } });
const item = (own: School) => test.db.workItem.findUniqueOrThrow({ where: { id: own.workItemId } });
const score = async (own: School) =>
  (await test.db.work.findUniqueOrThrow({ where: { id: own.workId } })).score;
const changes = (own: School) =>
  test.db.scoreChange.findMany({ where: { workItemId: own.workItemId }, orderBy: { createdAt: "asc" } });

const due = new Date("2026-03-10T14:59:59.000Z");
const closes = new Date("2026-03-12T14:59:59.000Z");
const dated = {
  opensAt: new Date("2026-03-01T00:00:00.000Z"),
  dueAt: due,
  closesAt: closes,
  latePercent: 60,
};

/** What is taken when, without and with two days more for the learner. */
const instants: readonly {
  when: string;
  now: string;
  plain: string;
  extended: string;
}[] = [
  {
    when: "a millisecond before it opens",
    now: "2026-02-28T23:59:59.999Z",
    plain: "not-open-yet",
    extended: "not-open-yet",
  },
  { when: "as it opens", now: "2026-03-01T00:00:00.000Z", plain: "in time", extended: "in time" },
  {
    when: "a millisecond before it is due",
    now: "2026-03-10T14:59:58.999Z",
    plain: "in time",
    extended: "in time",
  },
  { when: "as it is due", now: "2026-03-10T14:59:59.000Z", plain: "in time", extended: "in time" },
  { when: "a millisecond after", now: "2026-03-10T14:59:59.001Z", plain: "late", extended: "in time" },
  { when: "as it closes", now: "2026-03-12T14:59:59.000Z", plain: "late", extended: "in time" },
  {
    when: "a millisecond after it closed",
    now: "2026-03-12T14:59:59.001Z",
    plain: "closed",
    extended: "late",
  },
  { when: "as the extension closes", now: "2026-03-13T14:59:59.000Z", plain: "closed", extended: "late" },
  { when: "a millisecond after that", now: "2026-03-13T14:59:59.001Z", plain: "closed", extended: "closed" },
];
const extension = {
  dueAt: new Date("2026-03-12T14:59:59.000Z"),
  closesAt: new Date("2026-03-13T14:59:59.000Z"),
};

describe.each(instants)("an answer $when", ({ now, plain, extended }) => {
  it.each([
    { who: "a learner", more: undefined, outcome: plain },
    { who: "a learner with more time", more: extension, outcome: extended },
  ])("of $who is $outcome", async ({ more, outcome }) => {
    const own = await test.assigned(dated);
    if (more) await test.extend(own, more);
    at(now);
    const reply = await answer(test.learner, own, right);
    if (outcome === "in time" || outcome === "late") {
      expect(reply.status).toBe(200);
      const late = outcome === "late";
      const counted = late ? 0.6 : 1;
      expect(await attempts(own)).toMatchObject([{ late, credit: counted, createdAt: new Date(now) }]);
      expect(await item(own)).toMatchObject({ late, score: counted, automaticScore: counted, firstScore: 1 });
      expect(await score(own)).toBe(counted);
      return;
    }
    expect(refusalOf(reply)).toEqual({ status: 409, message: outcome });
    expect(await attempts(own)).toEqual([]);
  });
});

it("is judged by the server's clock, whatever the browser says", async () => {
  const own = await test.assigned(dated);
  at("2026-03-10T14:59:59.001Z");
  const input = {
    ...{ assignmentId: own.assignmentId, position: 1, attemptId: crypto.randomUUID() },
    ...{ answer: right, revision: 0, locale: "en" },
  };
  for (const key of ["createdAt", "now", "late", "credit", "submittedAt"]) {
    const sent = { ...input, [key]: "2026-03-09T00:00:00.000Z" };
    expect((await test.learner.mutate("work.submit", sent)).status).toBe(400);
  }
  const headers = { date: "Mon, 09 Mar 2026 00:00:00 GMT" };
  expect((await test.learner.mutate("work.submit", input, headers)).status).toBe(200);
  expect(await attempts(own)).toMatchObject([{ late: true, credit: 0.6 }]);
});

it("keeps an answer in time as it was, when a late one comes", async () => {
  const own = await test.assigned(dated);
  await answer(test.learner, own, right);
  at("2026-03-11T00:00:00.000Z");
  await answer(test.learner, own, right);
  await answer(test.learner, own, wrong);
  expect((await attempts(own)).map(({ late, credit, score }) => [late, credit, score])).toEqual([
    [false, 1, 1],
    [true, 0.6, 1],
    [true, 0.6, 0],
  ]);
  expect(await item(own)).toMatchObject({ tries: 3, score: 1, late: false });
});

it("lets the best count, and writes down each change of the score", async () => {
  const own = await test.assigned(dated);
  await answer(test.learner, own, wrong);
  at("2026-03-11T00:00:00.000Z");
  await answer(test.learner, own, right);
  expect(await item(own)).toMatchObject({
    ...{ tries: 2, firstScore: 0, automaticScore: 0.6, score: 0.6, late: true, overridden: false },
    answeredAt: test.clock.now,
  });
  expect((await changes(own)).map(({ cause, before, after, byId }) => [cause, before, after, byId])).toEqual([
    ["submitted", null, 0, null],
    ["submitted", 0, 0.6, null],
  ]);
});

it("leaves an override above what is answered later", async () => {
  const own = await test.assigned();
  await answer(test.learner, own, wrong);
  await test.db.workItem.update({ where: { id: own.workItemId }, data: { overridden: true, score: 0.5 } });
  await answer(test.learner, own, right);
  expect(await item(own)).toMatchObject({ score: 0.5, automaticScore: 1, overridden: true });
  expect(await changes(own)).toHaveLength(1);
});

it("counts slips and wrong readings in the same transaction", async () => {
  const own = await test.assigned();
  await answer(test.learner, own, wrong);
  await answer(test.learner, own, { shape: "(33, 33, 20)" });
  await answer(test.learner, own, { shape: "1 2 3" });
  await answer(test.learner, own, right);
  const { assignmentId } = own;
  expect(await test.db.slipCount.findMany({ where: { assignmentId } })).toMatchObject([
    {
      ...{ item: "shape", skill: "padding", misconception: "ignores-padding", count: 2 },
      classId: own.classId,
      learnerId: own.learnerId,
    },
  ]);
  const answers = await test.db.answerCount.findMany({ where: { assignmentId }, orderBy: { count: "desc" } });
  expect(answers.map(({ item, field, reading, count }) => [item, field, reading, count])).toEqual([
    ["shape", "shape", "33 × 33 × 20", 2],
    ["shape", "shape", "1 × 2 × 3", 1],
  ]);
});

it("counts the time from the first look", async () => {
  const own = await test.assigned();
  at("2026-03-01T10:00:00.000Z");
  await test.learner.mutate("work.look", { assignmentId: own.assignmentId, position: 1 });
  at("2026-03-01T10:00:30.000Z");
  await test.learner.mutate("work.look", { assignmentId: own.assignmentId, position: 1 });
  await answer(test.learner, own, wrong);
  at("2026-03-01T10:01:00.000Z");
  await answer(test.learner, own, right);
  expect((await attempts(own)).map(({ elapsed }) => elapsed)).toEqual([30_000, 60_000]);
  expect(await item(own)).toMatchObject({ elapsed: 60_000 });
});

describe("the same answer again", () => {
  it("32 times at once makes one row and 32 equal replies, also with the last try", async () => {
    const own = await test.assigned({ tries: 1 });
    const attemptId = crypto.randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 32 }, () => answer(test.learner, own, wrong, { attemptId })),
    );
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
    expect(await attempts(own)).toMatchObject([{ id: attemptId, number: 1 }]);
    expect(await item(own)).toMatchObject({ tries: 1 });
  });

  it("after the due date, and after handing in, gets the reply that was lost", async () => {
    const own = await test.assigned(dated);
    const attemptId = crypto.randomUUID();
    const first = await answer(test.learner, own, right, { attemptId });
    await test.learner.mutate("work.handIn", { assignmentId: own.assignmentId });
    at("2026-04-01T00:00:00.000Z");
    const before = await test.changes();
    const again = await answer(test.learner, own, right, { attemptId });
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(await test.changes()).toBe(before);
  });

  it("is refused where the id stands for another answer", async () => {
    const own = await test.assigned();
    const attemptId = crypto.randomUUID();
    await answer(test.learner, own, wrong, { attemptId });
    expect(refusalOf(await answer(test.learner, own, right, { attemptId }))).toEqual({
      status: 409,
      message: "attempt-id-taken",
    });
  });
});

describe("32 different answers at once", () => {
  const different = (own: School) =>
    Promise.all(Array.from({ length: 32 }, (_, at) => answer(test.learner, own, { shape: `${at + 1}x1x1` })));

  it.each([
    { left: 1, tries: 1 },
    { left: 3, tries: 3 },
  ])("with $left left make exactly as many rows", async ({ left, tries }) => {
    const own = await test.assigned({ tries });
    const replies = await different(own);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(left);
    const refused = replies.filter(({ status }) => status !== 200).map(refusalOf);
    expect(new Set(refused.map(({ message }) => message))).toEqual(new Set(["no-tries-left"]));
    expect(await attempts(own)).toHaveLength(left);
    expect(await item(own)).toMatchObject({ tries: left });
  });

  it("of which one came before, with one left, make one more", async () => {
    const own = await test.assigned({ tries: 2 });
    await answer(test.learner, own, right);
    await different(own);
    expect(await attempts(own)).toHaveLength(2);
    expect(await item(own)).toMatchObject({ tries: 2, score: 1 });
  });
});

describe("tries", () => {
  const allowed = async (own: School) => {
    let taken = 0;
    while (taken < 12 && (await answer(test.learner, own, { shape: `${taken + 1}x1x1` })).status === 200)
      taken++;
    return taken;
  };

  it("are as many as the assignment says, and an extension more", async () => {
    const own = await test.assigned({ tries: 2 });
    expect(await allowed(own)).toBe(2);
    await test.extend(own, { moreTries: 3 });
    expect(await allowed(own)).toBe(3);
  });

  it("are as many as the newest extension says", async () => {
    const own = await test.assigned({ tries: 2 });
    await test.extend(own, { moreTries: 5, createdAt: new Date("2026-03-01T08:00:00.000Z") });
    await test.extend(own, { moreTries: 1, createdAt: new Date("2026-03-01T08:30:00.000Z") });
    expect(await allowed(own)).toBe(3);
  });

  it("are the item's own where it says how many", async () => {
    const own = await test.assigned({ tries: 9 });
    const { content } = await test.db.setVersion.findUniqueOrThrow({ where: { id: own.versionId } });
    const stored = JSON.stringify(content).replace('"id":"shape"', '"id":"shape","tries":1');
    await test.db.setVersion.update({ where: { id: own.versionId }, data: { content: JSON.parse(stored) } });
    expect(await allowed(own)).toBe(1);
  });

  it("cost nothing for what can't be read, and are needed for it all the same", async () => {
    const own = await test.assigned({ tries: 1 });
    const reply = await answer(test.learner, own, { shape: "37x37x" });
    expect(dataOf(reply, submittedView)).toMatchObject({ marks: { verdict: "unreadable" } });
    expect(await item(own)).toMatchObject({ tries: 0, score: null });
    await answer(test.learner, own, wrong);
    expect(refusalOf(await answer(test.learner, own, { shape: "37x37x" }))).toEqual({
      status: 409,
      message: "no-tries-left",
    });
  });
});

it("takes nothing in an archived class", async () => {
  const own = await test.assigned();
  await test.db.class.update({ where: { id: own.classId }, data: { archivedAt: nine } });
  expect(refusalOf(await answer(test.learner, own, right))).toEqual({ status: 409, message: "closed" });
});

it("says how it was marked only as far as the class shows it", async () => {
  const shownAs = async (shown: typeof all) =>
    dataOf(await answer(test.learner, await test.assigned({ shown }), wrong), submittedView);
  expect(await shownAs(all)).toMatchObject({
    ...{ number: 1, score: 0 },
    marks: { verdict: "incorrect", fields: { shape: { diagnoses: [{ misconception: "ignores-padding" }] } } },
  });
  expect(await shownAs({ ...all, diagnosis: "submitted" })).toMatchObject({
    marks: { verdict: "incorrect", fields: { shape: { verdict: "incorrect", diagnoses: [] } } },
  });
  const scoreOnly = await shownAs({ ...onceClosed, score: "during" });
  expect([scoreOnly.score, scoreOnly.marks]).toEqual([0, undefined]);
  const nothing = await shownAs(onceClosed);
  expect(Object.keys(nothing).toSorted()).toEqual(["id", "late", "number", "typed"]);
});
