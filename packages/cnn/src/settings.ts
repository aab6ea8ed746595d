import { z } from "zod";
import type { Padding } from "./arithmetic.ts";

/** A length or number of things: a safe integer of at least 1. */
export const positive = z.int().min(1);

export const nonNegative = z.int().min(0);

const none: Padding = { before: 0, after: 0 };

/** What a layer over one, two or three axes can be told of each. What isn't told of an axis is as of the one before. */
export const axes1 = axesOf(
  1,
  ([a = 1]): [number] => [a],
  ([a = none]): [Padding] => [a],
);

export const axes2 = axesOf(
  2,
  ([a = 1, b = a]): [number, number] => [a, b],
  ([a = none, b = a]): [Padding, Padding] => [a, b],
);

export const axes3 = axesOf(
  3,
  ([a = 1, b = a, c = b]): [number, number, number] => [a, b, c],
  ([a = none, b = a, c = b]): [Padding, Padding, Padding] => [a, b, c],
);

/** One number for all axes, or a number each: how many there are is known with the input. */
export const perAxis = <Value extends z.ZodType>(value: Value) =>
  z.union([value, z.array(value).min(1).readonly()]);

type Lengths = number | readonly number[];
/** Nothing is added with `valid`; `same` keeps ⌈n / s⌉ places; with `causal` no window reads what comes later. */
type Paddings = "same" | "valid" | "causal" | number | readonly (number | Padding)[];

/**
 * One number for all axes or a number each, read as a number each; a padding's sides may be told apart. These are asked for
 * each time that a layer is bound, so each is a single check and not a union of schemas.
 */
function axesOf<Each extends number[], Sides extends Padding[]>(
  rank: number,
  each: (list: readonly number[]) => Each,
  sides: (list: readonly Padding[]) => Sides,
) {
  const lengths = z
    .custom<Lengths>((told) => isEach(told, rank, isLength), `a whole number above 0, or ${rank} of them`)
    .transform((told) => each(typeof told === "number" ? [told] : told));
  const padding = z
    .custom<Paddings>(
      (told) => told === "same" || told === "valid" || told === "causal" || isEach(told, rank, isPadding),
      `same, valid, causal, a whole number, or ${rank} of them`,
    )
    .transform((told) => {
      if (typeof told === "string") return told;
      return sides(typeof told === "number" ? [bothSides(told)] : told.map(bothSides));
    });
  return {
    lengths,
    someLengths: lengths.optional(),
    ones: lengths.prefault(1),
    padding: padding.default("valid"),
  };
}

function isEach(told: unknown, rank: number, is: (value: unknown) => boolean): boolean {
  return Array.isArray(told) ? told.length === rank && told.every(is) : typeof told === "number" && is(told);
}

function isLength(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isCells(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPadding(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return isCells(value);
  return (
    Object.keys(value).length === 2 &&
    "before" in value &&
    "after" in value &&
    isCells(value.before) &&
    isCells(value.after)
  );
}

function bothSides(told: number | Padding): Padding {
  return typeof told === "number" ? { before: told, after: told } : told;
}
