import { describe, expect, it } from "vitest";
import { type Answer, answerText } from "./answer.ts";
import { difficulties } from "./define-exercise.ts";
import { explain } from "./explain.ts";
import { type Exercise, generate, named, restore } from "./exercise.ts";
import { grade, type Typed } from "./grade.ts";
import { kinds } from "./kinds/index.ts";
import { locales } from "./locale.ts";
import { fieldsOf } from "./solve.ts";

const SEEDS = 500;

/** An answer as a learner could type it. */
function typed(exercise: Exercise, answer: Answer): Typed {
  return Object.fromEntries(
    fieldsOf(exercise).map(({ id, type }) => [id, answerText(type, answer[id] ?? [])]),
  );
}

function bytes(exercise: Exercise | undefined): string {
  return JSON.stringify(
    [exercise?.given, exercise?.prompt, exercise?.key, exercise?.slips],
    (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
}

const cases = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));

describe.each(cases)("$kind at difficulty $difficulty", ({ kind, difficulty }) => {
  const exercises = Array.from({ length: SEEDS }, (_, seed) => generate(kind, difficulty, seed));
  const all = exercises.filter((exercise) => exercise !== undefined);

  it("gives an exercise for every seed, nearly all of them different", () => {
    expect(all).toHaveLength(SEEDS);
    expect(new Set(all.map(bytes)).size).toBeGreaterThan(0.9 * SEEDS);
  });

  it("grades the key correct", () => {
    for (const exercise of all) {
      expect(grade(exercise, typed(exercise, exercise.key))).toMatchObject({ verdict: "correct", score: 1 });
    }
  });

  it("grades every targeted slip wrong and names it", () => {
    for (const exercise of all) {
      expect(exercise.slips.length).toBeGreaterThanOrEqual(2);
      for (const { misconception, answer } of exercise.slips) {
        const { verdict, fields } = grade(exercise, typed(exercise, answer));
        const named = Object.values(fields).flatMap(({ diagnoses }) => diagnoses.map((d) => d.misconception));
        expect(verdict).not.toBe("correct");
        expect(named).toContain(misconception);
      }
    }
  });

  it("says why in both languages, with the learner's own number", () => {
    for (const exercise of all.slice(0, 50)) {
      for (const { answer } of exercise.slips) {
        const { fields } = grade(exercise, typed(exercise, answer));
        for (const { diagnoses } of Object.values(fields)) {
          for (const diagnosis of diagnoses) {
            const sentences = locales.map((locale) => explain(diagnosis, locale).join(" "));
            for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|\[object|^$/u);
            expect(sentences[1]).toMatch(/[가-힣]/u);
          }
        }
      }
    }
  });

  it("gives the same bytes for the same seed, and for the stored numbers", () => {
    for (const [seed, exercise] of all.entries()) {
      expect(bytes(generate(kind, difficulty, seed))).toBe(bytes(exercise));
      expect(bytes(restore(kind, JSON.parse(JSON.stringify(exercise.given))))).toBe(bytes(exercise));
    }
  });
});

it("knows the worked example by name, to the last number", () => {
  const exercise = named("network-table", "worked-example-with-bias");
  expect(exercise?.key).toMatchObject({
    shape1: [36, 28, 20],
    parameters1: [340],
    parameters2: [0],
    shape7: [2, 1, 80],
    shape8: [160],
    parameters9: [16100],
    total: [64620],
  });
  expect(named("network-table", "worked-example")?.key["total"]).toEqual([64320]);
});

it("has no exercise of an unknown kind, name or given", () => {
  expect(generate("constructor", 1, 1)).toBeUndefined();
  expect(named("network-table", "__proto__")).toBeUndefined();
  expect(restore("output-shape", { layer: {} })).toBeUndefined();
});
