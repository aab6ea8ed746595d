import type { Count } from "@stride/cnn";
import { equals, floor, type Fraction, fraction, readAnswer } from "./answers/index.ts";
import type { Field, WorkingField } from "./field.ts";

/** Values by field. A number is a list of one, a shape a list of axes, a choice its option's place, a line what it comes to. */
export type Answer = Readonly<Record<string, AnswerValue>>;
export type AnswerValue = readonly Count[];

export function sameValue(a: AnswerValue, b: AnswerValue): boolean {
  return a.length === b.length && a.every((count, at) => count === b[at]);
}

/** Whether a read answer is a value; both are rounded where decimals are asked. */
export function matches(field: Field, read: readonly Fraction[], value: AnswerValue | undefined): boolean {
  if (value?.length !== read.length) return false;
  const [first] = value;
  const [typed] = read;
  if (field.type === "number" && field.decimals !== undefined && first !== undefined && typed) {
    return Number.isFinite(Number(first)) && roundedAlike(typed, Number(first), field.decimals);
  }
  return read.every((part, at) => equals(part, value[at] ?? NaN));
}

function roundedAlike({ numerator, denominator }: Fraction, value: number, decimals: number): boolean {
  const scale = 10n ** BigInt(decimals);
  const typed = floor(fraction(2n * numerator * scale + denominator, 2n * denominator));
  return typed.numerator === BigInt(Math.round(value * Number(scale)));
}

/** Whether a value could be an answer to a field at all. */
export function isAnswerable(field: Field, value: AnswerValue): boolean {
  if (value.length === 0) return false;
  switch (field.type) {
    case "shape":
      return value.every(isNatural);
    case "number":
      return value.every((count) =>
        field.decimals === undefined
          ? isNatural(count) || (field.signed === true && isInteger(count))
          : Number.isFinite(Number(count)) && (field.signed === true || count >= 0),
      );
    case "choice":
      return value.every((place) => field.options[Number(place)] !== undefined);
    case "working":
      return value.every(isInteger);
    case "text":
      return value.every(isNatural);
    default:
      return field satisfies never;
  }
}

function isInteger(count: Count): boolean {
  return typeof count === "bigint" || Number.isSafeInteger(count);
}

function isNatural(count: Count): boolean {
  return isInteger(count) && count >= 0;
}

/** A value as a learner could type it: a shape in brackets, a number in plain digits, a choice's id, a line of arithmetic. */
export function answerText(field: Field, value: AnswerValue): string {
  const [first = 0] = value;
  switch (field.type) {
    case "shape":
      return `(${value.join(", ")})`;
    case "number":
      return field.decimals === undefined ? String(first) : Number(first).toFixed(field.decimals);
    case "choice":
      return field.options[Number(first)]?.id ?? "";
    case "working":
      return lineOf(field, value);
    case "text":
      return String.fromCodePoint(...value.map(Number));
    default:
      return field satisfies never;
  }
}

/** The field's line that comes to a value; where there is none, a sum that does. */
function lineOf({ type, lines, slips = [] }: WorkingField, value: AnswerValue): string {
  const line = [...lines, ...slips].find((one) => {
    const reading = readAnswer({ type }, one);
    return reading.status === "read" && reading.value.every((part, at) => equals(part, value[at] ?? NaN));
  });
  return line ?? `${BigInt(value[0] ?? 0) - 1n} + 1`;
}

/** A read value as a count: whole numbers exactly, others as near as a number comes. */
export function countOf({ numerator, denominator }: Fraction): Count {
  const small = Number(numerator);
  if (denominator !== 1n) return small / Number(denominator);
  return Number.isSafeInteger(small) ? small : numerator;
}

/** What `solve` gives where so many decimals are asked; halves are rounded up. */
export function roundedTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
