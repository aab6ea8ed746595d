import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  account,
  endedSession,
  PASSWORD,
  procedures,
  type Reply,
  start,
  type TestBrowser,
  testStride,
  workedExample,
} from "./test-stride.ts";

interface Row {
  input(exerciseId: string): unknown;
  /** Status by who calls. */
  nobody: number;
  owner: number;
  other: number;
  /** Where an account, or its role, makes a difference: owner and other are guests. */
  account?: number;
  operator?: number;
}

const answer = { shape: "37x37x20" };
const attemptId = "0b6f3d0e-1f0a-4c3e-9d8e-3f1f6a1b2c3d";

/** What there is for operators alone: nobody else finds it. */
const forOperators = { nobody: 401, owner: 403, other: 403, account: 404, operator: 200 };

/** Every procedure has a row: a new one must say who may call it. */
const table: Record<string, Row> = {
  "accounts.mine": { input: () => undefined, nobody: 200, owner: 200, other: 200 },
  "accounts.signUp": {
    input: () => ({ name: "Minji", email: "minji@example.org", password: "short" }),
    nobody: 400,
    owner: 400,
    other: 400,
  },
  "accounts.signIn": {
    input: () => ({ email: `${crypto.randomUUID()}@example.org`, password: "wrong" }),
    nobody: 400,
    owner: 400,
    other: 400,
  },
  "accounts.provider": { input: () => undefined, nobody: 200, owner: 200, other: 200 },
  "accounts.signInElsewhere": { input: () => ({ page: "/en" }), nobody: 404, owner: 404, other: 404 },
  "accounts.signOut": { input: () => undefined, nobody: 401, owner: 200, other: 200 },
  "accounts.signOutElsewhere": { input: () => undefined, nobody: 401, owner: 200, other: 200 },
  "accounts.rename": {
    input: () => ({ name: "Minji Kim" }),
    nobody: 401,
    owner: 403,
    other: 403,
    account: 200,
  },
  "accounts.requestReset": {
    input: () => ({ email: `${crypto.randomUUID()}@example.org`, locale: "en" }),
    nobody: 200,
    owner: 200,
    other: 200,
  },
  "accounts.resetPassword": {
    input: () => ({ token: "nonsense", password: PASSWORD }),
    nobody: 400,
    owner: 400,
    other: 400,
  },
  "accounts.changePassword": {
    input: () => ({ current: "wrong", password: PASSWORD }),
    nobody: 401,
    owner: 403,
    other: 403,
    account: 400,
  },
  "accounts.download": { input: () => undefined, nobody: 401, owner: 200, other: 200 },
  "accounts.delete": {
    input: () => ({ password: "wrong" }),
    nobody: 401,
    owner: 200,
    other: 200,
    account: 400,
  },
  "accounts.invitation": { input: () => ({ token: "nonsense" }), nobody: 404, owner: 404, other: 404 },
  "accounts.accept": {
    input: () => ({ token: "nonsense" }),
    nobody: 401,
    owner: 403,
    other: 403,
    account: 404,
  },
  "accounts.invite": {
    input: () => ({ role: "teacher", note: "" }),
    ...forOperators,
  },
  "accounts.invitations": {
    input: () => undefined,
    ...forOperators,
  },
  "accounts.revokeInvitation": {
    input: () => ({ id: "no-such-invitation" }),
    ...forOperators,
    operator: 404,
  },
  "accounts.mails": {
    input: () => undefined,
    ...forOperators,
  },
  "practice.preview": {
    input: () => ({ link: workedExample, locale: "en" }),
    nobody: 200,
    owner: 200,
    other: 200,
  },
  "practice.first": { input: () => ({ locale: "ko" }), nobody: 200, owner: 200, other: 200 },
  "practice.start": { input: () => ({ link: workedExample }), nobody: 200, owner: 200, other: 200 },
  "practice.exercise": { input: (id) => ({ id, locale: "en" }), nobody: 401, owner: 200, other: 404 },
  "practice.submit": {
    input: (exerciseId) => ({ exerciseId, attemptId, answer, locale: "en" }),
    nobody: 401,
    owner: 200,
    other: 404,
  },
  "practice.hint": {
    input: (exerciseId) => ({ exerciseId, number: 1, locale: "en" }),
    nobody: 401,
    owner: 200,
    other: 404,
  },
  "practice.solution": {
    input: (exerciseId) => ({ exerciseId, giveUp: true, locale: "en" }),
    nobody: 401,
    owner: 200,
    other: 404,
  },
  "progress.skills": { input: () => ({ locale: "en" }), nobody: 200, owner: 200, other: 200 },
  "progress.overview": { input: () => ({ locale: "en" }), nobody: 401, owner: 200, other: 200 },
  "progress.history": { input: () => ({ locale: "en" }), nobody: 401, owner: 200, other: 200 },
};

/** What anyone may do that writes. */
const writes = new Set(["practice.preview", "practice.start", "accounts.signIn", "accounts.requestReset"]);
/** What another is refused because it is wrong, which is counted. */
const counts = new Set(["accounts.signIn"]);

