import { z } from "zod";

export const positive = z.int().min(1);
export const nonNegative = z.int().min(0);

const both = (n: number): [number, number] => [n, n];

/** One number for rows and columns, or a number each. */
export const pair = z.union([positive.transform(both), z.tuple([positive, positive])]);
export const paddingPair = z.union([nonNegative.transform(both), z.tuple([nonNegative, nonNegative])]);

/** The probability with which a dropout drops. */
export const rate = z.number().min(0).max(1);

/** Layers without settings that matter here. */
export const noSettings = z.object({});
