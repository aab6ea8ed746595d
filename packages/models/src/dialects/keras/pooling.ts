import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { pair } from "../settings.ts";
import { dataFormat, paddingWord } from "./settings.ts";

const settings = z.object({
  pool_size: pair.default([2, 2]),
  strides: pair.nullish(),
  padding: paddingWord,
  data_format: dataFormat,
});

export const MaxPooling2D = pooling("max-pool2d");
export const AveragePooling2D = pooling("avg-pool2d");

function pooling(type: "max-pool2d" | "avg-pool2d"): LayerEntry {
  return defineEntry(settings, ({ pool_size, strides, padding, data_format }, tensor) =>
    onFeatureMap(
      tensor,
      { layout: data_format, rank: 2 },
      { type, kernelSize: pool_size, stride: strides ?? pool_size, padding },
    ),
  );
}
