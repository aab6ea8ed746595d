import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { sides } from "../like-keras/sides.ts";
import { onFeatureMap } from "../reading.ts";
import { dataFormat } from "./settings.ts";

const padding = z.object({ padding: sides(2).prefault(1), dataFormat });
const cropping = z.object({ cropping: sides(2).prefault(0), dataFormat });

export const zeroPadding2d = defineEntry(padding, ({ padding: cells, dataFormat: layout }, tensor) =>
  onFeatureMap(tensor, { layout, rank: 2 }, { type: "pad", padding: [...cells] }),
);

export const cropping2D = defineEntry(cropping, ({ cropping: cells, dataFormat: layout }, tensor) =>
  onFeatureMap(tensor, { layout, rank: 2 }, { type: "crop", cropping: [...cells] }),
);
