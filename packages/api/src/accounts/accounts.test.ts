import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  dataOf,
  refusalOf,
  seed0,
  start,
  submit,
  type TestBrowser,
  testStride,
  workedExample,
} from "../test-stride.ts";
import { inviteFirstOperator } from "./invite.ts";
import { accountView } from "./view-account.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let logged: string[];
let now: Date;
beforeEach(async () => {
  logged = [];
  now = new Date("2026-03-01T09:00:00Z");
  test = await testStride({ log: (line) => logged.push(line), clock: () => now });
});
afterEach(() => test.close());

const minji = { name: "Minji", email: "minji@example.org", password: "seven kernels of 3 x 3" };
const { email, password } = minji;
const right = { shape: "37x37x20" };

const mine = async (browser: TestBrowser) =>
  dataOf(await browser.query("accounts.mine", undefined), accountView.nullable());

async function account(person = minji): Promise<TestBrowser> {
  const browser = test.browser();
  expect((await browser.mutate("accounts.signUp", person)).status).toBe(200);
  return browser;
}

async function operator(): Promise<TestBrowser> {
  const browser = await account({ ...minji, email: "operator@example.org" });
  await inviteFirstOperator(test.db, "first", now);
  expect((await browser.mutate("accounts.accept", { token: "first" })).status).toBe(200);
  return browser;
}

const history = async (browser: TestBrowser) =>
  dataOf(
    await browser.query("progress.history", { locale: "en" }),
    z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }),
  )
    .items.map(({ id }) => id)
    .toSorted();

describe("a guest who signs up", () => {
  it("takes everything along, and is a learner", async () => {
    const browser = test.browser();
    const id = await start(browser);
    await submit(browser, id, { shape: "33x33x20" });
    expect(await mine(browser)).toBeNull();
    await browser.mutate("accounts.signUp", minji);
    expect(await mine(browser)).toEqual({ name: "Minji", email, role: "learner", hasPassword: true });
    expect(await history(browser)).toEqual([id]);
    expect((await submit(browser, id, right)).status).toBe(200);
    expect(await test.db.learner.count()).toBe(1);
    expect(await test.db.diagnosis.count()).toBeGreaterThan(0);
  });

  it("has a session with another key, and the guest's is worth nothing", async () => {
    const browser = test.browser();
    await start(browser);
    const before = browser.headers.get("cookie");
    await browser.mutate("accounts.signUp", minji);
    expect(browser.headers.get("cookie")).not.toBe(before);
    const old = test.browser();
    old.headers.set("cookie", before ?? "");
    expect((await old.query("progress.overview", { locale: "en" })).status).toBe(401);
  });

  it("can't say what it is", async () => {
    const browser = test.browser();
    for (const more of [{ role: "operator" }, { isAnonymous: true }, { emailVerified: true }, { id: "x" }]) {
      expect((await browser.mutate("accounts.signUp", { ...minji, ...more })).status).toBe(400);
    }
    expect(await test.db.learner.count()).toBe(0);
  });

  it("keeps what it did where the address is taken", async () => {
    await account();
    const browser = test.browser();
    const id = await start(browser);
    expect(refusalOf(await browser.mutate("accounts.signUp", minji))).toEqual({
      status: 409,
      message: "email-taken",
    });
    expect(await history(browser)).toEqual([id]);
  });
});

it("a guest who signs in adds to the history that is there", async () => {
  const first = await account();
  const before = await start(first);
  const browser = test.browser();
  const as = await start(browser, workedExample);
  expect((await browser.mutate("accounts.signIn", { email, password })).status).toBe(200);
  expect(await history(browser)).toEqual([as, before].toSorted());
  expect(await history(first)).toEqual([as, before].toSorted());
  expect(await test.db.learner.count()).toBe(1);
});

it("who signs in to another account takes nothing of the first along", async () => {
  const first = await account();
  const own = await start(first);
  await account({ ...minji, email: "other@example.org" });
  await first.mutate("accounts.signIn", { email: "other@example.org", password });
  expect(await history(first)).toEqual([]);
  const back = test.browser();
  await back.mutate("accounts.signIn", { email, password });
  expect(await history(back)).toEqual([own]);
});

it("the address is the same however it is written", async () => {
  await account();
  const browser = test.browser();
  expect((await browser.mutate("accounts.signIn", { email: "Minji@Example.org", password })).status).toBe(
    200,
  );
});

