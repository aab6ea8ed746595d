import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { lengths } from "../settings.ts";
import { dataFormat } from "./settings.ts";

const settings = z.object({ size: lengths(2).default([2, 2]), dataFormat });

export const upSampling2d = defineEntry(settings, ({ size, dataFormat: layout }, tensor) =>
  onFeatureMap(tensor, { layout, rank: 2 }, { type: "upsample", scaleFactor: size }),
);
