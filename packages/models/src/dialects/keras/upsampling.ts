import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import { lengths, type Rank } from "../settings.ts";
import { dataFormat } from "./settings.ts";

export const UpSampling1D = upsampling(1);
export const UpSampling2D = upsampling(2);
export const UpSampling3D = upsampling(3);

/** How the new cells are filled in doesn't matter for their number. */
function upsampling(rank: Rank): LayerEntry {
  const settings = z.object({
    size: lengths(rank).default(Array<number>(rank).fill(2)),
    data_format: dataFormat,
  });
  return defineEntry(settings, ({ size, data_format }, tensor) =>
    onFeatureMap(tensor, { layout: data_format, rank }, { type: "upsample", scaleFactor: size }),
  );
}
