import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { lengths, type Rank } from "../settings.ts";
import { dataFormat, paddingWord } from "./settings.ts";

export const maxPooling1d = pooling("max", 1);
export const maxPooling2d = pooling("max", 2);
export const maxPooling3d = pooling("max", 3);
export const averagePooling1d = pooling("avg", 1);
export const averagePooling2d = pooling("avg", 2);
export const averagePooling3d = pooling("avg", 3);

function pooling(kind: "max" | "avg", rank: Rank): LayerEntry {
  const settings = z.object({
    poolSize: lengths(rank).default(Array<number>(rank).fill(2)),
    strides: lengths(rank).nullish(),
    padding: paddingWord,
    dataFormat,
  });
  return defineEntry(settings, ({ poolSize, strides, padding, dataFormat: layout }, tensor) =>
    onFeatureMap(
      tensor,
      { layout, rank },
      { type: `${kind}-pool${rank}d` as const, kernelSize: poolSize, stride: strides ?? poolSize, padding },
    ),
  );
}
