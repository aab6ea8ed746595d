import { ENGINE_VERSION } from "@stride/exercises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { dataOf, refusalOf, seed0, start, testStride, workedExample } from "../test-stride.ts";

let test: Awaited<ReturnType<typeof testStride>>;
beforeAll(async () => {
  test = await testStride({ clock: () => new Date("2026-03-01T09:00:00.000Z") });
});
afterAll(() => test.close());

it("makes a newcomer a guest once, and keeps them", async () => {
  const before = await test.db.learner.count();
  const browser = test.browser();
  const ids = [await start(browser), await start(browser), await start(browser)];
  expect(await test.db.learner.count()).toBe(before + 1);
  expect(await test.db.session.count()).toBe(before + 1);
  const owners = await test.db.exercise.findMany({ where: { id: { in: ids } }, distinct: ["learnerId"] });
  expect(owners).toHaveLength(1);
});

it("makes one guest for several exercises that are started at once", async () => {
  const before = await test.db.learner.count();
  const browser = test.browser();
  const reply = await browser.mutate("practice.start,practice.start?batch=1", {
    0: { link: seed0 },
    1: { link: seed0 },
  });
  expect(reply.status).toBe(200);
  expect(await test.db.learner.count()).toBe(before + 1);
  const history = await browser.query("progress.history", { locale: "en" });
  expect(JSON.parse(history.text)).toMatchObject({ result: { data: { items: [{}, {}] } } });
});

it("gives the guest a cookie that scripts can't read and that outlives the browser", async () => {
  const reply = await test.browser().mutate("practice.start", { link: seed0 });
  const [cookie = "", ...others] = reply.headers.getSetCookie();
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^stride\.session_token=/u);
  for (const part of ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000"])
    expect(cookie).toContain(part);
});

it("makes no guest by looking", async () => {
  const before = await test.changes();
  const browser = test.browser();
  await browser.query("practice.first", { locale: "en" });
  await browser.query("progress.overview", { locale: "en" });
  await browser.query("progress.history", { locale: "en" });
  await browser.query("practice.start", { link: seed0 });
  const page = await test.stride.callerFor(browser.headers);
  await page.caller.practice.first({ locale: "en" });
  expect(page.learnerId).toBeUndefined();
  expect(await test.changes()).toBe(before);
  const learners = await test.db.learner.count();
  await browser.query("practice.preview", { link: seed0, locale: "en" });
  await page.caller.practice.preview({ link: seed0, locale: "en" });
  expect(await test.db.learner.count()).toBe(learners);
});

describe("refuses, and makes neither guest nor exercise for", () => {
  it.each([
    { what: "an unknown kind", input: { kind: "riddle", difficulty: 1 } },
    { what: "the kind constructor", input: { kind: "constructor", difficulty: 1 } },
    { what: "difficulty 6", input: { kind: "output-shape", difficulty: 6 } },
    { what: "difficulty 1.5", input: { kind: "output-shape", difficulty: 1.5 } },
    { what: "a difficulty in words", input: { kind: "output-shape", difficulty: "1" } },
    { what: "no difficulty", input: { kind: "output-shape" } },
    { what: "a negative seed", input: { link: { ...seed0, seed: -1 } } },
    { what: "half a seed", input: { link: { ...seed0, seed: 0.5 } } },
    { what: "a seed above 31 bits", input: { link: { ...seed0, seed: 2147483648 } } },
    { what: "an unknown kind in a link", input: { link: { ...seed0, kind: "riddle" } } },
    { what: "an unknown name", input: { link: { kind: "network-table", name: "riddle" } } },
    { what: "the name __proto__", input: { link: { kind: "network-table", name: "__proto__" } } },
    { what: "another kind's name", input: { link: { kind: "output-shape", name: "worked-example" } } },
    { what: "a name besides a seed", input: { link: { ...seed0, name: "worked-example" } } },
    { what: "an unknown skill", input: { skill: "juggling" } },
    { what: "the skill constructor", input: { skill: "constructor" } },
    { what: "the misconception __proto__", input: { misconception: "__proto__" } },
    { what: "a skill and a misconception", input: { skill: "padding", misconception: "rounds-up" } },
    { what: "an owner", input: { link: seed0, learnerId: "somebody" } },
    { what: "a score", input: { link: seed0, bestScore: 1 } },
    { what: "a list", input: [seed0] },
    { what: "nothing", input: null },
  ])("$what", async ({ input }) => {
    const made = async () => [await test.db.learner.count(), await test.db.exercise.count()];
    const before = await made();
    const reply = await test.browser().mutate("practice.start", input);
    expect(refusalOf(reply).status).toBe(400);
    expect(reply.headers.getSetCookie()).toEqual([]);
    expect(await made()).toEqual(before);
  });
});

