import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type People, people, type School, school } from "../test-school.ts";
import { dataOf, refusalOf, start, type TestBrowser, testStride } from "../test-stride.ts";
import { CLASS_CODE_LENGTH, newCode } from "./code.ts";
import { joinedView } from "./join-class.ts";
import { rosterView } from "./list-roster.ts";
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
  const { teacher, learner } = everybody;
  own = await school(test.db, { teacher: teacher.id }, { learner: learner.id });
  await test.db.rateLimit.deleteMany();
});

const join = (browser: TestBrowser, code: string, name?: string) =>
  browser.mutate("classes.join", { code, ...(name !== undefined && { name }) });
const joined = async (browser: TestBrowser, code: string, name?: string) =>
  dataOf(await join(browser, code, name), joinedView);
const preview = (browser: TestBrowser, code: string) => browser.query("classes.preview", { code });
const asTeacher = (path: string, more: object = {}) =>
  everybody.teacher.browser.mutate(`classes.${path}`, { classId: own.classId, ...more });

const membersOf = (role: "learner" | "teacher" = "learner") =>
  test.db.membership.findMany({
    where: { classId: own.classId, role, removedAt: null },
    orderBy: { name: "asc" },
    select: { name: true, learnerId: true },
  });
const names = async () => (await membersOf()).map(({ name }) => name);

