import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap, unchanged } from "../reading.ts";
import { rate } from "../settings.ts";

const settings = z.object({ rate });

export const dropout = defineEntry(settings, ({ rate: p }, tensor) =>
  unchanged(tensor, { type: "dropout", p }),
);
export const alphaDropout = dropout;
export const gaussianDropout = dropout;

/** Drops whole maps. */
export const spatialDropout1d = defineEntry(settings, ({ rate: p }, tensor) =>
  onFeatureMap(tensor, { layout: "channels-last", rank: 1 }, { type: "dropout", p }),
);
