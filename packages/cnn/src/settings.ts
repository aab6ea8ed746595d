import { z } from "zod";

/** A length or number of things: a safe integer of at least 1. */
export const positive = z.int().min(1);

const nonNegative = z.int().min(0);

const onBothAxes = <Value>(value: Value): [Value, Value] => [value, value];

/** One number for both axes, or a number each; read as a pair. */
export const pair = z.union([positive.transform(onBothAxes), z.tuple([positive, positive])]);

const onePadding = z.union([
  nonNegative.transform((n) => ({ before: n, after: n })),
  z.strictObject({ before: nonNegative, after: nonNegative }),
]);

/** `same`, `valid`, one number for all sides, or for each axis a number or `{ before, after }`. */
export const padding2d = z.union([
  z.enum(["same", "valid"]),
  nonNegative.transform((n) => onBothAxes({ before: n, after: n })),
  z.tuple([onePadding, onePadding]),
]);
