import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { dataFormat } from "./settings.ts";

const settings = z.object({ data_format: dataFormat, keepdims: z.boolean().default(false) });

export const GlobalAveragePooling2D = defineEntry(settings, ({ data_format, keepdims }, tensor) =>
  onFeatureMap(tensor, { layout: data_format, rank: 2 }, { type: "global-avg-pool2d", keepAxes: keepdims }),
);
