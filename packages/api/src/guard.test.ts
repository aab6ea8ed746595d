import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { testProvider } from "./accounts/test-provider.ts";
import { calls as classes } from "./classes/test-calls.ts";
import { calls as problemSets } from "./problem-sets/test-calls.ts";
import { calls as review } from "./review/test-calls.ts";
import { TRPC_PATH } from "./stride.ts";
import type { TestCall, TestCalls } from "./test-call.ts";
import { type People, people, school } from "./test-school.ts";
import {
  account,
  APP_URL,
  invitation,
  PASSWORD,
  procedures,
  type TestBrowser,
  testStride,
} from "./test-stride.ts";
import { calls as work } from "./work/test-calls.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let provider: Awaited<ReturnType<typeof testProvider>>;
let logged = "";
/** An operator, who may call all that isn't a class's; or one of a class. */
let browser: TestBrowser;
let everybody: People;
let exerciseId: string;
let email: string;
beforeAll(async () => {
  provider = await testProvider();
  test = await testStride({ log: (line) => (logged = line), provider: provider.options });
  everybody = await people(test);
  await newcomer();
});
afterAll(async () => {
  await test.close();
  await provider.close();
});

const ofClasses: TestCalls = { ...classes, ...problemSets, ...work, ...review };

/** A school's own teacher, or else its learner, and what they send. */
async function classBody(call: TestCall): Promise<unknown> {
  const { teacher, coTeacher, learner } = everybody;
  browser = (call.allowed.teacher === undefined ? learner : teacher).browser;
  const teachers = { teacher: teacher.id, coTeacher: coTeacher.id };
  return call.input(await school(test.db, teachers, { learner: learner.id }));
}

async function newcomer() {
  ({ browser, exerciseId, email } = await account(test, "operator"));
}

const inputs: Record<string, () => unknown> = {
  "accounts.signUp": () => ({ name: "Jun", email: `${crypto.randomUUID()}@example.org`, password: PASSWORD }),
  "accounts.signIn": () => ({ email, password: PASSWORD }),
  "accounts.signInElsewhere": () => ({ page: "/en" }),
  "accounts.signOut": () => ({}),
  "accounts.signOutElsewhere": () => ({}),
  "accounts.rename": () => ({ name: "Minji Kim" }),
  "accounts.requestReset": () => ({ email, locale: "en" }),
  "accounts.resetPassword": async () => {
    await browser.mutate("accounts.requestReset", { email, locale: "en" });
    return { token: /reset\/(\S+)/u.exec(logged)?.[1], password: PASSWORD };
  },
  "accounts.changePassword": () => ({ current: PASSWORD, password: PASSWORD }),
  "accounts.delete": () => ({ password: PASSWORD }),
  "accounts.accept": async () => ({ token: await invitation(browser) }),
  "accounts.invite": () => ({ role: "teacher", note: "" }),
  "accounts.revokeInvitation": async () => {
    await invitation(browser);
    return test.db.invitation.findFirst({
      where: { revokedAt: null, acceptedAt: null },
      select: { id: true },
    });
  },
  "practice.start": () => ({ kind: "output-shape", difficulty: 1 }),
  "practice.submit": () => ({
    exerciseId,
    attemptId: crypto.randomUUID(),
    answer: { shape: "37x37x20" },
    locale: "en",
  }),
  "practice.hint": () => ({ exerciseId, number: 1, locale: "en" }),
  "practice.solution": () => ({ exerciseId, giveUp: true, locale: "en" }),
};

const mutations = procedures.filter(({ type }) => type === "mutation").map(({ path }) => path);

type Body = NonNullable<RequestInit["body"]>;

const urlOf = (path: string) => new URL(`${TRPC_PATH}/${path}`, APP_URL);