let test: Awaited<ReturnType<typeof testStride>>;
let owner: TestBrowser;
let other: TestBrowser;
let exerciseId: string;
beforeAll(async () => {
  test = await testStride();
});
afterAll(() => test.close());

/** Two guests of whom one has an exercise. */
async function guests() {
  [owner, other] = [test.browser(), test.browser()];
  exerciseId = await start(owner);
  await start(other);
}

function call(browser: TestBrowser, path: string, input: unknown): Promise<Reply> {
  const isQuery = procedures.find((procedure) => procedure.path === path)?.type === "query";
  return isQuery ? browser.query(path, input) : browser.mutate(path, input);
}

/** The owner's cookie with another end: its signature is wrong. */
function forged(): string {
  const cookie = owner.headers.get("cookie") ?? "";
  return `${cookie.slice(0, -12)}AAAAAAAAAAA%3D`;
}

/** Those of the classes have a table, and people, of their own: class-access.test.ts. */
const ofClasses = /^(?:classes|problemSets|work|review)\./u;

it("has a row for each procedure, and a procedure for each row", () => {
  const paths = procedures.map(({ path }) => path).filter((path) => !ofClasses.test(path));
  expect(paths.toSorted()).toEqual(Object.keys(table).toSorted());
});

describe.each(Object.entries(table))("%s", (path, row) => {
  beforeAll(guests);

  it.each([
    { who: "nobody", cookie: () => undefined },
    { who: "a cookie of nonsense", cookie: () => "stride.session_token=nonsense" },
    { who: "a forged cookie", cookie: forged },
    {
      who: "a session that was ended",
      cookie: async () => (await endedSession(test)).headers.get("cookie") ?? "",
    },
    { who: "a cookie that is no cookie", cookie: () => "=;;\u00ff; stride.session_token" },
  ])(`answers $who with ${row.nobody}`, async ({ cookie }) => {
    const browser = test.browser();
    const sent = await cookie();
    if (sent !== undefined) browser.headers.set("cookie", sent);
    const before = await test.changes();
    const reply = await call(browser, path, row.input(exerciseId));
    expect(reply.status).toBe(row.nobody);
    if (!writes.has(path)) expect(await test.changes()).toBe(before);
    if (row.nobody === 401) expect(reply.text).toContain('"message":"no-session"');
  });

  it(`answers another learner with ${row.other}, and tells nothing of what is there`, async () => {
    const before = await test.changes();
    const [theirs, missing] = [
      await call(other, path, row.input(exerciseId)),
      await call(other, path, row.input("no-such-exercise")),
    ];
    expect(theirs.status).toBe(row.other);
    if (row.other === 200) return;
    expect([missing.status, missing.text]).toEqual([theirs.status, theirs.text]);
    if (!counts.has(path)) expect(await test.changes()).toBe(before);
  });

  it(`answers the owner with ${row.owner}`, async () => {
    expect((await call(owner, path, row.input(exerciseId))).status).toBe(row.owner);
  });

  const ofAccount = row.account ?? row.other;
  it.each([
    { role: "learner", status: ofAccount },
    { role: "teacher", status: ofAccount },
    { role: "operator", status: row.operator ?? ofAccount },
  ] as const)("answers another account, a $role, with $status", async ({ role, status }) => {
    const { browser } = await account(test, role);
    expect((await call(browser, path, row.input(exerciseId))).status).toBe(status);
  });
});

it("answers who is no operator as if there were no such thing", async () => {
  const { browser } = await account(test, "teacher");
  const before = await test.changes();
  for (const path of ["accounts.invite", "accounts.invitations", "accounts.mails"]) {
    const reply = await call(browser, path, table[path]?.input(""));
    expect(reply.text).toContain('"message":"not-found"');
  }
  expect(await test.changes()).toBe(before);
});

it("lets nobody in with a session that has run out or was ended", async () => {
  const browser = test.browser();
  await start(browser);
  const { id } = await test.db.session.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  await test.db.session.update({ where: { id }, data: { expiresAt: new Date(0) } });
  expect((await browser.query("progress.overview", { locale: "en" })).status).toBe(401);
});

it("shows two browsers that take turns their own exercises alone", async () => {
  const browsers = [test.browser(), test.browser()];
  const ids = [new Set<string>(), new Set<string>()];
  for (let turn = 0; turn < 10; turn++) {
    for (const [at, browser] of browsers.entries()) ids[at]?.add(await start(browser));
  }
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => browsers)
      .flat()
      .map((browser) => browser.query("progress.history", { locale: "en", limit: 50 })),
  );
  for (const [at, reply] of replies.entries()) {
    const [own, foreign] = at % 2 === 0 ? ids : ids.toReversed();
    for (const id of own ?? []) expect(reply.text).toContain(id);
    for (const id of foreign ?? []) expect(reply.text).not.toContain(id);
  }
});
