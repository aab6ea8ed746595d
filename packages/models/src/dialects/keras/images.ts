import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap, unchanged } from "../reading.ts";
import { noSettings, positive } from "../settings.ts";
import { dataFormat } from "./settings.ts";

/** Other numbers in the same places: scaled, or changed at random while training. They learn nothing. */
export const Rescaling = defineEntry(noSettings, (_, tensor) => unchanged(tensor));
export const RandomFlip = Rescaling;
export const RandomRotation = Rescaling;
export const RandomTranslation = Rescaling;
export const RandomZoom = Rescaling;
export const RandomContrast = Rescaling;
export const RandomBrightness = Rescaling;

const modes = new Map([
  ["nearest", "nearest"],
  ["bilinear", "bilinear"],
  ["bicubic", "bicubic"],
  ["area", "area"],
  ["lanczos3", "lanczos"],
  ["lanczos5", "lanczos"],
] as const);

const resizing = z.object({
  height: positive,
  width: positive,
  interpolation: z.enum([...modes.keys()]).default("bilinear"),
  data_format: dataFormat,
});

export const Resizing = defineEntry(resizing, ({ height, width, interpolation, data_format }, tensor) =>
  onFeatureMap(
    tensor,
    { layout: data_format, rank: 2 },
    { type: "upsample", size: [height, width], mode: modes.get(interpolation) },
  ),
);
