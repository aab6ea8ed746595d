import {
  answerText,
  difficulties,
  type Exercise,
  fieldsOf,
  generate,
  hints,
  kinds,
  locales,
  misconceptions,
  numeral,
  workedSolution,
} from "@stride/exercises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { dataOf, start, submit, type TestBrowser, testStride } from "../test-stride.ts";
import { exerciseView } from "./view-exercise.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let browser: TestBrowser;
beforeAll(async () => {
  test = await testStride();
  browser = test.browser();
});
afterAll(() => test.close());

/** What a question itself shows: a table that is filled in already, and what can be chosen. */
function shownIn({ picture, parts }: Exercise): string {
  const cells = picture.kind === "table" ? picture.rows.flat() : [];
  const options = parts.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === "choice" ? field.options.map(({ label }) => label) : [])),
  );
  return [...cells, ...options].flatMap((text) => locales.map((locale) => text[locale])).join("\n");
}

/** Everything that tells a key, a slip or a step, as it could stand in a payload. Counts below 1,000 stand in any prompt. */
function secretsOf(exercise: Exercise): string[] {
  const answers = [exercise.key, ...exercise.slips.map(({ answer }) => answer)];
  const values = answers.flatMap((answer) =>
    fieldsOf(exercise).flatMap((field) => {
      const { id, type } = field;
      const value = answer[id] ?? [];
      // all options are shown
      if (type === "choice") return [];
      if (type === "working" && Number(value[0]) < 1000) return [answerText(field, value)];
      if (type === "number" && Number(value[0]) < 1000) return [];
      if (type === "shape" && value.length === 1) return [];
      return type === "number" || type === "working"
        ? [answerText(field, value), numeral(value[0] ?? 0)]
        : [answerText(field, value), value.join(","), value.join(" × "), value.join("x"), value.join(", ")];
    }),
  );
  const steps = locales.flatMap((locale) => [
    ...workedSolution(exercise, locale).flatMap((part) => part.steps),
    ...hints(exercise, locale).map(({ text, formulas }) => ({ text, formula: formulas[0] })),
  ]);
  const formulas = steps.flatMap(({ formula }) => [formula?.left, formula?.rule, formula?.numbers]);
  const shown = shownIn(exercise);
  // A step may have the words of its part or of its box, which are shown.
  const labels = new Set(
    exercise.parts
      .flatMap(({ label, fields }) => [label, ...fields.map((field) => field.label)])
      .flatMap((label) => locales.map((locale) => label[locale])),
  );
  return [
    ...values.filter((value) => !shown.includes(value)),
    ...formulas.filter((tex) => tex !== undefined).filter((tex) => tex.includes("\\")),
    ...steps.map(({ text }) => text).filter((text) => !labels.has(text)),
    ...Object.keys(misconceptions),
    ...Object.values(misconceptions).flatMap(({ name }) => locales.map((locale) => name[locale])),
  ];
}

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

function forms(text: string): string[] {
  const plain = JSON.stringify(text).slice(1, -1);
  return [plain, encodeURIComponent(text), Buffer.from(text).toString("base64").replaceAll("=", "")];
}

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
    expect(secrets.filter((secret) => forms(secret).some((form) => sent.includes(form)))).toEqual([]);
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
  const found = secretsOf(exercise).filter((secret) => forms(secret).some((form) => text.includes(form)));
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
