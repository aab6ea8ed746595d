import type { Count } from "@stride/cnn";

/** Values by field. A number is a list of one, a shape a list of axes. */
export type Answer = Readonly<Record<string, AnswerValue>>;
export type AnswerValue = readonly Count[];

export function sameValue(a: AnswerValue, b: AnswerValue): boolean {
  return a.length === b.length && a.every((count, at) => count === b[at]);
}

/** Whether a value could be an answer at all: whole and above zero, or a count of 0. */
export function isWhole(value: AnswerValue): boolean {
  return value.every((count) => typeof count === "bigint" || (Number.isSafeInteger(count) && count >= 0));
}

/** A value as a learner could type it: a shape in brackets, a number in plain digits. */
export function answerText(type: "shape" | "number", value: AnswerValue): string {
  return type === "shape" ? `(${value.join(", ")})` : String(value[0]);
}
