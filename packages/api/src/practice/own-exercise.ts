import type { Exercise as StoredExercise, Transaction } from "@stride/db";
import { type Exercise, restore } from "@stride/exercises";
import { AppError } from "../errors.ts";
import { difficulty, type ExerciseLink } from "../exercise/exercise-link.ts";

/** An exercise as it was stored, and as the engine poses it again. */
export interface OwnExercise {
  readonly stored: StoredExercise;
  readonly exercise: Exercise;
}

/** A learner's own exercise of practice. Another's, or one of a class's work, is not found, just as one that doesn't exist. */
export async function ownExercise(db: Transaction, learnerId: string, id: string): Promise<OwnExercise> {
  const stored = await db.exercise.findFirst({ where: { id, learnerId, forWork: false } });
  if (!stored) throw new AppError("not-found");
  const exercise = restore(stored.kind, stored.given);
  if (!exercise) throw new Error(`exercise ${id} can no longer be posed`);
  return { stored, exercise };
}

/** The link that brings a stored exercise back. */
export function linkOf(stored: StoredExercise): ExerciseLink {
  const { kind, name, seed } = stored;
  return name === null ? { kind, difficulty: difficulty.parse(stored.difficulty), seed } : { kind, name };
}
