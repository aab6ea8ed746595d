import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import type { FrameworkRefusal } from "../refusal.ts";
import { nonNegative, positive, type Rank } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

/** One number for all axes, in a list or not, or a number each. */
function spread<Value extends z.ZodType<number>>(value: Value, rank: Rank) {
  const all = (n: number) => Array<number>(rank).fill(n);
  return z.union([
    value.transform(all),
    z
      .array(value)
      .length(1)
      .transform(([n = 1]) => all(n)),
    z.array(value).length(rank),
  ]);
}

const windowOf = (rank: Rank) => ({
  kernel_size: spread(positive, rank),
  stride: spread(positive, rank).nullish(),
  padding: spread(nonNegative, rank).default(Array<number>(rank).fill(0)),
  ceil_mode: z.boolean().default(false),
});
const maximumOf = (rank: Rank) =>
  z.object({ ...windowOf(rank), dilation: spread(positive, rank).default(Array<number>(rank).fill(1)) });
const averageOf = (rank: Rank) =>
  z.object({ ...windowOf(rank), count_include_pad: z.boolean().default(true) });
const normOf = (rank: Rank) =>
  z.object({
    norm_type: z.number().positive(),
    kernel_size: spread(positive, rank),
    stride: spread(positive, rank).nullish(),
    ceil_mode: z.boolean().default(false),
  });

type Average = z.output<ReturnType<typeof averageOf>>;

export const MaxPool1d = maximum(1);
export const MaxPool2d = maximum(2);
export const MaxPool3d = maximum(3);
export const AvgPool1d = average(1);
export const AvgPool2d = average(2);
export const AvgPool3d = average(3);
export const LPPool1d = norm(1);
export const LPPool2d = norm(2);
export const LPPool3d = norm(3);

function maximum(rank: Rank): LayerEntry {
  return defineEntry(maximumOf(rank), (pool, tensor) => {
    const refusal = beyondHalf(pool);
    if (refusal) return refused(refusal);
    return onFeatureMap(
      unbatched(tensor, rank),
      { layout: "channels-first", rank },
      {
        type: `max-pool${rank}d` as const,
        padding: pool.padding,
        dilation: pool.dilation,
        ...inOurWords(pool),
      },
    );
  });
}

function average(rank: Rank): LayerEntry {
  return defineEntry(averageOf(rank), (pool, tensor) => {
    const refusal = beyondHalf(pool);
    if (refusal) return refused(refusal);
    return onFeatureMap(
      unbatched(tensor, rank),
      { layout: "channels-first", rank },
      {
        type: `avg-pool${rank}d` as const,
        padding: pool.padding,
        countIncludePad: pool.count_include_pad,
        ...inOurWords(pool),
      },
    );
  });
}

function norm(rank: Rank): LayerEntry {
  return defineEntry(normOf(rank), (pool, tensor) =>
    onFeatureMap(
      unbatched(tensor, rank),
      { layout: "channels-first", rank },
      { type: `lp-pool${rank}d` as const, normType: pool.norm_type, ...inOurWords(pool) },
    ),
  );
}

function inOurWords({
  kernel_size,
  stride,
  ceil_mode,
}: Pick<Average, "kernel_size" | "stride" | "ceil_mode">) {
  return { kernelSize: kernel_size, stride: stride ?? kernel_size, ceilMode: ceil_mode };
}

/** Half the kernel itself, rounded down; its dilation doesn't count. */
function beyondHalf({
  kernel_size,
  padding,
}: Pick<Average, "kernel_size" | "padding">): FrameworkRefusal | undefined {
  for (const [axis, kernel] of kernel_size.entries()) {
    const added = padding[axis] ?? 0;
    if (added > Math.floor(kernel / 2)) {
      return { code: "padding-exceeds-half-kernel", axis, padding: added, kernel };
    }
  }
  return undefined;
}
