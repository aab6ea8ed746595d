import type { AnswerValue } from "../answer.ts";
import { conventionWords } from "../convention.ts";
import type { Exercise } from "../exercise.ts";
import { type Hint, hintCount, hints } from "../hints.ts";
import { type Locale, locales } from "../locale.ts";
import type { Formula } from "../steps/formula.ts";
import { workedSolution } from "../worked-solution.ts";
import type { Law } from "./law.ts";

/** The numbers in a piece of TeX: `(36,\ 28,\ 20)` or `1{,}792`. */
function numbersIn(tex: string): readonly string[] {
  return tex.replaceAll("{,}", "").match(/-?\d+(?:\.\d+)?/gu) ?? [];
}

/** Every run of numbers that stand behind one another. */
function runsIn(numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((_, from) =>
    numbers.slice(from, from + 5).map((__, more) => numbers.slice(from, from + more + 1).join()),
  );
}

function written(value: AnswerValue = []): string {
  return value.map(String).join();
}

export const solutionEndsInKey: Law = {
  name: "each part's solution comes to the key",
  *breaches(exercise) {
    const solution = workedSolution(exercise, "en");
    for (const [at, { fields, settings }] of exercise.parts.entries()) {
      const steps = solution[at]?.steps ?? [];
      // a remark has no formula: there the sentence says it
      const results = new Set(
        steps.flatMap(({ text, formula }) =>
          formula ? [numbersIn(formula.result).join()] : runsIn(numbersIn(text)),
        ),
      );
      for (const { id, type } of fields) {
        const value = written(exercise.key[id]);
        // what learns nothing has no step for it, and a dense layer's shape stands in its settings
        const isSaid =
          type === "choice" || value === "0" || (type === "shape" && settings.en === `${value} units`);
        if (!isSaid && !results.has(value)) yield `${id} ${value} isn't in the solution`;
      }
    }
  },
};

export const hintsLeadToKey: Law = {
  name: "hints say nothing against each other, and the last gives the answer",
  *breaches(exercise) {
    const all = hints(exercise, "en");
    if (all.length < 2 || all.length !== hintCount(exercise)) yield `${all.length} hints`;
    if (!givesAway(exercise, all.at(-1))) yield "the last doesn't give the answer";
    yield* contradictions(all);
    for (const locale of locales) {
      const told = hints(exercise, locale);
      if (
        JSON.stringify(told.map(({ formulas }) => formulas)) !==
        JSON.stringify(all.map(({ formulas }) => formulas))
      ) {
        yield `other formulas in ${locale}`;
      }
      if (exercise.parts.length === 1 && saysTooMuch(exercise, told[0]))
        yield `the first gives the answer in ${locale}`;
    }
  },
};

/** The same numbers never come to two results. Steps that show no numbers say what they are about in their sentence. */
function* contradictions(all: readonly Hint[]): Iterable<string> {
  const results = new Map<string, string>();
  for (const { left = "", numbers, result } of all.flatMap(({ formulas }) => formulas)) {
    if (numbers === undefined || result === undefined) continue;
    const calculation = `${left} = ${numbers}`;
    const before = results.get(calculation) ?? result;
    if (before !== result) yield `${calculation} = ${before}, and ${result}`;
    results.set(calculation, result);
  }
}

function givesAway({ parts, key }: Exercise, hint: Hint | undefined): boolean {
  const field = parts.at(-1)?.fields.at(-1);
  if (!field || !hint) return false;
  const value = key[field.id] ?? [];
  if (field.type === "choice") return hint.text.includes(field.options[Number(value[0])]?.label.en ?? "?");
  const formula = hint.formulas.at(-1);
  return formula
    ? numbersIn(formula.result ?? "").join() === written(value)
    : runsIn(numbersIn(hint.text)).includes(written(value));
}

/** Whether a first hint has a number of the answer, or anything but a rule. */
function saysTooMuch({ parts, key }: Exercise, hint: Hint | undefined): boolean {
  const field = parts.at(-1)?.fields.at(-1);
  if (!hint || hint.formulas.length !== 1) return true;
  const [{ left, rule, numbers, result } = {}] = hint.formulas;
  if (left === undefined || rule === undefined || numbers !== undefined || result !== undefined) return true;
  if (!field || field.type === "choice") return false;
  const shown = numbersIn(`${hint.text} ${rule}`);
  return (key[field.id] ?? []).map(String).some((number) => number.length > 1 && shown.includes(number));
}

export const saidInBothLanguages: Law = {
  name: "everything is said in both languages, without a hole",
  *breaches(exercise) {
    for (const locale of locales) {
      const solution = workedSolution(exercise, locale);
      const words = [
        ...wordsOf(exercise, locale),
        ...solution.flatMap(({ label, steps }) => [label, ...steps.map(({ text }) => text)]),
      ];
      const tex = solution.flatMap(({ steps }) =>
        steps.flatMap(({ formula }) => (formula ? texOf(formula) : [])),
      );
      const settings = exercise.parts.map((part) => part.settings[locale]);
      for (const text of [...words, ...tex, ...settings]) {
        if (/undefined|null|NaN|Infinity|\[object|\$\{/u.test(text)) yield text;
      }
      for (const text of words) {
        if (!(locale === "ko" ? /[가-힣]/u : /^[^가-힣]+$/u).test(text)) yield `${locale}: ${text}`;
      }
      if (tex.includes("")) yield "an empty formula";
    }
  },
};

function wordsOf(exercise: Exercise, locale: Locale): readonly string[] {
  const { prompt, convention, parts } = exercise;
  return [
    prompt[locale],
    ...conventionWords(convention).map((words) => words[locale]),
    ...parts.flatMap(({ label, fields }) => [label[locale], ...fields.map(({ form }) => form[locale])]),
    ...hints(exercise, locale).map(({ text }) => text),
  ];
}

function texOf(formula: Formula): readonly string[] {
  return Object.values({ ...formula });
}
