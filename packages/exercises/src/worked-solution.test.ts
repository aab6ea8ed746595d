import { describe, expect, it } from "vitest";
import type { AnswerValue } from "./answer.ts";
import { conventionWords } from "./convention.ts";
import { difficulties } from "./define-exercise.ts";
import { generate } from "./exercise.ts";
import { hintCount, hints } from "./hints.ts";
import { kinds } from "./kinds/index.ts";
import { locales } from "./locale.ts";
import { workedSolution } from "./worked-solution.ts";

/** The numbers in a piece of TeX: `(36,\ 28,\ 20)` or `1{,}792`. */
function numbersIn(tex: string): string[] {
  return tex.replaceAll("{,}", "").match(/\d+/gu) ?? [];
}

const written = (value: AnswerValue) => value.map(String);
const cases = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));

describe.each(cases)("$kind at difficulty $difficulty", ({ kind, difficulty }) => {
  const exercises = Array.from({ length: 200 }, (_, seed) => generate(kind, difficulty, seed)).filter(
    (exercise) => exercise !== undefined,
  );

  it("comes to the key in each part's solution", () => {
    expect(exercises).toHaveLength(200);
    for (const exercise of exercises) {
      const solution = workedSolution(exercise, "en");
      expect(solution).toHaveLength(exercise.parts.length);
      for (const [at, { fields, settings }] of exercise.parts.entries()) {
        const results = (solution[at]?.steps ?? []).map(({ formula }) => numbersIn(formula.result).join());
        // What learns nothing has no step for it, and a dense layer's shape stands in its settings.
        for (const { id, type } of fields) {
          const value = written(exercise.key[id] ?? []).join();
          if (value === "0" || (type === "shape" && settings.en === `${value} units`)) continue;
          expect(results).toContain(value);
        }
      }
    }
  });

  it("gives the answer away with the last hint, and no number with the first", () => {
    for (const exercise of exercises) {
      const all = hints(exercise, "en");
      expect(all).toHaveLength(hintCount(exercise));
      expect(all.length).toBeGreaterThan(1);
      const answer = written(exercise.key[exercise.parts.at(-1)?.fields.at(-1)?.id ?? ""] ?? []);
      expect(numbersIn(all.at(-1)?.formulas.at(-1)?.result ?? "")).toEqual(answer);
      if (exercise.parts.length > 1) continue;
      for (const locale of locales) {
        const [first] = hints(exercise, locale);
        expect(first?.formulas).toEqual([{ left: expect.any(String), rule: expect.any(String) }]);
        const shown = numbersIn(`${first?.text} ${first?.formulas.map(({ rule }) => rule).join(" ")}`);
        expect(answer.filter((number) => number.length > 1 && shown.includes(number))).toEqual([]);
      }
    }
  });

  it("says everything in both languages, without a hole in any sentence", () => {
    for (const exercise of exercises) {
      for (const locale of locales) {
        const { prompt, convention, parts } = exercise;
        const texts = [
          prompt[locale],
          ...conventionWords(convention).map((words) => words[locale]),
          ...parts.flatMap(({ label, fields }) => [
            label[locale],
            ...fields.map((field) => field.form[locale]),
          ]),
          ...workedSolution(exercise, locale).flatMap(({ label, steps }) => [
            label,
            ...steps.map(({ text }) => text),
          ]),
          ...hints(exercise, locale).map(({ text }) => text),
        ];
        const tex = workedSolution(exercise, locale).flatMap(({ steps }) =>
          steps.flatMap(({ formula: { left, rule, numbers, result } }) => [
            left,
            rule,
            ...(numbers === undefined ? [] : [numbers]),
            result,
          ]),
        );
        for (const text of [...texts, ...tex, ...parts.map(({ settings }) => settings[locale])]) {
          expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\$\{/u);
        }
        for (const text of texts) expect(text).toMatch(locale === "ko" ? /[가-힣]/u : /^[^가-힣]+$/u);
        for (const text of tex) expect(text).not.toBe("");
      }
    }
  });
});
