import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { lengths, type Rank } from "../settings.ts";
import { dataFormat } from "./settings.ts";

export const UpSampling1D = upsampling(1);
export const UpSampling2D = upsampling(2);
export const UpSampling3D = upsampling(3);

/** How the new cells are found can be told along two axes only. */
const modes = {
  nearest: "nearest",
  bilinear: "bilinear",
  bicubic: "bicubic",
  lanczos3: "lanczos",
  lanczos5: "lanczos",
} as const;

function upsampling(rank: Rank): LayerEntry {
  const settings = z.object({
    size: lengths(rank).default(Array<number>(rank).fill(2)),
    data_format: dataFormat,
    interpolation: z.enum(["nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"]).default("nearest"),
  });
  return defineEntry(settings, ({ size, data_format, interpolation }, tensor) =>
    onFeatureMap(
      tensor,
      { layout: data_format, rank },
      { type: "upsample", scaleFactor: size, mode: modes[interpolation] },
    ),
  );
}
