"use client";

import { Choices } from "./choices";
import type { AnswersProps, Field, FieldResult } from "./types";

const looks = {
  correct: "right",
  inherited: "inherited",
  // Half of it is right; the words say which.
  layout: "wrong",
  convention: "wrong",
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
  /** What is said about it, where that isn't said of it alone. */
  readonly saidIn?: string | undefined;
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
  saidIn = `says-${field.id}`,
}: AnswerInputProps) {
  const text = typed[field.id] ?? "";
  const look = lookOf(results[field.id], text);
  if (field.type === "choice") {
    return (
      <Choices
        field={field}
        label={label}
        {...{ text, autoFocus, onType, onFocus }}
        invalid={look === "wrong"}
      />
    );
  }
  return (
    <input
      id={field.id}
      // What was typed before the page could answer is taken over; otherwise it would be lost with the next rendering.
      ref={(box) => {
        if (box && box.value !== text) onType(field.id, box.value);
      }}
      value={text}
      aria-label={label}
      aria-describedby={`read-${field.id} ${saidIn}`}
      aria-invalid={look === "wrong" || look === "unreadable" ? true : undefined}
      // The exercise is what the page is opened for.
      autoFocus={autoFocus}
      // Where our keypad is shown, the phone's own keyboard stays away.
      inputMode={keypad && field.type !== "text" ? "none" : "text"}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={240}
      onChange={(event) => onType(field.id, event.target.value)}
      onFocus={() => onFocus(field.id)}
    />
  );
}