it("stores all that grading rests on", async () => {
  const id = await start(test.browser());
  expect(await test.db.exercise.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ kind: "output-shape", skill: "padding", difficulty: 1, seed: 0, name: null },
    engineVersion: ENGINE_VERSION,
    given: {
      input: { kind: "feature-map", channels: 6, size: [36, 36] },
      layer: { type: "conv2d", outChannels: 20, kernelSize: [4, 4], stride: [1, 1] },
      layout: "channels-last",
    },
    convention: { layout: "channels-last", rounding: "floor" },
    key: { shape: "(37, 37, 20)" },
    ...{ hintsTaken: 0, firstVerdict: null, firstScore: null, firstTime: false, bestScore: 0 },
    ...{ solvedAt: null, givenUpAt: null, createdAt: new Date("2026-03-01T09:00:00.000Z") },
  });
});

it("ends with the time to wait after 400 in an hour for one learner, and with nothing for their neighbours", async () => {
  const [browser, neighbour] = [test.browser(), test.browser()];
  await start(browser);
  const many = { key: { startsWith: "start-by-account:" } };
  await test.db.rateLimit.deleteMany();
  await start(browser);
  await test.db.rateLimit.updateMany({ where: many, data: { points: 399 } });
  await start(browser);
  const before = await test.db.exercise.count();
  const reply = await browser.mutate("practice.start", { link: seed0 });
  expect(refusalOf(reply)).toEqual({ status: 429, message: "slow-down" });
  const told = z.object({ error: z.object({ data: z.object({ waitSeconds: z.number() }) }) });
  const { waitSeconds } = told.parse(JSON.parse(reply.text)).error.data;
  expect(waitSeconds).toBeGreaterThan(3500);
  expect(waitSeconds).toBeLessThanOrEqual(3600);
  expect(await test.db.exercise.count()).toBe(before);
  await start(neighbour);
});

it("lets no address begin or look at more than 20,000 in an hour, and makes no guest of who is refused", async () => {
  await test.db.rateLimit.deleteMany();
  const look = () => test.browser().query("practice.preview", { link: seed0, locale: "en" });
  await start(test.browser());
  expect((await look()).status).toBe(200);
  await test.db.rateLimit.updateMany({ data: { points: 20_000 } });
  const before = await test.db.learner.count();
  expect((await test.browser().mutate("practice.start", { link: seed0 })).status).toBe(429);
  expect((await look()).status).toBe(429);
  expect((await test.browser().query("practice.first", { locale: "en" })).status).toBe(200);
  expect(await test.db.learner.count()).toBe(before);
  await test.db.rateLimit.deleteMany();
});

it("stores a named exercise by its name", async () => {
  const id = await start(test.browser(), workedExample);
  expect(await test.db.exercise.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ kind: "network-table", name: "worked-example", skill: "whole-networks", difficulty: 3 },
    convention: { layout: "channels-last", bias: "left-out", rounding: "floor" },
    key: { shape1: "(36, 28, 20)", parameters1: "320", shape8: "(160)", total: "64320" },
  });
});

it("draws a new exercise each time that none is named", async () => {
  const browser = test.browser();
  const input = { kind: "output-shape", difficulty: 3 };
  for (let run = 0; run < 5; run++) expect((await browser.mutate("practice.start", input)).status).toBe(200);
  const rows = await test.db.exercise.findMany({
    orderBy: { id: "asc" },
    where: { difficulty: 3, kind: "output-shape" },
  });
  expect(new Set(rows.map(({ seed }) => seed)).size).toBe(5);
});

it("finds an exercise for a skill, and one that a misconception would get wrong", async () => {
  const browser = test.browser();
  const find = async (wanted: object) => {
    const { id } = dataOf(await browser.mutate("practice.start", wanted), z.object({ id: z.string() }));
    return test.db.exercise.findUnique({ where: { id } });
  };
  const dense = await find({ skill: "dense" });
  const dilated = await find({ misconception: "ignores-dilation" });
  expect(dense).toMatchObject({ skill: "dense", kind: "parameter-count" });
  expect(JSON.stringify(dilated?.given)).toMatch(/"dilation":\[?[2-9]/u);
});

it("gives another like one: of its kind, difficulty and skill, but with other numbers", async () => {
  const like = { kind: "output-shape", difficulty: 1, seed: 2340 } as const;
  const browser = test.browser();
  for (let time = 0; time < 5; time++) {
    const { id } = dataOf(await browser.mutate("practice.start", { like }), z.object({ id: z.string() }));
    const stored = await test.db.exercise.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({ kind: "output-shape", difficulty: 1, skill: "padding" });
    expect(stored.seed).not.toBe(like.seed);
  }
});

it("goes on from the worked example with another whole network", async () => {
  const like = { kind: "network-table", name: "worked-example" };
  const browser = test.browser();
  const { id } = dataOf(await browser.mutate("practice.start", { like }), z.object({ id: z.string() }));
  expect(await test.db.exercise.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ kind: "network-table", name: null, difficulty: 3 },
  });
});
