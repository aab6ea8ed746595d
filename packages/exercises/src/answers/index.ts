import type { Fraction } from "./fraction.ts";
import { readLine, readNumber } from "./number.ts";
import { NotReadable, reading, type Reading } from "./reading.ts";
import { readShape } from "./shape.ts";
import type { Unit } from "./unit.ts";

export { MAX_LENGTH, type Reading, type Unreadable, unreadableReasons } from "./reading.ts";
export { equals, floor, type Fraction, fraction, fractionText } from "./fraction.ts";
export { numberText } from "./number.ts";
export type { Structure } from "./reading.ts";
export { type Unit, units } from "./unit.ts";

/** What decides how an answer box is read. */
export type AnswerBox =
  /** Of so many axes, where the question says so. */
  | { readonly type: "shape"; readonly axes?: number | undefined }
  | { readonly type: "number"; readonly unit?: Unit | undefined }
  | { readonly type: "choice"; readonly options: readonly { readonly id: string }[] }
  | { readonly type: "working" }
  | { readonly type: "text" };

/** Reads what was typed into a box. A number is read as a list of one, a choice as its place, a text as its characters. */
export function readAnswer(box: AnswerBox, typed: string): Reading<readonly Fraction[]> {
  switch (box.type) {
    case "shape":
      return readShape(typed, box.axes);
    case "number":
      return listed(readNumber(typed, box.unit));
    case "choice":
      return readChoice(typed, box.options);
    case "working":
      return listed(readLine(typed));
    case "text":
      return reading(typed, (text) => ({ value: textValue(text).map(whole), echo: text }));
    default:
      return box satisfies never;
  }
}

/** A text's characters as numbers, without case and blanks: how a text is compared, and stands in an `Answer`. */
export function textValue(text: string): number[] {
  return [...text.toLowerCase().replaceAll(" ", "")].map((character) => character.codePointAt(0) ?? 0);
}

function readChoice(
  typed: string,
  options: readonly { readonly id: string }[],
): Reading<readonly Fraction[]> {
  return reading(typed, (text) => {
    const place = options.findIndex(({ id }) => id.toLowerCase() === text.toLowerCase());
    const option = options[place];
    if (!option) throw new NotReadable("not-an-option", text);
    return { value: [whole(place)], echo: option.id };
  });
}

function whole(count: number): Fraction {
  return { numerator: BigInt(count), denominator: 1n };
}

function listed(number: Reading<Fraction>): Reading<readonly Fraction[]> {
  return number.status === "read" ? { ...number, value: [number.value] } : number;
}