function post(
  path: string,
  body: Body,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<Response> {
  const all = new Headers([...browser.headers, ["content-type", "application/json"]]);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return test.stride.handle(new Request(urlOf(path), { method, headers: all, body, duplex: "half" }));
}

const foreign = [
  { what: "a form", headers: { "content-type": "application/x-www-form-urlencoded" }, status: 415 },
  { what: "plain text", headers: { "content-type": "text/plain" }, status: 415 },
  {
    what: "text that mentions JSON",
    headers: { "content-type": "text/plain; application/json" },
    status: 415,
  },
  { what: "a form with files", headers: { "content-type": "multipart/form-data; boundary=x" }, status: 415 },
  { what: "no type", headers: { "content-type": "" }, status: 415 },
  { what: "another site's page", headers: { origin: "https://evil.example" }, status: 403 },
  { what: "another port's page", headers: { origin: "http://127.0.0.1:4000" }, status: 403 },
  { what: "a page without an origin", headers: { origin: "null" }, status: 403 },
  { what: "a cross-site page", headers: { "sec-fetch-site": "cross-site" }, status: 403 },
  { what: "a sister site's page", headers: { "sec-fetch-site": "same-site" }, status: 403 },
  { what: "a link or a bookmark", headers: { "sec-fetch-site": "none" }, status: 403 },
] as const;

/** What takes no input reads none. */
const asksNothing = new Set(["accounts.signOut", "accounts.signOutElsewhere"]);

/** What would make somebody another, or their work better, were it written as it came. */
const uninvited = [
  ...[{ role: "operator" }, { isTeacher: true }, { userId: "x" }, { learnerId: "x", ownerId: "x" }],
  ...[
    { score: 1, automaticScore: 1 },
    { createdAt: "2026-01-01T00:00:00Z", late: false },
  ],
] as const;

it("knows an input for every mutation", () => {
  const known = [...Object.keys(inputs), ...Object.keys(ofClasses)];
  expect(mutations.filter((path) => !known.includes(path))).toEqual([]);
});

describe.each(mutations)("%s", (path) => {
  let body: string;
  beforeAll(async () => {
    await newcomer();
    const call = ofClasses[path];
    body = JSON.stringify(call ? await classBody(call) : await inputs[path]?.());
  });

  it.each(foreign)("refuses $what with $status and writes nothing", async ({ headers, status }) => {
    const before = await test.changes();
    const response = await post(path, body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await test.changes()).toBe(before);
  });

  it.each(["PUT", "PATCH", "DELETE"])("refuses %s with 405 and writes nothing", async (method) => {
    const before = await test.changes();
    expect((await post(path, body, {}, method)).status).toBe(405);
    expect(await test.changes()).toBe(before);
  });

  it("refuses GET with 405 and writes nothing", async () => {
    const before = await test.changes();
    const reply = await browser.query(path, JSON.parse(body));
    expect(reply.status).toBe(405);
    expect(reply.headers.get("cache-control")).toBe("private, no-store");
    expect(await test.changes()).toBe(before);
  });

  if (!asksNothing.has(path)) {
    it("takes no role, score, time or owner beside what it asks for, and writes nothing", async () => {
      const before = await test.changes();
      // Whom an operator invites is asked for.
      const asked = Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(body)));
      for (const more of uninvited.filter((one) => !Object.keys(one).some((name) => asked.includes(name)))) {
        const reply = await browser.mutate(path, { ...JSON.parse(body), ...more });
        expect([more, reply.status, reply.text]).toEqual([more, 400, expect.stringContaining("bad-request")]);
      }
      expect(await test.changes()).toBe(before);
    });
  }

  it("takes the same body from our own page", async () => {
    const own = { origin: APP_URL, "sec-fetch-site": "same-origin" };
    expect((await post(path, body, own)).status).toBe(200);
  });
});

describe("a body", () => {
  const large = JSON.stringify({ kind: "x".repeat(600_000), difficulty: 1 });
  const streamed = (text: string) =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < text.length; at += 1000)
          controller.enqueue(Buffer.from(text.slice(at, at + 1000)));
        controller.close();
      },
    });

  it.each([
    {
      what: "says that it is too large",
      body: () => "{}",
      headers: { "content-length": "600000" },
      status: 413,
    },
    { what: "is too large", body: () => large, headers: {}, status: 413 },
    { what: "turns out too large as it comes", body: () => streamed(large), headers: {}, status: 413 },
    {
      what: "lies about its length",
      body: () => streamed(large),
      headers: { "content-length": "10" },
      status: 413,
    },
    { what: "is no JSON", body: () => "{kind:", headers: {}, status: 400 },
    { what: "is empty", body: () => "", headers: {}, status: 400 },
    { what: "is no text", body: () => Buffer.from([0xff, 0xfe, 0x00, 0x80]), headers: {}, status: 400 },
    { what: "is nested too deeply", body: () => "[".repeat(60_000), headers: {}, status: 400 },
    { what: "breaks off", body: () => broken(), headers: {}, status: 400 },
  ])("that $what is refused with $status", async ({ body, headers, status }) => {
    const before = await test.changes();
    const response = await post("practice.start", body(), headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.text()).not.toMatch(/\bat .*\(|node_modules|SyntaxError/u);
    expect(await test.changes()).toBe(before);
  });

  it("may come in pieces", async () => {
    const body = streamed(JSON.stringify({ kind: "output-shape", difficulty: 1 }));
    expect((await post("practice.start", body)).status).toBe(200);
  });

  function broken(): ReadableStream {
    return new ReadableStream({
      pull(controller) {
        controller.error(new Error("the line broke"));
      },
    });
  }
});

describe("a batch", () => {
  const batch = (path: string, length: number, input: unknown) => ({
    path: `${Array.from({ length }, () => path).join(",")}?batch=1`,
    body: JSON.stringify(Object.fromEntries(Array.from({ length }, (_, at) => [at, input]))),
  });

  it("of 11 is refused and writes nothing", async () => {
    const before = await test.changes();
    const { path, body } = batch("practice.start", 11, { kind: "output-shape", difficulty: 1 });
    expect((await post(path, body)).status).toBe(400);
    expect(await test.changes()).toBe(before);
  });

  it("of 10 is done", async () => {
    const before = await test.db.exercise.count();
    const { path, body } = batch("practice.start", 10, { kind: "output-shape", difficulty: 1 });
    expect((await post(path, body)).status).toBe(200);
    expect(await test.db.exercise.count()).toBe(before + 10);
  });
});

it.each([
  "",
  "practice",
  "practice.nothing",
  "__proto__",
  "constructor",
  "practice.__proto__",
  "%00",
  "%ff",
  "a%2fb",
])("has no procedure %j", async (path) => {
  const response = await test.stride.handle(new Request(urlOf(path), { headers: browser.headers }));
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(await response.text()).not.toMatch(/\bat .*\(|node_modules/u);
});
