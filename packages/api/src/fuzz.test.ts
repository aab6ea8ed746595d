import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { calls as classes } from "./classes/test-calls.ts";
import { calls as problemSets } from "./problem-sets/test-calls.ts";
import { calls as review } from "./review/test-calls.ts";
import { TRPC_PATH } from "./stride.ts";
import type { TestCalls } from "./test-call.ts";
import { type People, people, type School, school } from "./test-school.ts";
import {
  account,
  APP_URL,
  PASSWORD,
  procedures,
  seed0,
  start,
  type TestBrowser,
  testStride,
  workedExample,
} from "./test-stride.ts";
import { calls as work } from "./work/test-calls.ts";

// As where somebody starts the server by hand: tRPC would then put stack traces into its answers.
vi.hoisted(() => vi.stubEnv("NODE_ENV", undefined));

let test: Awaited<ReturnType<typeof testStride>>;
let browser: TestBrowser;
let exerciseId: string;
let email: string;
let everybody: People;
let own: School;
beforeAll(async () => {
  test = await testStride();
  everybody = await people(test);
});
afterAll(() => test.close());

type Json = Record<string, unknown>;

const ofClasses: TestCalls = { ...classes, ...problemSets, ...work, ...review };
const object = z.record(z.string(), z.unknown());

/** Sound inputs of a procedure of the classes. */
function classInputs(path: string): Json[] {
  const call = ofClasses[path];
  const inputs = call ? [call.input(own), ...(call.more?.(own) ?? [])] : [];
  return inputs.filter((input) => input !== undefined).map((input) => object.parse(input));
}

const answer = { shape: "37x37x20" };
const attemptId = () => crypto.randomUUID();
const token = "bm9uc2Vuc2U";
const valid: Record<string, () => Json[]> = {
  "accounts.mine": () => [],
  "accounts.signUp": () => [{ name: "Jun", email: `${crypto.randomUUID()}@example.org`, password: PASSWORD }],
  "accounts.signIn": () => [{ email, password: PASSWORD }],
  "accounts.provider": () => [],
  "accounts.signInElsewhere": () => [{ page: "/ko/progress" }],
  "accounts.signOut": () => [],
  "accounts.signOutElsewhere": () => [],
  "accounts.rename": () => [{ name: "Minji Kim" }],
  "accounts.requestReset": () => [{ email, locale: "ko" }],
  "accounts.resetPassword": () => [{ token, password: PASSWORD }],
  "accounts.changePassword": () => [{ current: PASSWORD, password: PASSWORD }],
  "accounts.download": () => [],
  "accounts.delete": () => [{ password: PASSWORD }],
  "accounts.invitation": () => [{ token }],
  "accounts.accept": () => [{ token }],
  "accounts.invite": () => [{ role: "teacher", note: "Busan" }],
  "accounts.invitations": () => [],
  "accounts.revokeInvitation": () => [{ id: token }],
  "accounts.mails": () => [],
  "practice.first": () => [{ locale: "en" }, { locale: "ko" }],
  "practice.preview": () => [
    { link: seed0, locale: "en" },
    { link: workedExample, locale: "ko" },
  ],
  "practice.start": () => [
    { link: seed0 },
    { kind: "parameter-count", difficulty: 2 },
    { skill: "padding" },
    { misconception: "rounds-up" },
  ],
  "practice.exercise": () => [{ id: exerciseId, locale: "ko" }],
  "practice.submit": () => [{ exerciseId, attemptId: attemptId(), answer, locale: "en" }],
  "practice.hint": () => [{ exerciseId, number: 1, locale: "en" }],
  "practice.solution": () => [{ exerciseId, giveUp: true, locale: "ko" }],
  "progress.skills": () => [{ locale: "ko" }],
  "progress.overview": () => [{ locale: "en" }],
  "progress.history": () => [
    { locale: "en" },
    { locale: "ko", limit: 3, cursor: { createdAt: "2026-03-01T09:00:00.000Z", id: exerciseId } },
  ],
};

/** Stands for a number that JSON can say and JavaScript can't hold. */
const HUGE = "@huge@";
const odd = fc.constantFrom<unknown>(
  ...[
    "",
    " ",
    "\0",
    "\ud800",
    "😀",
    "__proto__",
    "constructor",
    "NaN",
    "';--",
    "../../etc/passwd",
    "３７",
    "−1",
    "<script>",
  ],
  ...[0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, HUGE, null, true, [], {}, [[]]],
  ...[
    "x".repeat(41),
    "x".repeat(5000),
    { shape: "\ud800" },
    { shape: "1x".repeat(90) },
    { __proto__: null, a: 1 },
  ],
);
const wild = fc.oneof(odd, odd, fc.jsonValue());
const extra = fc.constantFrom(
  "__proto__",
  "role",
  "score",
  "learnerId",
  "userId",
  "createdAt",
  "constructor",
  "toString",
  "\0",
);

