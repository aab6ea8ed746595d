import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onFeatureMap, unchanged } from "../reading.ts";
import { rate, type Rank } from "../settings.ts";
import { dataFormat } from "./settings.ts";

const settings = z.object({ rate });
const spatial = z.object({ rate, data_format: dataFormat });

export const Dropout = defineEntry(settings, ({ rate: p }, tensor) =>
  unchanged(tensor, { type: "dropout", p }),
);
export const AlphaDropout = Dropout;
export const GaussianDropout = Dropout;
export const SpatialDropout1D = spatialDropout(1);
export const SpatialDropout2D = spatialDropout(2);
export const SpatialDropout3D = spatialDropout(3);

/** Drops whole maps. */
function spatialDropout(rank: Rank): LayerEntry {
  return defineEntry(spatial, ({ rate: p, data_format }, tensor) =>
    onFeatureMap(tensor, { layout: data_format, rank }, { type: "dropout", p }),
  );
}
