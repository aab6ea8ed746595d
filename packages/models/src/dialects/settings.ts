import { z } from "zod";

export const positive = z.int().min(1);
export const nonNegative = z.int().min(0);

/** Over how many axes a layer's window moves. */
export type Rank = 1 | 2 | 3;

/** One number for all axes, or a number each. */
export function each<Value extends z.ZodType<number>>(value: Value, rank: Rank) {
  return z.union([value.transform((n) => Array<number>(rank).fill(n)), z.array(value).length(rank)]);
}

export const lengths = (rank: Rank) => each(positive, rank);
export const cells = (rank: Rank) => each(nonNegative, rank);
export const ones = (rank: Rank) => lengths(rank).default(Array<number>(rank).fill(1));

/** The probability with which a dropout drops. */
export const rate = z.number().min(0).max(1);

/** Layers without settings that matter here. */
export const noSettings = z.object({});
