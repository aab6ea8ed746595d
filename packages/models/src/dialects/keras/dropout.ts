import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap, unchanged } from "../reading.ts";
import { rate } from "../settings.ts";
import { dataFormat } from "./settings.ts";

const settings = z.object({ rate });
const spatial = z.object({ rate, data_format: dataFormat });

export const Dropout = defineEntry(settings, ({ rate: p }, tensor) =>
  unchanged(tensor, { type: "dropout", p }),
);

/** Drops whole maps. */
export const SpatialDropout2D = defineEntry(spatial, ({ rate: p, data_format }, tensor) =>
  onFeatureMap(tensor, { layout: data_format, rank: 2 }, { type: "dropout", p }),
);
