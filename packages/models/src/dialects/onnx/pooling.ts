import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { noSettings, pair } from "../settings.ts";
import { autoPad, paddingOf, pads } from "./padding.ts";

const settings = z.object({
  kernel_shape: pair,
  strides: pair.default([1, 1]),
  pads,
  auto_pad: autoPad,
  dilations: pair.default([1, 1]),
  ceil_mode: z.union([z.literal(0), z.literal(1)]).default(0),
});

export const MaxPool = pooling("max-pool2d");
export const AveragePool = pooling("avg-pool2d");

export const GlobalAveragePool = defineEntry(noSettings, (_, tensor) =>
  onFeatureMap(tensor, { layout: "channels-first", rank: 2 }, { type: "global-avg-pool2d", keepAxes: true }),
);

/** Unlike everywhere else the stride is 1 unless told. */
function pooling(type: "max-pool2d" | "avg-pool2d"): LayerEntry {
  return defineEntry(settings, (pool, tensor) => {
    const { kernel_shape: kernel, strides: stride, dilations: dilation } = pool;
    const padding = paddingOf({ ...pool, kernel, stride, dilation }, tensor.axes.slice(1));
    return onFeatureMap(
      tensor,
      { layout: "channels-first", rank: 2 },
      { type, kernelSize: kernel, stride, padding, dilation, ceilMode: pool.ceil_mode === 1 },
    );
  });
}
