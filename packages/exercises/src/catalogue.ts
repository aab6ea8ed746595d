import { type Difficulty, difficulties } from "./define-exercise.ts";
import { type Exercise, generate } from "./exercise.ts";
import { kinds } from "./kinds/index.ts";
import type { Text } from "./locale.ts";
import { ranked } from "./misconceptions/index.ts";
import { skills } from "./skills.ts";
import { fieldsOf } from "./solve.ts";

/** What a kind's exercises are like. */
export interface KindDescription {
  readonly id: string;
  readonly title: Text;
  readonly difficulties: readonly Difficulty[];
  readonly skills: readonly string[];
  /** Those that its numbers are chosen to tell apart, the likeliest first. */
  readonly misconceptions: readonly string[];
  /** What is typed: `mixed` where an exercise asks for more than one type of answer. */
  readonly answer: "number" | "shape" | "mixed";
}

/** A kind says what it practises only of given numbers, so it is asked with the numbers of so many seeds. */
const SEEDS = 40;

/** All kinds, in the order of the menu. */
export function catalogue(): KindDescription[] {
  return [...kinds.values()].map(({ id, title }) => {
    const exercises = difficulties.flatMap((difficulty) =>
      Array.from({ length: SEEDS }, (_, seed) => generate(id, difficulty, seed)).filter(
        (exercise) => exercise !== undefined,
      ),
    );
    return { id, title, difficulties, ...practised(exercises), answer: answerOf(exercises) };
  });
}

function practised(exercises: readonly Exercise[]) {
  const practises = new Set<string>(exercises.map(({ skill }) => skill));
  const targeted = new Set<string>(exercises.flatMap(({ targets }) => targets));
  return {
    skills: Object.keys(skills).filter((skill) => practises.has(skill)),
    misconceptions: ranked.map(([id]) => id).filter((id) => targeted.has(id)),
  };
}

function answerOf(exercises: readonly Exercise[]): KindDescription["answer"] {
  const [type = "mixed", ...others] = new Set(
    exercises.flatMap((exercise) => fieldsOf(exercise).map(({ type }) => type)),
  );
  return others.length > 0 ? "mixed" : type;
}
