import type { Exercise as StoredExercise } from "@stride/db";
import { type Exercise, restore } from "@stride/exercises";

/** A stored exercise as the engine poses it again. */
export function posed({ id, kind, given }: Pick<StoredExercise, "id" | "kind" | "given">): Exercise {
  const exercise = restore(kind, given);
  if (!exercise) throw new Error(`exercise ${id} can no longer be posed`);
  return exercise;
}
