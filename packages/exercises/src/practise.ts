import { type Difficulty, difficulties } from "./define-exercise.ts";
import { type Exercise, generate } from "./exercise.ts";
import { kinds } from "./kinds/index.ts";
import { chance } from "./rng.ts";

/** What an exercise is wanted for. */
export interface Wanted {
  readonly skill?: string | undefined;
  readonly misconception?: string | undefined;
}

export interface Found {
  readonly exercise: Exercise;
  readonly kind: string;
  readonly difficulty: Difficulty;
  readonly seed: number;
}

/** How many exercises are drawn before the wish is given up: only an unknown one comes so far. */
const MOST = 400;

/** An exercise that practises a skill, or in which a misconception shows: the first of a row that the seed begins. */
export function findExercise({ skill, misconception }: Wanted, seed: number): Found | undefined {
  const ids = [...kinds.keys()];
  for (let at = 0; at < MOST; at++) {
    const luck = chance(seed, at);
    const kind = ids[luck.int("kind", 0, ids.length - 1)] ?? "";
    const difficulty = luck.pick("difficulty", difficulties);
    const own = luck.int("seed", 0, 2 ** 31 - 1);
    const exercise = generate(kind, difficulty, own);
    if (!exercise) continue;
    const fits = skill === undefined || exercise.skill === skill;
    const shows = misconception === undefined || exercise.slips.some((slip) => slip.misconception === misconception);
    if (fits && shows) return { exercise, kind, difficulty, seed: own };
  }
  return undefined;
}
