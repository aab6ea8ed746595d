import { answerText } from "./answer.ts";
import type { Difficulty } from "./difficulty.ts";
import { drawn, type Exercise } from "./exercise.ts";
import { kinds } from "./kinds/index.ts";
import type { Text } from "./locale.ts";
import { fieldsOf } from "./solve.ts";

/** So many exercises of a kind and difficulty, to be judged side by side. */
export interface ContactSheet {
  readonly features: readonly Text[];
  readonly exercises: readonly {
    readonly seed: number;
    readonly prompt: Text;
    readonly key: Readonly<Record<string, string>>;
    readonly slips: readonly {
      readonly misconception: string;
      readonly answer: Readonly<Record<string, string>>;
    }[];
  }[];
  /** Exercises that have the same numbers as an earlier one. */
  readonly duplicates: number;
  /** How often each answer comes, of each field, the most frequent first. */
  readonly answers: Readonly<Record<string, readonly (readonly [string, number])[]>>;
  readonly targeted: Readonly<Record<string, number>>;
  readonly skills: Readonly<Record<string, number>>;
  /** How often numbers were drawn again for each reason. */
  readonly rejected: Readonly<Record<string, number>>;
}

/** The exercises of the seeds from 0, or from another, with what can be counted of them. */
export function contactSheet(
  kindId: string,
  difficulty: Difficulty,
  count: number,
  firstSeed = 0,
): ContactSheet | undefined {
  const kind = kinds.get(kindId);
  if (!kind) return undefined;
  const rows = Array.from({ length: count }, (_, at) => {
    const seed = firstSeed + at;
    return { seed, ...drawn(kindId, difficulty, seed) };
  }).flatMap(({ seed, exercise, rejected = [] }) => (exercise ? [{ seed, exercise, rejected }] : []));
  const exercises = rows.map(({ exercise }) => exercise);
  const keys = exercises.map((exercise) => textsOf(exercise, exercise.key));
  return {
    features: kind.features[difficulty],
    exercises: rows.map(({ seed, exercise }) => ({
      seed,
      prompt: exercise.prompt,
      key: textsOf(exercise, exercise.key),
      slips: exercise.slips.map(({ misconception, answer }) => ({
        misconception,
        answer: textsOf(exercise, answer),
      })),
    })),
    duplicates: count - new Set(exercises.map(({ given }) => JSON.stringify(given))).size,
    answers: Object.fromEntries(
      [...new Set(keys.flatMap(Object.keys))].map((id) => [
        id,
        Object.entries(tally(keys.flatMap((key) => key[id] ?? []))).toSorted(([, a], [, b]) => b - a),
      ]),
    ),
    targeted: tally(exercises.flatMap(({ targets }) => targets)),
    skills: tally(exercises.map(({ skill }) => skill)),
    rejected: tally(rows.flatMap(({ rejected }) => rejected)),
  };
}

function textsOf(exercise: Exercise, answer: Exercise["key"]): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(exercise).map((field) => [field.id, answerText(field, answer[field.id] ?? [])]),
  );
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
