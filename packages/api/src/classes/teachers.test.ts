import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type People, people, type School, school } from "../test-school.ts";
import { dataOf, procedures, refusalOf, type TestBrowser, testStride } from "../test-stride.ts";
import { calls } from "./test-calls.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
let own: School;
let now: Date;
beforeAll(async () => {
  now = new Date("2026-03-02T09:00:00Z");
  test = await testStride({ clock: () => now });
  everybody = await people(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date("2026-03-02T09:00:00Z");
  const { teacher, coTeacher, learner, classmate } = everybody;
  own = await school(
    test.db,
    { teacher: teacher.id, coTeacher: coTeacher.id },
    { learner: learner.id, classmate: classmate.id },
  );
});

const call = (browser: TestBrowser, path: string, more: object = {}) =>
  browser.mutate(`classes.${path}`, { classId: own.classId, ...more });
const look = <Schema extends z.ZodType>(browser: TestBrowser, path: string, schema: Schema) =>
  browser.query(`classes.${path}`, { classId: own.classId }).then((reply) => dataOf(reply, schema));
const dates = z.looseObject({});

describe("a class", () => {
  it("is made with a teacher and a code, and listed with its learners and what is open", async () => {
    const { browser, id } = everybody.otherTeacher;
    const made = await browser.mutate("classes.create", { name: " 3-4 ", timeZone: "asia/seoul" });
    const { id: classId } = dataOf(made, z.object({ id: z.string() }));
    const reply = dataOf(
      await browser.query("classes.mine", undefined),
      z.looseObject({ taught: z.unknown() }),
    );
    expect(reply.taught).toEqual([
      { id: classId, name: "3-4", timeZone: "Asia/Seoul", archivedAt: null, learners: 0, open: 0 },
    ]);
    expect(await test.db.classLink.count({ where: { classId, role: "learner", createdById: id } })).toBe(1);
  });

  const listed = z.object({ taught: z.array(z.looseObject({ id: z.string(), open: z.number() })) });
  const open = async () =>
    dataOf(await everybody.teacher.browser.query("classes.mine", undefined), listed).taught.find(
      ({ id }) => id === own.classId,
    );

  it("counts two learners, and leaves out who is gone", async () => {
    expect(await open()).toMatchObject({ learners: 2 });
    await call(everybody.teacher.browser, "removeLearner", { learnerId: own.learnerId, renewCode: false });
    expect(await open()).toMatchObject({ learners: 1 });
  });

  it.each([
    [{}, 1],
    [{ withdrawnAt: "2026-03-01T00:00:00Z" }, 0],
    [{ opensAt: "2026-03-02T09:00:01Z" }, 0],
    [{ opensAt: "2026-03-02T09:00:00Z" }, 1],
    [{ dueAt: "2026-03-02T09:00:00Z" }, 1],
    [{ dueAt: "2026-03-02T08:59:59Z" }, 0],
    [{ dueAt: "2026-03-02T08:59:59Z", closesAt: "2026-03-02T09:00:00Z" }, 1],
    [{ dueAt: "2026-03-01T00:00:00Z", closesAt: "2026-03-02T08:59:59Z" }, 0],
  ])("whose assignment has %j has %d open", async (data, count) => {
    await test.db.assignment.update({ where: { id: own.assignmentId }, data });
    expect(await open()).toMatchObject({ open: count });
  });

  it("is duplicated with its teachers if asked, and without its learners and assignments", async () => {
    const { browser } = everybody.teacher;
    const copy = async (withTeachers: boolean) =>
      dataOf(await call(browser, "duplicate", { name: "4-2", withTeachers }), z.object({ id: z.string() }))
        .id;
    for (const [withTeachers, teachers] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const id = await copy(withTeachers);
      expect(await test.db.class.findUniqueOrThrow({ where: { id } })).toMatchObject({
        name: "4-2",
        timeZone: "Asia/Seoul",
      });
      const members = await test.db.membership.findMany({ where: { classId: id } });
      expect(members.map(({ role }) => role)).toEqual(Array.from({ length: teachers }, () => "teacher"));
      expect(await test.db.assignment.count({ where: { classId: id } })).toBe(0);
    }
  });

  it("is listed with who belongs to it, who left and who was removed", async () => {
    const { teacher, learner, classmate } = everybody;
    await learner.browser.mutate("classes.join", { code: own.rosterCode });
    await learner.browser.mutate("classes.leave", { classId: own.classId });
    await call(teacher.browser, "removeLearner", { learnerId: classmate.id, renewCode: false });
    const seen = await look(teacher.browser, "members", dates);
    expect(seen).toMatchObject({
      teachers: [
        { name: "Mr Seo", isYou: false },
        { name: "Ms Han", isYou: true },
      ],
      learners: [],
      gone: expect.arrayContaining([
        expect.objectContaining({ name: "Haneul", how: "left" }),
        expect.objectContaining({ name: "Suji", how: "removed" }),
      ]),
    });
  });
});

describe("a link for another teacher", () => {
  const made = async () =>
    dataOf(await call(everybody.teacher.browser, "inviteTeacher"), z.object({ code: z.string() })).code;
  const accept = (browser: TestBrowser, code: string) => browser.mutate("classes.acceptTeaching", { code });
  const links = async () => (await look(everybody.teacher.browser, "teacherLinks", z.array(dates))).length;

  it("makes one teacher a teacher of the class, once", async () => {
    const code = await made();
    const { otherTeacher, removedTeacher } = everybody;
    expect(dataOf(await otherTeacher.browser.query("classes.teaching", { code }), z.unknown())).toEqual({
      classId: own.classId,
      className: "3-2",
    });
    const replies = await Promise.all([
      accept(otherTeacher.browser, code),
      accept(removedTeacher.browser, code),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const teachers = { classId: own.classId, role: "teacher", removedAt: null } as const;
    expect(await test.db.membership.count({ where: teachers })).toBe(3);
    expect(await links()).toBe(1);
  });

  it("makes nobody a teacher who is none, and isn't used up by it", async () => {
    const code = await made();
    expect((await accept(everybody.learner.browser, code)).status).toBe(404);
    expect((await everybody.learner.browser.mutate("classes.join", { code, name: "Jiho" })).status).toBe(404);
    expect((await accept(everybody.coTeacher.browser, code)).status).toBe(200);
    expect((await accept(everybody.otherTeacher.browser, code)).status).toBe(200);
  });

  it("runs out after a week, and can be taken back", async () => {
    const [first, second] = [await made(), await made()];
    const all = await look(
      everybody.teacher.browser,
      "teacherLinks",
      z.array(z.looseObject({ id: z.string(), code: z.string() })),
    );
    const linkId = all.find(({ code }) => code === first)?.id;
    expect((await everybody.coTeacher.browser.mutate("classes.revokeTeacherLink", { linkId })).status).toBe(
      200,
    );
    expect((await accept(everybody.otherTeacher.browser, first)).status).toBe(404);
    now = new Date("2026-03-09T09:00:01Z");
    expect((await accept(everybody.otherTeacher.browser, second)).status).toBe(404);
  });

  it("is worth nothing in the box for learners, as the learners' code is for teachers", async () => {
    const code = await made();
    const { browser } = everybody.otherTeacher;
    expect((await browser.mutate("classes.join", { code, name: "Mr Oh" })).status).toBe(404);
    expect((await accept(browser, own.code)).status).toBe(404);
  });
});

describe("a teacher who is removed", () => {
  const remove = (browser: TestBrowser, learnerId: string) => call(browser, "removeTeacher", { learnerId });

  it("has nothing of the class from the next request on, in whatever procedure", async () => {
    const { teacher, coTeacher } = everybody;
    expect((await look(coTeacher.browser, "view", dates))["name"]).toBe("3-2");
    expect((await remove(teacher.browser, coTeacher.id)).status).toBe(200);
    const ofTeachers = Object.entries(calls).filter(
      ([, { allowed }]) => allowed.coTeacher === 200 && allowed.operator === undefined,
    );
    expect(ofTeachers.length).toBeGreaterThan(15);
    for (const [path, { input }] of ofTeachers) {
      const isQuery = procedures.find((one) => one.path === path)?.type === "query";
      const reply = isQuery
        ? await coTeacher.browser.query(path, input(own))
        : await coTeacher.browser.mutate(path, input(own));
      expect([path, reply.status]).toEqual([path, 404]);
    }
    const { taught } = dataOf(
      await coTeacher.browser.query("classes.mine", undefined),
      z.looseObject({ taught: z.array(z.looseObject({ id: z.string() })) }),
    );
    expect(taught.map(({ id }) => id)).not.toContain(own.classId);
  });

  it("is never the last one, of whom two remove each other at once", async () => {
    const { teacher, coTeacher } = everybody;
    const replies = await Promise.all([
      remove(teacher.browser, coTeacher.id),
      remove(coTeacher.browser, teacher.id),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const left = replies[0].status === 200 ? teacher : coTeacher;
    expect(refusalOf(await remove(left.browser, left.id))).toEqual({ status: 409, message: "last-teacher" });
    expect((await look(left.browser, "view", dates))["name"]).toBe("3-2");
  });

  it("doesn't come back by a link that was made before, whoever made it", async () => {
    const { teacher, coTeacher } = everybody;
    const codes = [];
    for (const { browser } of [teacher, coTeacher]) {
      const made = await call(browser, "inviteTeacher");
      codes.push(dataOf(made, z.object({ code: z.string() })).code);
    }
    expect((await remove(teacher.browser, coTeacher.id)).status).toBe(200);
    for (const code of codes) {
      expect((await coTeacher.browser.mutate("classes.acceptTeaching", { code })).status).toBe(404);
    }
    expect(await look(teacher.browser, "teacherLinks", z.array(dates))).toEqual([]);
    const teachers = { classId: own.classId, role: "teacher", removedAt: null } as const;
    expect(await test.db.membership.count({ where: teachers })).toBe(1);
  });

  it("is no learner, whom another procedure removes", async () => {
    const { teacher, coTeacher, learner } = everybody;
    expect((await remove(teacher.browser, learner.id)).status).toBe(404);
    expect(
      (await call(teacher.browser, "removeLearner", { learnerId: coTeacher.id, renewCode: false })).status,
    ).toBe(404);
  });
});

it.each(Object.entries(calls).filter(([path]) => path !== "classes.mine"))(
  "%s takes no role, and nobody's id beside its own",
  async (path, { input }) => {
    const isQuery = procedures.find((one) => one.path === path)?.type === "query";
    const before = await test.changes();
    for (const more of [
      { role: "teacher" },
      { isTeacher: true },
      { userId: own.teacherId },
      { teacherId: own.teacherId },
      { createdById: own.teacherId },
      { joinedAt: "2026-01-01T00:00:00Z" },
      { removedAt: null },
    ]) {
      const body = { ...z.record(z.string(), z.unknown()).parse(input(own)), ...more };
      const { browser } = everybody.teacher;
      const reply = isQuery ? await browser.query(path, body) : await browser.mutate(path, body);
      expect([path, reply.status]).toEqual([path, 400]);
    }
    expect(await test.changes()).toBe(before);
  },
);
