import { type Difficulty, difficulties, type Exercise, generate, kinds, named } from "@stride/exercises";
import { z } from "zod";
import { AppError } from "../errors.ts";

/** Seeds fit a signed 32-bit column. */
export const LARGEST_SEED = 2 ** 31 - 1;

export const difficulty = z.union(difficulties.map((level) => z.literal(level)));
const kind = z.string().max(40);
const seed = z.int().min(0).max(LARGEST_SEED);

/** What brings back exactly this exercise of free practice: its seed, or its name. */
export const exerciseLink = z.union([
  z.strictObject({ kind, difficulty, seed }),
  z.strictObject({ kind, name: z.string().max(40) }),
]);

export type ExerciseLink = z.output<typeof exerciseLink>;

/** An exercise that has a name counts as the hardest: it is a whole network. */
const NAMED_DIFFICULTY: Difficulty = 3;

export function difficultyOf(link: ExerciseLink): Difficulty {
  return "name" in link ? NAMED_DIFFICULTY : link.difficulty;
}

export function fromLink(link: ExerciseLink): Exercise {
  if (!kinds.has(link.kind)) throw new AppError("unknown-exercise");
  const exercise =
    "name" in link ? named(link.kind, link.name) : generate(link.kind, link.difficulty, link.seed);
  if (!exercise) throw new AppError("unknown-exercise");
  return exercise;
}
