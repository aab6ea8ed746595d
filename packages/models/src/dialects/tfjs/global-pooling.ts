import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { dataFormat } from "./settings.ts";

const settings = z.object({ dataFormat });

export const globalAveragePooling2d = defineEntry(settings, ({ dataFormat: layout }, tensor) =>
  onFeatureMap(tensor, { layout, rank: 2 }, { type: "global-avg-pool2d" }),
);
