import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { pair } from "../settings.ts";
import { dataFormat, paddingWord } from "./settings.ts";

const settings = z.object({
  poolSize: pair.default([2, 2]),
  strides: pair.nullish(),
  padding: paddingWord,
  dataFormat,
});

export const maxPooling2d = pooling("max-pool2d");
export const averagePooling2d = pooling("avg-pool2d");

function pooling(type: "max-pool2d" | "avg-pool2d"): LayerEntry {
  return defineEntry(settings, (pool, tensor) =>
    onFeatureMap(
      tensor,
      { layout: pool.dataFormat, rank: 2 },
      {
        type,
        kernelSize: pool.poolSize,
        stride: pool.strides ?? pool.poolSize,
        padding: pool.padding,
      },
    ),
  );
}
