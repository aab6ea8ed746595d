import { z } from "zod";
import { positive } from "../settings.ts";

const nonNegative = z.int().min(0);

/** What windows along `rank` axes can be told: one number for all axes or a number each. */
export function windowAttrs(rank: number) {
  const all = (n: number) => Array<number>(rank).fill(n);
  const perAxis = (length: typeof positive) => z.union([length.transform(all), z.array(length).length(rank)]);
  return {
    kernel: perAxis(positive),
    stride: perAxis(positive).default(all(1)),
    padding: perAxis(nonNegative).default(all(0)),
    dilation: perAxis(positive).default(all(1)),
    outputPadding: perAxis(nonNegative).default(all(0)),
  };
}

/** The same padding on both sides of each axis. */
export function bothSides(padding: readonly number[]) {
  return padding.map((n) => ({ before: n, after: n }));
}