describe("the code of a class", () => {
  it("makes a guest of who has no session, and a learner of that class and nothing else", async () => {
    const browser = test.browser();
    expect(dataOf(await preview(browser, own.code), codeView)).toEqual({
      className: "3-2",
      as: null,
      you: "stranger",
      needsAccount: false,
    });
    expect(await joined(browser, own.code.toLowerCase(), " Minji ")).toEqual({
      classId: own.classId,
      role: "learner",
    });
    expect(await names()).toEqual(["Jiho", "Minji"]);
    expect(dataOf(await browser.query("classes.mine", undefined), z.unknown())).toEqual({
      taught: [],
      attended: [{ id: own.classId, name: "3-2", archivedAt: null, as: "Minji", teachers: ["Ms Han"] }],
    });
    expect((await browser.query("classes.members", { classId: own.classId })).status).toBe(403);
  });

  it("makes no guest where it is wrong, or where nobody says a name", async () => {
    const before = await test.db.learner.count();
    expect((await join(test.browser(), newCode(CLASS_CODE_LENGTH), "Minji")).status).toBe(404);
    expect(refusalOf(await join(test.browser(), own.code))).toEqual({ status: 400, message: "no-name" });
    expect(await test.db.learner.count()).toBe(before);
  });

  it("changes nothing for who is in it already", async () => {
    await joined(everybody.learner.browser, own.code, "Another name");
    expect(await names()).toEqual(["Jiho"]);
    expect(await joined(everybody.teacher.browser, own.code, "Ms Han")).toEqual({
      classId: own.classId,
      role: "teacher",
    });
    expect(await membersOf("teacher")).toHaveLength(1);
    const { you } = dataOf(await preview(everybody.teacher.browser, own.code), codeView);
    expect(you).toBe("teacher");
  });

  it("lets nobody back whom a teacher removed, until a teacher puts them back", async () => {
    const { learner } = everybody;
    expect((await asTeacher("removeLearner", { learnerId: learner.id, renewCode: false })).status).toBe(200);
    expect(refusalOf(await join(learner.browser, own.code, "Jiho"))).toEqual({
      status: 403,
      message: "removed-from-class",
    });
    expect(refusalOf(await join(learner.browser, own.rosterCode)).message).toBe("removed-from-class");
    expect(dataOf(await preview(learner.browser, own.code), codeView).you).toBe("removed");
    expect(await names()).toEqual([]);
    expect(await test.db.work.count({ where: { classId: own.classId } })).toBe(1);
    expect((await asTeacher("restoreLearner", { learnerId: learner.id })).status).toBe(200);
    expect(await names()).toEqual(["Jiho"]);
  });

  it("lets back who left by themselves, with the name that the class knows them by", async () => {
    const { learner } = everybody;
    const leave = () => learner.browser.mutate("classes.leave", { classId: own.classId });
    expect((await leave()).status).toBe(200);
    expect((await leave()).status).toBe(404);
    expect(await names()).toEqual([]);
    expect((await asTeacher("restoreLearner", { learnerId: learner.id })).status).toBe(404);
    await joined(learner.browser, own.code, "Suji");
    expect(await names()).toEqual(["Jiho"]);
  });

  it("lets nobody back who left and was then removed", async () => {
    const { learner } = everybody;
    await learner.browser.mutate("classes.leave", { classId: own.classId });
    await asTeacher("removeLearner", { learnerId: learner.id, renewCode: false });
    expect((await join(learner.browser, own.code, "Jiho")).status).toBe(403);
  });

  it.each([
    { what: "withdrawn", path: "revokeCode" },
    { what: "replaced by another", path: "renewCode" },
  ])("leads nowhere once it is $what", async ({ path }) => {
    expect((await asTeacher(path)).status).toBe(200);
    expect((await preview(test.browser(), own.code)).status).toBe(404);
    expect((await join(test.browser(), own.code, "Minji")).status).toBe(404);
    expect(await names()).toEqual(["Jiho"]);
  });

  it("is one at a time: the new one opens the class", async () => {
    const { code } = dataOf(await asTeacher("renewCode"), z.object({ code: z.string() }));
    await joined(test.browser(), code, "Minji");
    expect(await names()).toEqual(["Jiho", "Minji"]);
    const active = { classId: own.classId, role: "learner", revokedAt: null } as const;
    expect(await test.db.classLink.count({ where: active })).toBe(1);
  });

  it("runs out at the end of its last day, by the clocks of the class", async () => {
    await asTeacher("expireCode", { lastDay: "2026-03-02" });
    now = new Date("2026-03-02T14:59:59Z");
    expect((await preview(test.browser(), own.code)).status).toBe(200);
    now = new Date("2026-03-02T15:00:00Z");
    expect((await preview(test.browser(), own.code)).status).toBe(404);
    expect((await join(test.browser(), own.code, "Minji")).status).toBe(404);
    await asTeacher("expireCode", { lastDay: null });
    expect((await preview(test.browser(), own.code)).status).toBe(200);
  });

  it("leads nowhere while the class is archived", async () => {
    await asTeacher("archive", { archived: true });
    expect((await join(test.browser(), own.code, "Minji")).status).toBe(404);
    expect((await join(test.browser(), own.rosterCode)).status).toBe(404);
    await asTeacher("archive", { archived: false });
    expect((await join(test.browser(), own.code, "Minji")).status).toBe(200);
  });

  it("takes forty who come at the same time, each once", { timeout: 60_000 }, async () => {
    const replies = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const browser = test.browser();
        return [await join(browser, own.code, `Pupil ${at}`), await join(browser, own.code, `Pupil ${at}`)];
      }),
    );
    expect(new Set(replies.flat().map(({ status }) => status))).toEqual(new Set([200]));
    const there = await membersOf();
    expect(there).toHaveLength(41);
    expect(new Set(there.map(({ learnerId }) => learnerId)).size).toBe(41);
  });

  it("takes one learner once, however often they ask at once", async () => {
    const browser = test.browser();
    await start(browser);
    const replies = await Promise.all(Array.from({ length: 10 }, () => join(browser, own.code, "Minji")));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await names()).toEqual(["Jiho", "Minji"]);
  });
});

