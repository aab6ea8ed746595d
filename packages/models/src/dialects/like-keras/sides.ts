import type { Padding } from "@stride/cnn";
import { z } from "zod";
import { nonNegative, type Rank } from "../settings.ts";

const both = (n: number): Padding => ({ before: n, after: n });
const beforeAndAfter = z
  .tuple([nonNegative, nonNegative])
  .transform(([before, after]): Padding => ({ before, after }));

/** One number for all sides, or for each axis a number or one for each of its sides. Along one axis a pair is its sides. */
export function sides(rank: Rank) {
  const all = nonNegative.transform((n) => Array<Padding>(rank).fill(both(n)));
  if (rank === 1) return z.union([all, beforeAndAfter.transform((axis): Padding[] => [axis])]);
  return z.union([all, z.array(z.union([nonNegative.transform(both), beforeAndAfter])).length(rank)]);
}
