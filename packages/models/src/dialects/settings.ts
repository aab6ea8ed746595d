import { z } from "zod";

export const positive = z.int().min(1);
export const nonNegative = z.int().min(0);

/** Over how many axes a layer's window moves. */
export type Rank = 1 | 2 | 3;

/** One number for all axes, or a number each; a single check and not a union, since every window is asked for several. */
function each(least: number, rank: Rank) {
  const is = (told: unknown) => Number.isSafeInteger(told) && Number(told) >= least;
  return z
    .custom<number | number[]>(
      (told) => (Array.isArray(told) ? told.length === rank && told.every(is) : is(told)),
      `a whole number from ${least}, or ${rank} of them`,
    )
    .transform((told) => (typeof told === "number" ? Array<number>(rank).fill(told) : told));
}

export const lengths = (rank: Rank) => each(1, rank);
export const cells = (rank: Rank) => each(0, rank);
export const ones = (rank: Rank) => lengths(rank).default(Array<number>(rank).fill(1));

/** The probability with which a dropout drops. */
export const rate = z.number().min(0).max(1);

/** Layers without settings that matter here. */
export const noSettings = z.object({});
