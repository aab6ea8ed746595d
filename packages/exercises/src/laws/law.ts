import type { Exercise } from "../exercise.ts";

/** Something that holds of every exercise of every kind. */
export interface Law {
  readonly name: string;
  /** Where an exercise breaks it, in a few words each. */
  readonly breaches: (exercise: Exercise) => Iterable<string>;
}

/** All of an exercise that must be the same everywhere. */
export function bytes(exercise: Exercise | undefined): string {
  return JSON.stringify(
    [exercise?.given, exercise?.prompt, exercise?.key, exercise?.slips],
    (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
}