it("a session that was ended opens nothing", async () => {
  const browser = await account();
  const cookie = browser.headers.get("cookie") ?? "";
  await browser.mutate("accounts.signOut", undefined);
  expect(await mine(browser)).toBeNull();
  browser.headers.set("cookie", cookie);
  expect((await browser.query("progress.overview", { locale: "en" })).status).toBe(401);
});

it.each(["signUp", "signIn"] as const)(
  "nothing is lost where a guest's %s breaks off in the middle",
  async (how) => {
    const own = how === "signIn" ? [await start(await account())] : [];
    const guest = test.browser();
    const id = await start(guest);
    await submit(guest, id, { shape: "33x33x20" });
    // The last statement of the move: everything else is written by then.
    await test.db.$executeRawUnsafe(
      `CREATE TRIGGER broken BEFORE DELETE ON "Learner" BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    );
    const body = how === "signUp" ? minji : { email, password };
    expect((await guest.mutate(`accounts.${how}`, body)).status).toBe(500);
    expect(await history(guest)).toEqual([id]);
    expect(await test.db.attempt.count()).toBe(1);

    await test.db.$executeRawUnsafe(`DROP TRIGGER broken`);
    test.reported.length = 0;
    expect((await guest.mutate("accounts.signIn", { email, password })).status).toBe(200);
    expect(await mine(guest)).toMatchObject({ email });
    expect(await history(guest)).toEqual([...own, id].toSorted());
    expect(await test.db.learner.count()).toBe(1);
  },
);

it("one address makes one account, however many ask for it at once", async () => {
  const replies = await Promise.all(
    Array.from({ length: 4 }, () => test.browser().mutate("accounts.signUp", minji)),
  );
  const statuses = replies.map(({ status }) => status).toSorted();
  expect(statuses[0]).toBe(200);
  for (const status of statuses.slice(1)) expect([409, 503]).toContain(status);
  expect(await test.db.learner.count()).toBe(1);
  expect(await test.db.account.count()).toBe(1);
});

describe("wrong passwords", () => {
  const guess = (browser: TestBrowser, tried: string, whom = email) =>
    browser.mutate("accounts.signIn", { email: whom, password: tried });

  it("are told apart from nothing: an unknown address sounds the same", async () => {
    await account();
    const [wrong, unknown] = [
      await guess(test.browser(), "a wrong password"),
      await guess(test.browser(), "a wrong password", "nobody@example.org"),
    ];
    expect(refusalOf(wrong)).toEqual({ status: 400, message: "wrong-email-or-password" });
    expect(unknown.text).toBe(wrong.text);
  });

  it("take about as long as an unknown address", { retry: 2 }, async () => {
    await account();
    const time = async (whom: string) => {
      const times = [];
      for (let run = 0; run < 5; run++) {
        const began = performance.now();
        await guess(test.browser(), "a wrong password", whom);
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    const [wrong, unknown] = [await time(email), await time("nobody@example.org")];
    // Without the work of hashing it would be a tenth.
    expect(unknown).toBeGreaterThan(wrong / 2);
    expect(unknown).toBeLessThan(wrong * 2);
  });

  it("are ten in a quarter of an hour, from many browsers at once too", async () => {
    await account();
    const replies = await Promise.all(
      Array.from({ length: 15 }, (_, at) => guess(test.browser(), `a wrong password ${at}`)),
    );
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(10);
    expect(refusalOf(await guess(test.browser(), password))).toEqual({ status: 429, message: "slow-down" });
    const other = { ...minji, email: "neighbour@example.org" };
    expect((await test.browser().mutate("accounts.signUp", other)).status).toBe(200);
    await test.db.rateLimit.updateMany({ data: { expire: new Date(0) } });
    expect((await guess(test.browser(), password)).status).toBe(200);
  });

  it("stop counting once the right one came", async () => {
    await account();
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 9; tries++) await guess(test.browser(), "a wrong password");
      expect((await guess(test.browser(), password)).status).toBe(200);
    }
  });
});

describe("a forgotten password", () => {
  const link = () => /http\S+\/account\/reset\/(\S+)/u.exec(logged.at(-1) ?? "")?.[1] ?? "";

  it("is replaced by a link that came by mail, once, and ends every session", async () => {
    const browser = await account();
    await browser.mutate("accounts.requestReset", { email, locale: "ko" });
    expect(logged.at(-1)).toContain("http://127.0.0.1:3000/ko/account/reset/");
    expect(logged.at(-1)).toContain("새 비밀번호");
    const token = link();
    const reset = { token, password: "eight kernels of 5 x 5" };
    expect((await test.browser().mutate("accounts.resetPassword", reset)).status).toBe(200);
    expect(await mine(browser)).toBeNull();
    expect(refusalOf(await test.browser().mutate("accounts.resetPassword", reset))).toEqual({
      status: 400,
      message: "link-expired",
    });
    expect((await browser.mutate("accounts.signIn", { email, password: reset.password })).status).toBe(200);
    expect((await test.browser().mutate("accounts.signIn", { email, password })).status).toBe(400);
  });

  it("is answered alike where there is no account, without a mail", async () => {
    await account();
    const ask = (whom: string) =>
      test.browser().mutate("accounts.requestReset", { email: whom, locale: "en" });
    const [there, nobody] = [await ask(email), await ask("nobody@example.org")];
    expect([nobody.status, nobody.text]).toEqual([there.status, there.text]);
    expect(await test.db.mail.count()).toBe(1);
  });

  it("fills nobody's letter box", async () => {
    await account();
    const ask = () => test.browser().mutate("accounts.requestReset", { email, locale: "en" });
    for (let mails = 0; mails < 5; mails++) expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
    expect(await test.db.mail.count()).toBe(5);
  });

  it("waits in the outbox for a week where no mail server is set", async () => {
    const boss = await operator();
    await account({ ...minji, email: "second@example.org" });
    await test.browser().mutate("accounts.requestReset", { email: "second@example.org", locale: "en" });
    const mails = z.array(z.looseObject({ to: z.string(), text: z.string() }));
    expect(dataOf(await boss.query("accounts.mails", undefined), mails)).toMatchObject([
      { to: "second@example.org", text: expect.stringContaining("/en/account/reset/") },
    ]);
    now = new Date("2026-03-09T09:00:00Z");
    await test.browser().mutate("accounts.requestReset", { email, locale: "en" });
    await test.browser().mutate("accounts.requestReset", { email: "operator@example.org", locale: "en" });
    expect(dataOf(await boss.query("accounts.mails", undefined), mails).map(({ to }) => to)).toEqual([
      "operator@example.org",
    ]);
  });
});

it("another password needs the old one, and ends the other sessions", async () => {
  const [here, there] = [await account(), test.browser()];
  await there.mutate("accounts.signIn", { email, password });
  const change = (current: string) =>
    here.mutate("accounts.changePassword", { current, password: "eight kernels of 5 x 5" });
  expect(refusalOf(await change("a wrong password"))).toEqual({ status: 400, message: "wrong-password" });
  expect((await change(password)).status).toBe(200);
  expect(await mine(here)).toMatchObject({ email });
  expect(await mine(there)).toBeNull();
});

describe("an invitation", () => {
  const tokenOf = async (boss: TestBrowser, role: string) =>
    dataOf(
      await boss.mutate("accounts.invite", { role, note: "Busan" }),
      z.strictObject({ token: z.string() }),
    ).token;

  it("makes the first operator of a new server, and no second", async () => {
    const begin = async (firstOperatorToken: string) => {
      const { health } = await test.restart({ firstOperatorToken });
      return (await health()).hasOperator;
    };
    expect([await begin("of the first start"), await begin("of the second")]).toEqual([false, false]);
    const [browser, late] = [await account(), await account({ ...minji, email: "late@example.org" })];
    const accept = (one: TestBrowser, token: string) => one.mutate("accounts.accept", { token });
    expect(refusalOf(await accept(browser, "of the first start")).status).toBe(404);
    expect((await accept(browser, "of the second")).status).toBe(200);
    expect(await mine(browser)).toMatchObject({ role: "operator" });
    expect(await begin("of the third")).toBe(true);
    for (const token of ["of the second", "of the third"])
      expect((await accept(late, token)).status).toBe(404);
  });

  it("makes one teacher, whoever comes first", async () => {
    const boss = await operator();
    const token = await tokenOf(boss, "teacher");
    expect(await test.db.invitation.count({ where: { tokenHash: token } })).toBe(0);
    const many = await Promise.all(
      Array.from({ length: 5 }, (_, at) => account({ ...minji, email: `teacher${at}@example.org` })),
    );
    expect(dataOf(await test.browser().query("accounts.invitation", { token }), z.unknown())).toEqual({
      role: "teacher",
    });
    const replies = await Promise.all(many.map((one) => one.mutate("accounts.accept", { token })));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404, 404]);
    expect(await test.db.learner.count({ where: { role: "teacher" } })).toBe(1);
  });

  it("is worth nothing once it has run out or was taken back", async () => {
    const boss = await operator();
    const [first, second] = [await tokenOf(boss, "teacher"), await tokenOf(boss, "teacher")];
    const rows = z.array(z.looseObject({ id: z.string(), acceptedAt: z.string().nullable() }));
    const listed = dataOf(await boss.query("accounts.invitations", undefined), rows);
    const newest = listed.find(({ acceptedAt }) => acceptedAt === null);
    expect((await boss.mutate("accounts.revokeInvitation", { id: newest?.id })).status).toBe(200);
    expect((await boss.mutate("accounts.revokeInvitation", { id: newest?.id })).status).toBe(404);
    const browser = await account();
    const accept = (token: string) => browser.mutate("accounts.accept", { token });
    const open = await test.db.invitation.count({ where: { revokedAt: null, acceptedAt: null } });
    expect(open).toBe(1);
    now = new Date("2026-03-15T09:00:01Z");
    for (const token of [first, second]) expect((await accept(token)).status).toBe(404);
  });

  it("takes no role away", async () => {
    const boss = await operator();
    await boss.mutate("accounts.accept", { token: await tokenOf(boss, "teacher") });
    expect(await mine(boss)).toMatchObject({ role: "operator" });
  });

  it("is refused to a guest, who could not come back to it", async () => {
    await inviteFirstOperator(test.db, "first", now);
    const guest = test.browser();
    await start(guest);
    expect(refusalOf(await guest.mutate("accounts.accept", { token: "first" }))).toEqual({
      status: 403,
      message: "no-account",
    });
  });
});

/** The tables that mention any of these words. */
async function mentions(...words: string[]): Promise<string[]> {
  const query = (sql: string) => test.db.$queryRawUnsafe<unknown[]>(sql);
  const tables = z
    .array(z.object({ name: z.string() }))
    .parse(await query(`SELECT name FROM sqlite_master WHERE type = 'table'`));
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = JSON.stringify(await query(`SELECT * FROM "${name}"`), (_, value: unknown) =>
        typeof value === "bigint" ? value.toString() : value,
      );
      return words.some((word) => rows.includes(word)) ? [name] : [];
    }),
  );
  return found.flat();
}

describe("all that is kept", () => {
  it("can be downloaded, without the key of what is still to be answered", async () => {
    const boss = await operator();
    const browser = await account();
    await browser.mutate("accounts.requestReset", { email, locale: "en" });
    const invitation = await boss.mutate("accounts.invite", { role: "teacher", note: "" });
    await browser.mutate("accounts.accept", dataOf(invitation, z.object({ token: z.string() })));
    const answered = await start(browser);
    await submit(browser, answered, { shape: "33x33x20" });
    const open = await start(browser, workedExample);
    const { text } = await browser.query("accounts.download", undefined);
    expect(text).toContain(email);
    expect(text).toContain(open);
    expect(text).toContain("33x33x20");
    expect(text).toContain("ignores-padding");
    const all = z.looseObject({
      sessions: z.array(z.unknown()).length(1),
      signIns: z.tuple([z.looseObject({ at: z.literal("here") })]),
      mails: z.tuple([z.looseObject({ subject: z.string() })]),
      invitations: z.tuple([z.looseObject({ role: z.literal("teacher") })]),
      invited: z.array(z.unknown()).length(0),
      exercises: z.array(z.unknown()).length(2),
    });
    expect(() => all.parse(dataOf({ status: 200, text, headers: new Headers() }, z.unknown()))).not.toThrow();
    expect(text).not.toMatch(/"key"|"given"|"password"|64320|token|reset\//u);
  });

  it("goes with the account, once the password was given", async () => {
    const boss = await operator();
    const browser = await account();
    await submit(browser, await start(browser, seed0), { shape: "33x33x20" });
    await browser.mutate("accounts.requestReset", { email, locale: "en" });
    const invitation = await boss.mutate("accounts.invite", { role: "teacher", note: "" });
    await browser.mutate("accounts.accept", dataOf(invitation, z.object({ token: z.string() })));
    const { id: learnerId } = await test.db.learner.findUniqueOrThrow({ where: { email } });
    expect(new Set(await mentions(learnerId, email))).toEqual(
      new Set([
        "Learner",
        "Session",
        "Account",
        "Exercise",
        "Attempt",
        "Diagnosis",
        "Mail",
        "Verification",
        "Invitation",
      ]),
    );
    expect((await browser.mutate("accounts.delete", { password: "a wrong password" })).status).toBe(400);
    expect((await browser.mutate("accounts.delete", { password })).status).toBe(200);
    expect(await mentions(learnerId, email, browser.headers.get("cookie") ?? "")).toEqual([]);
    expect((await browser.query("progress.overview", { locale: "en" })).status).toBe(401);
  });

  it("goes with a guest, who has no password", async () => {
    const browser = test.browser();
    await start(browser);
    expect((await browser.mutate("accounts.delete", {})).status).toBe(200);
    expect(await test.db.learner.count()).toBe(0);
  });

  it("stays where the last operator would go", async () => {
    const boss = await operator();
    expect(refusalOf(await boss.mutate("accounts.delete", { password }))).toEqual({
      status: 409,
      message: "last-operator",
    });
    expect(await mine(boss)).toMatchObject({ role: "operator" });
  });
});

describe("the classes of a guest", () => {
  /** An account that teaches a class, and its code. */
  async function classOf(teacherEmail = "han@example.org") {
    const teacher = await account({ ...minji, name: "Ms Han", email: teacherEmail });
    await test.db.learner.update({ where: { email: teacherEmail }, data: { role: "teacher" } });
    const made = await teacher.mutate("classes.create", { name: "3-2", timeZone: "Asia/Seoul" });
    const { id: classId } = dataOf(made, z.object({ id: z.string() }));
    const { code } = await test.db.classLink.findFirstOrThrow({ where: { classId } });
    const join = (browser: TestBrowser, name: string) => browser.mutate("classes.join", { code, name });
    const learners = async () =>
      (
        await test.db.membership.findMany({
          where: { classId, role: "learner" },
          include: { learner: { select: { email: true } } },
        })
      ).map(({ name, learner, removedAt }) => [name, learner.email === email, removedAt === null]);
    const remove = async (name: string) => {
      const { learnerId } = await test.db.membership.findFirstOrThrow({ where: { classId, name } });
      expect(
        (await teacher.mutate("classes.removeLearner", { classId, learnerId, renewCode: false })).status,
      ).toBe(200);
    };
    return { teacher, classId, join, learners, remove };
  }

  it("go along to the account, with the place on the school's list", async () => {
    const { teacher, classId } = await classOf();
    const file = "Minji,7";
    const plan = await teacher.mutate("classes.checkRoster", { classId, file });
    const { digest } = dataOf(plan, z.looseObject({ digest: z.string() }));
    await teacher.mutate("classes.importRoster", { classId, file, digest });
    const entry = await test.db.rosterEntry.findFirstOrThrow({ where: { classId } });
    const guest = test.browser();
    expect((await guest.mutate("classes.join", { code: entry.code })).status).toBe(200);
    await guest.mutate("accounts.signUp", minji);
    const learner = { email };
    expect(await test.db.membership.count({ where: { classId, learner } })).toBe(1);
    expect(await test.db.rosterEntry.count({ where: { classId, learner } })).toBe(1);
    const { text } = await guest.query("accounts.download", undefined);
    expect(text).toContain('"name":"Minji","number":"7"');
    expect(text).toContain('"class":{"name":"3-2"}');
    expect(text).not.toContain(entry.code);
  });

  it("leave the place of a guest to somebody else where the account has one of its own", async () => {
    const { teacher, classId } = await classOf();
    const file = "Minji,7\nSuji,8";
    const plan = await teacher.mutate("classes.checkRoster", { classId, file });
    const { digest } = dataOf(plan, z.looseObject({ digest: z.string() }));
    await teacher.mutate("classes.importRoster", { classId, file, digest });
    const entry = (name: string) => test.db.rosterEntry.findFirstOrThrow({ where: { classId, name } });
    const [owner, guest] = [await account(), test.browser()];
    expect((await owner.mutate("classes.join", { code: (await entry("Minji")).code })).status).toBe(200);
    expect((await guest.mutate("classes.join", { code: (await entry("Suji")).code })).status).toBe(200);
    await guest.mutate("accounts.signIn", { email, password });
    expect(await test.db.rosterEntry.count({ where: { classId, learner: { email } } })).toBe(1);
    expect(await entry("Suji")).toMatchObject({ learnerId: null, claimedAt: null });
    const { code } = await entry("Suji");
    expect((await test.browser().mutate("classes.join", { code })).status).toBe(200);
  });

  it("are dropped where the account is a member already", async () => {
    const { join, learners } = await classOf();
    await join(await account(), "Minji");
    const guest = test.browser();
    await join(guest, "Minji again");
    await guest.mutate("accounts.signIn", { email, password });
    expect(await learners()).toEqual([["Minji", true, true]]);
  });

  it.each(["Minji", "Minji again"])("stay lost where a teacher removed %s", async (name) => {
    const { join, learners, remove } = await classOf();
    await join(await account(), "Minji");
    const guest = test.browser();
    await join(guest, "Minji again");
    await remove(name);
    await guest.mutate("accounts.signIn", { email, password });
    expect(await learners()).toEqual([["Minji", true, false]]);
    expect((await join(guest, "Minji")).status).toBe(403);
  });

  it("are there again where the account had left, and the guest came back", async () => {
    const { join, learners, classId } = await classOf();
    const browser = await account();
    await join(browser, "Minji");
    await browser.mutate("classes.leave", { classId });
    const guest = test.browser();
    await join(guest, "Minji again");
    await guest.mutate("accounts.signIn", { email, password });
    expect(await learners()).toEqual([["Minji", true, true]]);
  });

  it("take no class from who teaches it", async () => {
    const { join, remove, classId } = await classOf();
    const guest = test.browser();
    await join(guest, "Minji");
    await remove("Minji");
    await guest.mutate("accounts.signIn", { email: "han@example.org", password });
    expect((await guest.query("classes.view", { classId })).status).toBe(200);
  });
});

describe("the only teacher of a class", () => {
  /** A class of two teachers. */
  async function twoTeachers() {
    const people = [];
    for (const address of [email, "other@example.org"]) {
      const browser = await account({ ...minji, email: address });
      await test.db.learner.update({ where: { email: address }, data: { role: "teacher" } });
      people.push(browser);
    }
    const [first, second] = people;
    if (!first || !second) throw new Error("two teachers");
    const made = await first.mutate("classes.create", { name: "3-2", timeZone: "Asia/Seoul" });
    const { id: classId } = dataOf(made, z.object({ id: z.string() }));
    const link = await first.mutate("classes.inviteTeacher", { classId });
    const { code } = dataOf(link, z.object({ code: z.string() }));
    expect((await second.mutate("classes.acceptTeaching", { code })).status).toBe(200);
    return { first, second, classId };
  }
  const goes = (browser: TestBrowser) => browser.mutate("accounts.delete", { password });

  it("stays as long as the class isn't archived", async () => {
    const { first, second, classId } = await twoTeachers();
    expect((await goes(first)).status).toBe(200);
    expect(refusalOf(await goes(second))).toEqual({ status: 409, message: "last-teacher" });
    expect((await second.query("classes.view", { classId })).status).toBe(200);
    await second.mutate("classes.archive", { classId, archived: true });
    expect((await goes(second)).status).toBe(200);
    expect(await test.db.learner.count()).toBe(0);
  });

  it("may go once the class is no longer theirs", async () => {
    const { first, second, classId } = await twoTeachers();
    const { id: learnerId } = await test.db.learner.findUniqueOrThrow({ where: { email } });
    expect((await second.mutate("classes.removeTeacher", { classId, learnerId })).status).toBe(200);
    expect((await goes(second)).status).toBe(409);
    expect((await goes(first)).status).toBe(200);
  });
});

describe("signing out elsewhere", () => {
  it("ends every other session, and this one has another key", async () => {
    const browser = await account();
    const other = test.browser();
    await other.mutate("accounts.signIn", { email, password });
    const before = browser.headers.get("cookie");
    expect((await browser.mutate("accounts.signOutElsewhere", {})).status).toBe(200);
    expect(await mine(other)).toBeNull();
    expect(await mine(browser)).toMatchObject({ email });
    expect(browser.headers.get("cookie")).not.toBe(before);
    expect(await test.db.session.count()).toBe(1);
  });
});

it("a role comes with a new key, and the old one opens nothing", async () => {
  const browser = await account();
  const old = test.browser();
  old.headers.set("cookie", browser.headers.get("cookie") ?? "");
  await inviteFirstOperator(test.db, "first", now);
  expect((await browser.mutate("accounts.accept", { token: "first" })).status).toBe(200);
  expect((await browser.query("accounts.mails", undefined)).status).toBe(200);
  expect((await old.query("accounts.mails", undefined)).status).toBe(401);
});

it("a name can be changed, and is never empty", async () => {
  const browser = await account();
  expect((await browser.mutate("accounts.rename", { name: "  Minji Kim " })).status).toBe(200);
  expect((await browser.mutate("accounts.rename", { name: " " })).status).toBe(400);
  expect(await mine(browser)).toMatchObject({ name: "Minji Kim" });
});
