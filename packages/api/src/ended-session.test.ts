import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { people, type School, school } from "./test-school.ts";
import { dataOf, endedSession, PASSWORD, seed0, start, submit, testStride } from "./test-stride.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let own: School;
beforeAll(async () => {
  test = await testStride();
  const { teacher, learner } = await people(test);
  own = await school(test.db, { teacher: teacher.id }, { learner: learner.id });
});
afterAll(() => test.close());
beforeEach(() => test.db.rateLimit.deleteMany());

describe("who comes with the cookie of a session that has ended", () => {
  it("joins a class as one member, who sees the class afterwards", async () => {
    const browser = await endedSession(test);
    const join = () => browser.mutate("classes.join", { code: own.code, name: "Minji" });
    const reply = await join();
    expect(reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^stride\.session_token=[^;]+;.*Max-Age=34560000/u),
    ]);
    const work = dataOf(await browser.query("work.mine", { locale: "en" }), z.unknown());
    expect(JSON.stringify(work)).toContain(own.classId);
    expect((await join()).status).toBe(200);
    expect(await test.db.membership.count({ where: { classId: own.classId, name: "Minji" } })).toBe(1);
  });

  it("keeps the exercise that they start, and answers it once", async () => {
    const browser = await endedSession(test);
    const before = await test.db.learner.count();
    const id = await start(browser, seed0);
    expect((await submit(browser, id, { shape: "37x37x20" })).status).toBe(200);
    expect(await test.db.attempt.count({ where: { exerciseId: id } })).toBe(1);
    expect(await test.db.learner.count()).toBe(before + 1);
  });

  it("stays signed in after signing up and signing in", async () => {
    const browser = await endedSession(test);
    const email = "minji@example.org";
    dataOf(
      await browser.mutate("accounts.signUp", { name: "Minji", email, password: PASSWORD }),
      z.unknown(),
    );
    expect((await browser.query("accounts.mine", undefined)).text).toContain(email);
    const other = await endedSession(test);
    dataOf(await other.mutate("accounts.signIn", { email, password: PASSWORD }), z.unknown());
    expect((await other.query("accounts.mine", undefined)).text).toContain(email);
  });

  it("is told nothing by looking, which may be answered after they began anew", async () => {
    const browser = await endedSession(test);
    const reply = await browser.query("practice.first", { locale: "en" });
    expect(reply.headers.getSetCookie()).toEqual([]);
  });
});
