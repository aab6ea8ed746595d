import type { AttemptView, PublicExercise } from "@stride/api";

export type Part = PublicExercise["parts"][number];
export type Field = Part["fields"][number];
export type FieldResult = AttemptView["fields"][string];

/** Typed texts by field. */
export type Typed = Readonly<Record<string, string>>;
