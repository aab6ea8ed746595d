import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { lengths, type Rank } from "../settings.ts";
import { dataFormat, paddingWord } from "./settings.ts";

export const MaxPooling1D = pooling("max", 1);
export const MaxPooling2D = pooling("max", 2);
export const MaxPooling3D = pooling("max", 3);
export const AveragePooling1D = pooling("avg", 1);
export const AveragePooling2D = pooling("avg", 2);
export const AveragePooling3D = pooling("avg", 3);

function pooling(kind: "max" | "avg", rank: Rank): LayerEntry {
  const settings = z.object({
    pool_size: lengths(rank).default(Array<number>(rank).fill(2)),
    strides: lengths(rank).nullish(),
    padding: paddingWord,
    data_format: dataFormat,
  });
  return defineEntry(settings, ({ pool_size, strides, padding, data_format }, tensor) =>
    onFeatureMap(
      tensor,
      { layout: data_format, rank },
      {
        type: `${kind}-pool${rank}d` as const,
        kernelSize: pool_size,
        stride: strides ?? pool_size,
        padding,
        // what the average's own padding adds isn't counted
        ...(kind === "avg" && padding === "same" ? { countIncludePad: false } : {}),
      },
    ),
  );
}