describe("a personal link", () => {
  it("gives its place and its name, once", async () => {
    const [first, second] = [test.browser(), test.browser()];
    expect(dataOf(await preview(first, own.rosterCode), codeView).as).toBe("Haneul");
    await joined(first, own.rosterCode, "Somebody else");
    expect(await names()).toEqual(["Haneul", "Jiho"]);
    expect(refusalOf(await preview(second, own.rosterCode))).toEqual({ status: 404, message: "link-used" });
    expect((await join(second, own.rosterCode, "Haneul")).status).toBe(404);
    await joined(first, own.rosterCode);
    expect(await names()).toEqual(["Haneul", "Jiho"]);
  });

  it("names who had come by the code of the class, and keeps what a teacher calls them then", async () => {
    const { learner } = everybody;
    await joined(learner.browser, own.rosterCode);
    expect(await names()).toEqual(["Haneul"]);
    await asTeacher("renameMember", { learnerId: learner.id, name: "Haneul Kim" });
    await joined(learner.browser, own.rosterCode);
    expect(await names()).toEqual(["Haneul Kim"]);
  });

  it("gives nobody a second place", async () => {
    const browser = test.browser();
    await joined(browser, own.rosterCode);
    const other = await test.db.rosterEntry.create({
      data: { classId: own.classId, name: "Suji", code: "K7M4XP9QDRTRRRR", createdAt: now },
    });
    await joined(browser, other.code);
    expect(await names()).toEqual(["Haneul", "Jiho"]);
    expect((await preview(test.browser(), other.code)).status).toBe(200);
  });

  it("goes to the first of two who come at once", async () => {
    const replies = await Promise.all([
      join(test.browser(), own.rosterCode),
      join(test.browser(), own.rosterCode),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404]);
  });

  it("is used up for good, also once the account of whoever came by it is gone", async () => {
    const browser = test.browser();
    await joined(browser, own.rosterCode);
    expect((await browser.mutate("accounts.delete", {})).status).toBe(200);
    expect((await preview(test.browser(), own.rosterCode)).status).toBe(404);
    expect((await join(test.browser(), own.rosterCode)).status).toBe(404);
    const reply = await everybody.teacher.browser.query("classes.roster", { classId: own.classId });
    expect(dataOf(reply, rosterView)).toMatchObject([{ id: own.rosterEntryId, code: null }]);
  });

  it("leads nowhere once its entry is off the list, until it is back", async () => {
    const { browser } = everybody.teacher;
    const set = (removed: boolean) =>
      browser.mutate("classes.removeEntry", { entryId: own.rosterEntryId, removed });
    await set(true);
    expect((await join(test.browser(), own.rosterCode)).status).toBe(404);
    await set(false);
    expect((await join(test.browser(), own.rosterCode)).status).toBe(200);
  });
});

it("is open to guests with its code, however many guests practise behind the same address", async () => {
  await start(test.browser());
  await test.db.rateLimit.updateMany({
    where: { key: { startsWith: "guest-by-address:" } },
    data: { points: 1000 },
  });
  const refused = await test.browser().mutate("practice.start", { kind: "output-shape", difficulty: 1 });
  expect(refusalOf(refused)).toEqual({ status: 429, message: "slow-down" });
  expect((await join(test.browser(), own.code, "Minji")).status).toBe(200);
  await test.db.rateLimit.deleteMany({ where: { key: { startsWith: "guest-by-address:" } } });
});

describe("guessing codes", () => {
  const guess = (browser: TestBrowser) => preview(browser, newCode(CLASS_CODE_LENGTH));

  it("ends with 429 for one account after 30, and a thousand find nothing", { timeout: 60_000 }, async () => {
    const browser = test.browser();
    await start(browser);
    const statuses: number[] = [];
    for (let at = 0; at < 1000; at++) statuses.push((await guess(browser)).status);
    expect(statuses.indexOf(429)).toBe(30);
    expect(new Set(statuses.slice(30))).toEqual(new Set([429]));
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(refusalOf(await join(browser, own.code, "Minji"))).toEqual({ status: 429, message: "slow-down" });
  });

  it("ends with 429 for a /64 after 300, whoever asks from there", { timeout: 60_000 }, async () => {
    const at = (host: number) => test.browser(`2001:db8:1:2::${host.toString(16)}`);
    const statuses: number[] = [];
    for (let host = 1; host <= 310; host++) statuses.push((await guess(at(host))).status);
    expect(statuses.indexOf(429)).toBe(300);
    expect((await preview(at(999), own.code)).status).toBe(429);
    expect((await preview(test.browser("2001:db8:1:3::1"), own.code)).status).toBe(200);
  });

  it("is not forgiven for one code that was right", async () => {
    const browser = test.browser();
    await start(browser);
    for (let round = 0; round < 30; round++) {
      expect((await guess(browser)).status).toBe(404);
      if (round < 29) expect((await preview(browser, own.code)).status).toBe(200);
    }
    expect((await preview(browser, own.code)).status).toBe(429);
  });

  it("locks nobody out of a class of forty behind one address, who mistype a few times", async () => {
    for (let pupil = 0; pupil < 40; pupil++) {
      const browser = test.browser();
      for (let time = 0; time < 3; time++) expect((await guess(browser)).status).toBe(404);
      expect((await preview(browser, own.code)).status).toBe(200);
    }
    expect((await join(test.browser(), own.code, "The last")).status).toBe(200);
  });
});
