import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import type { FrameworkRefusal } from "../refusal.ts";
import { paddingPair, pair } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const window = {
  kernel_size: pair,
  stride: pair.nullish(),
  padding: paddingPair.default([0, 0]),
  ceil_mode: z.boolean().default(false),
};
const maximum = z.object({ ...window, dilation: pair.default([1, 1]) });
const average = z.object(window);

export const MaxPool2d = defineEntry(maximum, (pool, tensor) => {
  const refusal = beyondHalf(pool);
  if (refusal) return refused(refusal);
  const layer = { type: "max-pool2d", ...inOurWords(pool), dilation: pool.dilation } as const;
  return onFeatureMap(unbatched(tensor, 2), { layout: "channels-first", rank: 2 }, layer);
});

export const AvgPool2d = defineEntry(average, (pool, tensor) => {
  const refusal = beyondHalf(pool);
  if (refusal) return refused(refusal);
  const layer = { type: "avg-pool2d", ...inOurWords(pool) } as const;
  return onFeatureMap(unbatched(tensor, 2), { layout: "channels-first", rank: 2 }, layer);
});

function inOurWords({ kernel_size, stride, padding, ceil_mode }: z.output<typeof average>) {
  return { kernelSize: kernel_size, stride: stride ?? kernel_size, padding, ceilMode: ceil_mode };
}

/** Half the kernel itself, rounded down; its dilation doesn't count. */
function beyondHalf({ kernel_size, padding }: z.output<typeof average>): FrameworkRefusal | undefined {
  for (const [axis, kernel] of kernel_size.entries()) {
    const cells = padding[axis] ?? 0;
    if (cells > Math.floor(kernel / 2)) {
      return { code: "padding-exceeds-half-kernel", axis, padding: cells, kernel };
    }
  }
  return undefined;
}
