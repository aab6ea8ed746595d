import type { AttemptView, PublicExercise } from "@stride/api";

export type Part = PublicExercise["parts"][number];
export type Field = Part["fields"][number];
export type FieldResult = AttemptView["fields"][string];

/** Typed texts by field. */
export type Typed = Readonly<Record<string, string>>;

/** What all answer boxes are handed. */
export interface AnswersProps {
  readonly parts: readonly Part[];
  readonly typed: Typed;
  readonly results: Readonly<Record<string, FieldResult>>;
  /** The box that has the focus from the start. */
  readonly first: string | undefined;
  readonly keypad: boolean;
  readonly onType: (field: string, text: string) => void;
  readonly onFocus: (field: string) => void;
}
