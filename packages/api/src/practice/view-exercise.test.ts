import { difficulties, generate, kinds, locales } from "@stride/exercises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { foundIn, keysIn, secretsOf } from "../test-secrets.ts";
import { dataOf, start, submit, type TestBrowser, testStride } from "../test-stride.ts";
import { exerciseView } from "./view-exercise.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let browser: TestBrowser;
beforeAll(async () => {
  test = await testStride();
  browser = test.browser();
});
afterAll(() => test.close());

const cases = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));

describe.each(cases)("before an answer, $kind at difficulty $difficulty", ({ kind, difficulty }) => {
  it.each([1, 2])("shows nothing of seed %i's key, slips, steps or hints", async (seed) => {
    const exercise = generate(kind, difficulty, seed);
    if (!exercise) throw new Error("no exercise");
    const secrets = secretsOf(exercise);
    expect(secrets.length).toBeGreaterThan(40);
    const link = { kind, difficulty, seed };
    const started = await browser.mutate("practice.start", { link });
    const { id } = dataOf(started, z.object({ id: z.string() }));
    const replies = [started];
    for (const locale of locales) {
      replies.push(await browser.query("practice.preview", { link, locale }));
      replies.push(await browser.query("practice.exercise", { id, locale }));
      replies.push(await browser.query("progress.history", { locale }));
      replies.push(await browser.query("progress.overview", { locale }));
    }
    const sent = replies.map(({ text }) => text).join("\n");
    expect(foundIn(sent, secrets)).toEqual([]);
    for (const { status, text } of replies) {
      expect(status).toBe(200);
      const keys = keysIn(JSON.parse(text));
      for (const word of ["key", "slips", "solution", "steps", "given", "engineVersion", "diagnoses"]) {
        expect(keys).not.toContain(word);
      }
    }
  });
});

it("would notice a key, a hint and a misconception in a payload", async () => {
  const exercise = generate("output-shape", 1, 0);
  if (!exercise) throw new Error("no exercise");
  const id = await start(browser);
  await browser.mutate("practice.solution", { exerciseId: id, giveUp: true, locale: "en" });
  const { text } = await browser.query("practice.exercise", { id, locale: "en" });
  const found = foundIn(text, secretsOf(exercise));
  expect(found).toContain("Channels. Each kernel makes one map, so 20 make 20.");
  expect(secretsOf(exercise)).toEqual(
    expect.arrayContaining(["(37, 37, 20)", "37x37x20", "ignores-padding"]),
  );
});

it("shows the solution, the newest attempt and what explains them once there is an answer", async () => {
  const id = await start(browser);
  await submit(browser, id, { shape: "33 33 20" });
  const view = dataOf(await browser.query("practice.exercise", { id, locale: "ko" }), exerciseView);
  expect(view.solution?.[0]?.steps.at(-1)?.formula?.result).toBe("(37,\\ 37,\\ 20)");
  expect(view).toMatchObject({
    solved: false,
    hints: [],
    hintCount: 5,
    latest: {
      number: 1,
      verdict: "incorrect",
      score: 0,
      fields: {
        shape: {
          typed: "33 33 20",
          reading: "33 × 33 × 20",
          verdict: "incorrect",
          diagnoses: [{ misconception: "ignores-padding", name: "패딩이 빠졌습니다" }],
        },
      },
    },
  });
});

it("keeps a stored grade when the engine would judge otherwise today", async () => {
  const id = await start(browser);
  await submit(browser, id, { shape: "37 37 20" });
  const grade = { fields: { shape: { verdict: "incorrect", diagnoses: ["retired-misconception"] } } };
  await test.db.attempt.updateMany({
    where: { exerciseId: id },
    data: { verdict: "incorrect", score: 0, grade },
  });
  const { latest } = dataOf(await browser.query("practice.exercise", { id, locale: "en" }), exerciseView);
  expect(latest).toMatchObject({
    verdict: "incorrect",
    score: 0,
    fields: { shape: { verdict: "incorrect", diagnoses: [] } },
  });
});
