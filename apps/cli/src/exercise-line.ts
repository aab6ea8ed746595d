import {
  answerText,
  conventionWords,
  type Difficulty,
  ENGINE_VERSION,
  type Exercise,
  fieldsOf,
  type Locale,
  pictureLines,
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
  const texts = fieldsOf(exercise).map((field): [string, string] => [
    field.id,
    answerText(field, answer[field.id] ?? []),
  ]);
  return Object.fromEntries(texts);
}

/** The question with all that it stands on: the convention, and what its picture shows. */
function promptOf({ prompt, picture, convention }: Exercise, locale: Locale): string {
  const words = conventionWords(convention).map((word) => word[locale].replaceAll("**", ""));
  return [`${prompt[locale]} (${words.join(", ")})`, ...pictureLines(picture, locale)].join("\n");
}

/** The boxes; a choice with its options, in whose ids it is answered. */
function fieldsIn({ parts }: Exercise, locale: Locale) {
  return parts.flatMap((part) =>
    part.fields.map((field) => {
      const { id, type, label } = field;
      const row = parts.length > 1 ? `${part.label[locale]}: ` : "";
      const asked = { id, type, label: row + label[locale] };
      if (field.type !== "choice") return asked;
      return {
        ...asked,
        options: field.options.map((option) => ({ ...option, label: option.label[locale] })),
      };
    }),
  );
}

function solutionOf(exercise: Exercise, locale: Locale): string[] {
  const solution = workedSolution(exercise, locale);
  return solution.flatMap(({ label, steps }) => {
    const lines = steps.map(({ text, of, formula }) => {
      const said = of === undefined || of === label ? text : `${of}: ${text}`;
      return formula ? `${said} ${plainFormula(formula)}` : said;
    });
    return solution.length > 1 ? lines.map((line) => `${label}. ${line}`) : lines;
  });
}
