import { type Exercise, fieldsOf, type Typed } from "@stride/exercises";
import { z } from "zod";
import { AppError } from "../errors.ts";

/** What was typed, by field. The reader of answers has its own, smaller bound, and words for it. */
export const typedAnswer = z.record(z.string().max(40), z.string().max(1000));

/** Refuses an answer to what isn't asked, and one that says nothing. */
export function checkAnswer(exercise: Exercise, answer: Typed): void {
  checkFields(exercise, answer);
  if (Object.values(answer).every((typed) => typed.trim() === "")) throw new AppError("nothing-answered");
}

/** Refuses an answer to what isn't asked. */
export function checkFields(exercise: Exercise, answer: Typed): void {
  const known = new Set(fieldsOf(exercise).map(({ id }) => id));
  if (Object.keys(answer).some((field) => !known.has(field))) throw new AppError("unknown-field");
}

/** Whether two answers say the same; an empty box and none are the same. */
export function sameAnswer(a: Typed, b: Typed): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => (a[field] ?? "") === (b[field] ?? ""));
}
