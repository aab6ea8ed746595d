"use client";

import type { AnswersProps, Field, FieldResult } from "./types";

const looks = {
  correct: "right",
  inherited: "inherited",
  incorrect: "wrong",
  unreadable: "unreadable",
  blank: undefined,
} as const;

/** How a field looks that was marked; nothing where it is empty, or once its text was changed. */
export function lookOf(result: FieldResult | undefined, text: string) {
  return result?.typed === text ? looks[result.verdict] : undefined;
}

interface AnswerInputProps extends Pick<AnswersProps, "typed" | "results" | "onType" | "onFocus" | "keypad"> {
  readonly field: Field;
  readonly autoFocus: boolean;
  /** Where no visible label stands. */
  readonly label?: string;
}

/** The box that an answer is typed into. */
export function AnswerInput({
  field,
  typed,
  results,
  onType,
  onFocus,
  keypad,
  autoFocus,
  label,
}: AnswerInputProps) {
  const text = typed[field.id] ?? "";
  const look = lookOf(results[field.id], text);
  return (
    <input
      id={field.id}
      value={text}
      aria-label={label}
      aria-describedby={`read-${field.id} says-${field.id}`}
      aria-invalid={look === "wrong" || look === "unreadable" ? true : undefined}
      // The exercise is what the page is opened for.
      autoFocus={autoFocus}
      // Where our keypad is shown, the phone's own keyboard stays away.
      inputMode={keypad ? "none" : "text"}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={240}
      onChange={(event) => onType(field.id, event.target.value)}
      onFocus={() => onFocus(field.id)}
    />
  );
}
