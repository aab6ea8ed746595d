import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type People, people, type School, school } from "../test-school.ts";
import { account, dataOf, PASSWORD, refusalOf, start, type TestBrowser, testStride } from "../test-stride.ts";
import { classCodeView } from "./class-code.ts";
import { codeView } from "./preview-code.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
let own: School;
let now: Date;
beforeAll(async () => {
  test = await testStride({ clock: () => now });
  now = new Date("2026-03-02T09:00:00Z");
  everybody = await people(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date("2026-03-02T09:00:00Z");
  await test.db.class.deleteMany();
  const { teacher, learner } = everybody;
  own = await school(test.db, { teacher: teacher.id }, { learner: learner.id });
  await test.db.membership.updateMany({ data: { joinedAt: now } });
  await test.db.rateLimit.deleteMany();
});

const join = (browser: TestBrowser, name: string, code = own.code) =>
  browser.mutate("classes.join", { code, name });
const answer = async (browser: TestBrowser) => {
  await browser.mutate("work.begin", { assignmentId: own.assignmentId });
  return browser.mutate("work.submit", {
    ...{ assignmentId: own.assignmentId, position: 1, attemptId: crypto.randomUUID() },
    ...{ answer: { shape: "1x1x1" }, revision: 0, locale: "en" },
  });
};
const asTeacher = (path: string, more: object = {}) =>
  everybody.teacher.browser.mutate(`classes.${path}`, { classId: own.classId, ...more });
const ask = (path: string) => everybody.teacher.browser.query(`classes.${path}`, { classId: own.classId });
const membersView = z.object({
  learners: z.array(z.object({ learnerId: z.string(), name: z.string(), cameAfter: z.boolean() })),
  gone: z.array(z.unknown()),
  departures: z.array(z.object({ at: z.string(), answered: z.number() })),
});
const members = async () => dataOf(await ask("members"), membersView);
const code = async () => dataOf(await ask("code"), classCodeView)?.code;
const idOf = async (name: string) => (await members()).learners.find((one) => one.name === name)?.learnerId;

describe("whoever deletes themselves and comes again", () => {
  it("leaves a trace without a name, and is seen to have come after it", async () => {
    const first = test.browser();
    await join(first, "Minji");
    expect((await answer(first)).status).toBe(200);
    now = new Date("2026-03-02T10:00:00Z");
    expect((await first.mutate("accounts.delete", {})).status).toBe(200);
    now = new Date("2026-03-02T10:01:00Z");
    await join(test.browser(), "Minji");
    const { learners, departures } = await members();
    expect(departures).toEqual([{ at: "2026-03-02T10:00:00.000Z", answered: 1 }]);
    expect(learners.map(({ name, cameAfter }) => [name, cameAfter])).toEqual([
      ["Jiho", false],
      ["Minji", true],
    ]);
  });

  it("leaves nothing in the database that says who it was", async () => {
    const first = test.browser();
    await join(first, "Minji");
    await answer(first);
    const { id } = await test.db.learner.findFirstOrThrow({
      where: { memberships: { some: { name: "Minji" } } },
    });
    await first.mutate("accounts.delete", {});
    const kept = JSON.stringify(await test.db.departure.findMany());
    expect(kept).not.toContain(id);
    expect(kept).not.toContain("Minji");
    const [row] = await test.db.departure.findMany();
    expect(Object.keys(row ?? {}).toSorted()).toEqual(["answered", "classId", "createdAt", "id"]);
  });

  it("leaves the trace also after a teacher had removed them, and none in another class", async () => {
    const first = test.browser();
    await join(first, "Minji");
    await asTeacher("removeLearner", { learnerId: await idOf("Minji"), renewCode: false });
    await first.mutate("accounts.delete", {});
    expect(await test.db.departure.findMany()).toMatchObject([{ classId: own.classId, answered: 0 }]);
    expect((await members()).gone).toEqual([]);
  });

  it("is a learner: a teacher who goes leaves none", async () => {
    const { browser, email } = await account(test, "teacher");
    const { id: learnerId } = await test.db.learner.findUniqueOrThrow({ where: { email } });
    await test.db.membership.create({
      data: { classId: own.classId, learnerId, role: "teacher", name: "Mr Seo", joinedAt: now },
    });
    expect((await browser.mutate("accounts.delete", { password: PASSWORD })).status).toBe(200);
    expect(await test.db.departure.count()).toBe(0);
  });

  it("leaves it also where a second place as a guest, with answers, goes into the account that has one", async () => {
    const { browser, email } = await account(test, "learner");
    await join(browser, "Suji");
    await answer(browser);
    const guest = test.browser();
    await join(guest, "Somebody");
    await answer(guest);
    expect((await guest.mutate("accounts.signIn", { email, password: PASSWORD })).status).toBe(200);
    const { learners, departures } = await members();
    expect(learners.map(({ name }) => name)).toEqual(["Jiho", "Suji"]);
    expect(departures).toMatchObject([{ answered: 1 }]);
  });

  it("leaves none where a guest's work goes with them into an account", async () => {
    const guest = test.browser();
    await join(guest, "Minji");
    await answer(guest);
    const { email } = await account(test, "learner");
    expect((await guest.mutate("accounts.signIn", { email, password: PASSWORD })).status).toBe(200);
    const { learners, departures } = await members();
    expect(learners.map(({ name }) => name)).toEqual(["Jiho", "Minji"]);
    expect(departures).toEqual([]);
  });

  it("is seen to have come after somebody whom a teacher removed, too", async () => {
    await asTeacher("removeLearner", { learnerId: everybody.learner.id, renewCode: false });
    now = new Date("2026-03-03T09:00:00Z");
    await join(test.browser(), "Jiho");
    expect((await members()).learners).toMatchObject([{ name: "Jiho", cameAfter: true }]);
  });
});

describe("removing a learner", () => {
  it("makes a new code in the same step, if asked: the old one leads nowhere", async () => {
    const { learner } = everybody;
    const removed = await asTeacher("removeLearner", { learnerId: learner.id, renewCode: true });
    expect((await join(test.browser(), "Jiho")).status).toBe(404);
    const renewed = await code();
    expect(dataOf(removed, z.unknown())).toEqual({ newCode: renewed });
    expect(renewed).not.toBe(own.code);
    expect((await join(learner.browser, "Jiho", renewed)).status).toBe(403);
    expect((await asTeacher("restoreLearner", { learnerId: learner.id })).status).toBe(200);
    expect((await learner.browser.mutate("work.begin", { assignmentId: own.assignmentId })).status).toBe(200);
    expect(await test.db.work.count({ where: { learnerId: learner.id, classId: own.classId } })).toBe(1);
  });

  it("makes no code where there was none, and none where nobody was removed", async () => {
    const { learner } = everybody;
    expect((await asTeacher("removeLearner", { learnerId: "nobody", renewCode: true })).status).toBe(404);
    expect(await code()).toBe(own.code);
    await asTeacher("revokeCode");
    await asTeacher("removeLearner", { learnerId: learner.id, renewCode: true });
    expect(await code()).toBeUndefined();
  });
});

describe("a class for accounts only", () => {
  beforeEach(async () => {
    expect((await asTeacher("change", { name: "3-2", timeZone: "UTC", needsAccount: true })).status).toBe(
      200,
    );
  });

  it("takes no guest by its code or a personal link, and makes none of who comes without a session", async () => {
    const before = await test.db.learner.count();
    const stranger = test.browser();
    expect(dataOf(await stranger.query("classes.preview", { code: own.code }), codeView)).toMatchObject({
      needsAccount: true,
    });
    expect(refusalOf(await join(stranger, "Minji"))).toEqual({ status: 403, message: "no-account" });
    expect(refusalOf(await join(stranger, "Minji", own.rosterCode)).message).toBe("no-account");
    expect(await test.db.learner.count()).toBe(before);
    const guest = test.browser();
    await start(guest);
    expect(refusalOf(await join(guest, "Minji")).message).toBe("no-account");
    expect((await members()).learners).toHaveLength(1);
  });

  it("takes an account, keeps the guests that it has, and lets none of them back who left", async () => {
    const { browser } = await account(test, "learner");
    expect((await join(browser, "Minji")).status).toBe(200);
    await asTeacher("change", { name: "3-2", timeZone: "UTC", needsAccount: false });
    const guest = test.browser();
    expect((await join(guest, "Suji")).status).toBe(200);
    await asTeacher("change", { name: "3-2", timeZone: "UTC", needsAccount: true });
    expect((await answer(guest)).status).toBe(200);
    expect((await join(guest, "Suji")).status).toBe(200);
    await guest.mutate("classes.leave", { classId: own.classId });
    expect(refusalOf(await join(guest, "Suji")).message).toBe("no-account");
  });

  it("stays one when it is duplicated", async () => {
    await asTeacher("duplicate", { name: "3-3", withTeachers: false });
    expect(await test.db.class.findFirst({ where: { name: "3-3" } })).toMatchObject({ needsAccount: true });
  });
});