/** Sound input, with one key replaced, left out or added, or anything at all. */
function near(inputs: readonly Json[]): fc.Arbitrary<unknown> {
  if (inputs.length === 0) return wild;
  const base = fc.constantFrom(...inputs);
  const entry = base.chain((input) =>
    fc.tuple(fc.constant(input), fc.constantFrom(...Object.keys(input)), wild),
  );
  return fc.oneof(
    { weight: 4, arbitrary: base },
    { weight: 4, arbitrary: entry.map(([input, key, value]) => ({ ...input, [key]: value })) },
    { weight: 1, arbitrary: entry.map(([input, key]) => ({ ...input, [key]: undefined })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(base, extra, wild)
        .map(([input, key, value]) => Object.fromEntries([...Object.entries(input), [key, value]])),
    },
    { weight: 1, arbitrary: wild },
  );
}

const leaks =
  /node_modules|\bat [\w.<>]+ ?\(|SQLITE|sqlite|[Pp]risma|\bSELECT\b|file:\/\/|\/home|\.ts\b|ZodError/u;

const text = (input: unknown) => [JSON.stringify(input)].join("").replaceAll(`"${HUGE}"`, "1e309");

function send(path: string, type: unknown, body: string): Promise<Response> {
  const url = new URL(`${TRPC_PATH}/${path}`, APP_URL);
  const headers = new Headers([...browser.headers, ["content-type", "application/json"]]);
  if (type === "mutation") return test.stride.handle(new Request(url, { method: "POST", headers, body }));
  url.searchParams.set("input", body);
  return test.stride.handle(new Request(url, { headers }));
}

it("knows sound input for every procedure", () => {
  const known = [...Object.keys(valid), ...Object.keys(ofClasses)];
  expect(known.toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
});

/** What takes no input, or asks for what only works once and not at random: it has no good share of each answer. */
const choosy = new Set(
  [
    "mine",
    "provider",
    "signInElsewhere",
    "signUp",
    "signIn",
    "signOut",
    "signOutElsewhere",
    "requestReset",
    "resetPassword",
    "changePassword",
    "download",
    "delete",
  ]
    .concat("invitation", "accept", "invitations", "revokeInvitation", "mails")
    .map((name) => `accounts.${name}`)
    .concat(Object.entries(ofClasses).flatMap(([path, { choosy }]) => (choosy ? [path] : []))),
);

describe.each(procedures)("$path", ({ path, type }) => {
  beforeAll(async () => {
    // Each has its own, since some end the session that they are called with.
    ({ browser, exerciseId, email } = await account(test, "operator"));
    const call = ofClasses[path];
    if (!call) return;
    const { teacher, coTeacher, learner } = everybody;
    const teachers = { teacher: teacher.id, coTeacher: coTeacher.id };
    own = await school(test.db, teachers, { learner: learner.id });
    browser = (call.allowed.teacher === undefined ? learner : teacher).browser;
  });

  it("takes whatever comes without failing or talking of itself", { timeout: 60_000 }, async () => {
    const statuses: number[] = [];
    const inputs = fc.sample(near(valid[path]?.() ?? classInputs(path)), 120);
    const raw = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), 20);
    for (const body of [
      ...inputs.map(text),
      ...raw,
      "1e309",
      '{"__proto__":{"locale":"en"}}',
      "[[[[",
      '"\\ud800"',
    ]) {
      const response = await send(path, type, body);
      const reply = await response.text();
      const seen = { body, status: response.status, leak: leaks.exec(reply)?.[0] };
      expect(seen).toEqual({
        body,
        status: expect.toSatisfy((status: number) => status < 500),
        leak: undefined,
      });
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      statuses.push(response.status);
    }
    expect(test.reported).toEqual([]);
    if (choosy.has(path)) return;
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0.1 * statuses.length);
    expect(statuses.filter((status) => status === 400).length).toBeGreaterThan(0.1 * statuses.length);
  });
});

it("says nothing of an error that nobody expected, but tells the operator", async () => {
  const other = test.browser();
  const id = await start(other);
  await test.db.exercise.update({ where: { id }, data: { given: { secret: "/home/stride" } } });
  const reply = await other.query("practice.exercise", { id, locale: "en" });
  expect(JSON.parse(reply.text)).toEqual({
    error: {
      code: -32603,
      message: "internal-server-error",
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500 },
    },
  });
  expect(test.reported.splice(0)).toMatchObject([{ message: `exercise ${id} can no longer be posed` }]);
});
