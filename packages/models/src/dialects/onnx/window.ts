import { refused, type Result } from "@stride/cnn";
import { z } from "zod";
import type { Refusal } from "../refusal.ts";
import { positive, type Rank } from "../settings.ts";
import { autoPad, pads } from "./padding.ts";

/** What every operator with a window can be told; what is left out is 1 (or 0 cells of padding) along each axis. */
export const windowSettings = {
  kernel_shape: z.array(positive).min(1).optional(),
  strides: z.array(positive).optional(),
  pads,
  auto_pad: autoPad,
  dilations: z.array(positive).optional(),
};

interface WindowSettings {
  readonly strides?: readonly number[] | undefined;
  readonly pads?: readonly number[] | undefined;
  readonly dilations?: readonly number[] | undefined;
}

interface Strided {
  readonly rank: Rank;
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

/** The settings for as many axes as the kernel has. */
export function alongAxes(told: WindowSettings, kernel: readonly number[]): Result<Strided, Refusal> {
  const rank = kernel.length;
  if (rank !== 1 && rank !== 2 && rank !== 3) return refused({ code: "wrong-rank", expected: 2, got: rank });
  const { strides, dilations, pads: sides } = told;
  const odd =
    [strides, dilations].find((list) => list && list.length !== rank)?.length ??
    (sides && sides.length !== 2 * rank ? sides.length : undefined);
  if (odd !== undefined) return refused({ code: "wrong-rank", expected: rank, got: odd });
  const ones = kernel.map(() => 1);
  return { ok: true, value: { rank, stride: strides ?? ones, dilation: dilations ?? ones } };
}
