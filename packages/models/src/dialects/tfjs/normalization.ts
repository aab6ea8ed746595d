import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { batchNorm, layerNorm } from "../like-keras/normalization.ts";

const learned = { center: z.boolean().default(true), scale: z.boolean().default(true) };
const batch = z.object({ ...learned, axis: z.int().default(-1) });
const layer = z.object({
  ...learned,
  axis: z.union([z.int().transform((axis) => [axis]), z.array(z.int()).min(1)]).prefault(-1),
});

export const batchNormalization = defineEntry(batch, batchNorm);
export const layerNormalization = defineEntry(layer, layerNorm);
