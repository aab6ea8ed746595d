import type { LayerSettings } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { positive, type Rank } from "../settings.ts";
import { dataFormat } from "./settings.ts";

const size1 = z.union([positive.transform((n): [number] => [n]), z.tuple([positive])]);
const size2 = z.union([positive.transform((n): [number, number] => [n, n]), z.tuple([positive, positive])]);
const size3 = z.union([
  positive.transform((n): [number, number, number] => [n, n, n]),
  z.tuple([positive, positive, positive]),
]);

export const AdaptiveAveragePooling1D = adaptive(1, size1, (outputSize) => ({
  type: "adaptive-avg-pool1d",
  outputSize,
}));
export const AdaptiveAveragePooling2D = adaptive(2, size2, (outputSize) => ({
  type: "adaptive-avg-pool2d",
  outputSize,
}));
export const AdaptiveAveragePooling3D = adaptive(3, size3, (outputSize) => ({
  type: "adaptive-avg-pool3d",
  outputSize,
}));
export const AdaptiveMaxPooling1D = adaptive(1, size1, (outputSize) => ({
  type: "adaptive-max-pool1d",
  outputSize,
}));
export const AdaptiveMaxPooling2D = adaptive(2, size2, (outputSize) => ({
  type: "adaptive-max-pool2d",
  outputSize,
}));
export const AdaptiveMaxPooling3D = adaptive(3, size3, (outputSize) => ({
  type: "adaptive-max-pool3d",
  outputSize,
}));

function adaptive<Size>(
  rank: Rank,
  size: z.ZodType<Size>,
  layer: (outputSize: Size) => LayerSettings,
): LayerEntry {
  const settings = z.object({ output_size: size, data_format: dataFormat });
  return defineEntry(settings, ({ output_size, data_format }, tensor) =>
    onFeatureMap(tensor, { layout: data_format, rank }, layer(output_size)),
  );
}
