import { refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry, Reading, Tensor } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { noSettings, positive } from "../settings.ts";
import { paddingOf } from "./padding.ts";
import { alongAxes, windowSettings } from "./window.ts";

const flag = z.union([z.literal(0), z.literal(1)]).default(0);
const settings = z.object({
  ...windowSettings,
  kernel_shape: z.array(positive).min(1),
  ceil_mode: flag,
  count_include_pad: flag,
  p: positive.default(2),
});

export const MaxPool = pooling("max");
export const AveragePool = pooling("avg");
export const LpPool = pooling("lp");
export const GlobalAveragePool = defineEntry(noSettings, (_, tensor) => global("avg", tensor));
export const GlobalMaxPool = defineEntry(noSettings, (_, tensor) => global("max", tensor));

/** Unlike everywhere else the stride is 1 unless told. */
function pooling(kind: "max" | "avg" | "lp"): LayerEntry {
  return defineEntry(settings, (pool, tensor) => {
    const kernel = pool.kernel_shape;
    const along = alongAxes(pool, kernel);
    if (!along.ok) return along;
    const { rank, stride, dilation } = along.value;
    const window = {
      kernelSize: kernel,
      stride,
      padding: paddingOf({ kernel, stride, dilation, ...pool }, tensor.axes.slice(1)),
      dilation,
      ceilMode: pool.ceil_mode === 1,
    };
    const maps = { layout: "channels-first", rank } as const;
    return kind === "lp"
      ? onFeatureMap(tensor, maps, { type: `lp-pool${rank}d` as const, normType: pool.p, ...window })
      : onFeatureMap(tensor, maps, { type: `${kind}-pool${rank}d` as const, ...window });
  });
}

function global(kind: "avg" | "max", tensor: Tensor): Result<Reading, Refusal> {
  const rank = tensor.axes.length - 1;
  if (rank !== 1 && rank !== 2 && rank !== 3) {
    return refused({ code: "wrong-rank", expected: 2, got: Math.max(0, rank) });
  }
  return onFeatureMap(
    tensor,
    { layout: "channels-first", rank },
    { type: `global-${kind}-pool${rank}d` as const, keepAxes: true },
  );
}
