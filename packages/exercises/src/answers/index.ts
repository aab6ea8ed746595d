import type { Fraction } from "./fraction.ts";
import { readNumber } from "./number.ts";
import type { Reading } from "./reading.ts";
import { readShape } from "./shape.ts";

export { MAX_LENGTH, type Reading, type Unreadable, unreadableReasons } from "./reading.ts";
export { equals, type Fraction, fractionText } from "./fraction.ts";

/** What decides how an answer box is read: a shape, of so many axes where the question says so, or a number. */
export interface AnswerBox {
  readonly type: "shape" | "number";
  readonly axes?: number | undefined;
}

/** Reads what was typed into a box. A number is read as a list of one. */
export function readAnswer({ type, axes }: AnswerBox, typed: string): Reading<readonly Fraction[]> {
  if (type === "shape") return readShape(typed, axes);
  const number = readNumber(typed);
  return number.status === "read" ? { ...number, value: [number.value] } : number;
}
