import { z } from "zod";

/** A length or number of things: a safe integer of at least 1. */
export const positive = z.int().min(1);

export const nonNegative = z.int().min(0);

const sides = (n: number) => ({ before: n, after: n });
type Sides = ReturnType<typeof sides>;

const onePadding = z.union([
  nonNegative.transform(sides),
  z.strictObject({ before: nonNegative, after: nonNegative }),
]);

/** As many numbers as there are axes; a list of any other length is refused. */
const list = <Value extends z.ZodType>(value: Value) => z.array(value).readonly();
const numbers = list(z.number());
const paddings = list(
  z.union([z.number(), z.strictObject({ before: z.number(), after: z.number() }).readonly()]),
);

/** One number for all axes or a number each, read as a number each. */
const lengths1 = z.union([positive.transform((n): [number] => [n]), numbers.pipe(z.tuple([positive]))]);
const lengths2 = z.union([
  positive.transform((n): [number, number] => [n, n]),
  numbers.pipe(z.tuple([positive, positive])),
]);
const lengths3 = z.union([
  positive.transform((n): [number, number, number] => [n, n, n]),
  numbers.pipe(z.tuple([positive, positive, positive])),
]);

/** `same`, `valid`, `causal` (nothing that comes later is read), one number for all sides, or for each axis a number or `{ before, after }`. */
const word = z.enum(["same", "valid", "causal"]);
const padding1 = z.union([
  word,
  nonNegative.transform((n): [Sides] => [sides(n)]),
  paddings.pipe(z.tuple([onePadding])),
]);
const padding2 = z.union([
  word,
  nonNegative.transform((n): [Sides, Sides] => [sides(n), sides(n)]),
  paddings.pipe(z.tuple([onePadding, onePadding])),
]);
const padding3 = z.union([
  word,
  nonNegative.transform((n): [Sides, Sides, Sides] => [sides(n), sides(n), sides(n)]),
  paddings.pipe(z.tuple([onePadding, onePadding, onePadding])),
]);

/** What a layer over one, two or three axes can be told of each. */
export const axes1 = {
  lengths: lengths1,
  someLengths: lengths1.optional(),
  ones: lengths1.default([1]),
  padding: padding1.default("valid"),
} as const;

export const axes2 = {
  lengths: lengths2,
  someLengths: lengths2.optional(),
  ones: lengths2.default([1, 1]),
  padding: padding2.default("valid"),
} as const;

export const axes3 = {
  lengths: lengths3,
  someLengths: lengths3.optional(),
  ones: lengths3.default([1, 1, 1]),
  padding: padding3.default("valid"),
} as const;

/** One number for all axes, or a number each: how many there are is known with the input. */
export const perAxis = <Value extends z.ZodType>(value: Value) =>
  z.union([value, z.array(value).min(1).readonly()]);
