import { restore } from "@stride/exercises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type TestBrowser, testStride } from "../test-stride.ts";

let test: Awaited<ReturnType<typeof testStride>>;
beforeAll(async () => {
  test = await testStride();
});
afterAll(() => test.close());

const started = z.object({ result: z.object({ data: z.object({ id: z.string() }) }) });

async function start(browser: TestBrowser, input: unknown = { kind: "output-shape", difficulty: 1 }) {
  const { status, text } = await browser.mutate("practice.start", input);
  expect(status).toBe(200);
  return started.parse(JSON.parse(text)).result.data.id;
}

const uuid = () => crypto.randomUUID();

it("takes a newcomer from the first exercise to a stored grade", async () => {
  const browser = test.browser();
  const id = await start(browser, { link: { kind: "output-shape", difficulty: 1, seed: 1 } });
  const stored = await test.db.exercise.findUniqueOrThrow({ where: { id } });
  const exercise = restore(stored.kind, stored.given);
  const key = exercise?.key["shape"] ?? [];
  const answer = { shape: key.join("x") };
  const reply = await browser.mutate("practice.submit", {
    exerciseId: id,
    attemptId: uuid(),
    answer,
    locale: "en",
  });
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.text)).toMatchObject({
    result: { data: { verdict: "correct", score: 1, number: 1 } },
  });
  expect(await test.db.attempt.findMany({ where: { exerciseId: id } })).toMatchObject([
    { verdict: "correct", score: 1, answer, number: 1, hintsUsed: 0 },
  ]);
  const view = await browser.query("practice.exercise", { id, locale: "ko" });
  expect(view.status).toBe(200);
  const progress = await browser.query("progress.overview", { locale: "ko" });
  expect(JSON.parse(progress.text)).toMatchObject({ result: { data: { answered: 1, firstTime: 1 } } });
  const history = await browser.query("progress.history", { locale: "ko" });
  expect(JSON.parse(history.text)).toMatchObject({
    result: { data: { items: [{ id, solved: true, attempts: 1 }] } },
  });
});
