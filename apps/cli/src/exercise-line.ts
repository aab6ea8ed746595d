import {
  answerText,
  conventionWords,
  type Difficulty,
  ENGINE_VERSION,
  type Exercise,
  fieldsOf,
  inputPhrase,
  type Locale,
  workedSolution,
} from "@stride/exercises";
import { plainFormula } from "./plain-formula.ts";

/** An exercise as a line of `generate`. */
export function exerciseLine(exercise: Exercise, seed: number, difficulty: Difficulty, locale: Locale) {
  const { kind, given, key, slips } = exercise;
  return {
    kind,
    seed,
    difficulty,
    engineVersion: ENGINE_VERSION,
    given,
    prompt: promptOf(exercise, locale),
    fields: fieldsIn(exercise, locale),
    key: typed(exercise, key),
    slips: slips.map(({ misconception, answer }) => ({ misconception, answer: typed(exercise, answer) })),
    solution: solutionOf(exercise, locale),
  };
}

/** An answer as a learner could type it, field by field. */
function typed(exercise: Exercise, answer: Exercise["key"]): Record<string, string> {
  const texts = fieldsOf(exercise).map(({ id, type }): [string, string] => [
    id,
    answerText(type, answer[id] ?? []),
  ]);
  return Object.fromEntries(texts);
}

/** The question with all that it stands on: a network's input and layers, and the convention. */
function promptOf({ prompt, parts, network, convention }: Exercise, locale: Locale): string {
  const words = conventionWords(convention).map((word) => word[locale].replaceAll("**", ""));
  const question = `${prompt[locale]} (${words.join(", ")})`;
  if (parts.length === 1) return question;
  const layers = parts.slice(0, network.layers.length).map(({ label, settings }) => {
    const told = settings[locale];
    return told === "" ? label[locale] : `${label[locale]}: ${told}`;
  });
  return [question, inputPhrase(network.input)[locale], ...layers].join("\n");
}

function fieldsIn({ parts }: Exercise, locale: Locale) {
  return parts.flatMap((part) =>
    part.fields.map(({ id, type, label }) => {
      const row = parts.length > 1 ? `${part.label[locale]}: ` : "";
      return { id, type, label: row + label[locale] };
    }),
  );
}

function solutionOf(exercise: Exercise, locale: Locale): string[] {
  const solution = workedSolution(exercise, locale);
  return solution.flatMap(({ label, steps }) => {
    const lines = steps.map(({ text, formula }) => `${text} ${plainFormula(formula)}`);
    return solution.length > 1 ? lines.map((line) => `${label}. ${line}`) : lines;
  });
}
