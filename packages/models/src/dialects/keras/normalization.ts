import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { batchNorm, groupNorm, layerNorm } from "../like-keras/normalization.ts";
import { positive } from "../settings.ts";

const learned = { center: z.boolean().default(true), scale: z.boolean().default(true) };
const batch = z.object({ ...learned, axis: z.int().default(-1) });
const layer = z.object({
  ...learned,
  axis: z.union([z.int().transform((axis) => [axis]), z.array(z.int()).min(1)]).prefault(-1),
});
const group = z.object({
  ...learned,
  groups: z.union([positive, z.literal(-1)]).default(32),
  axis: z.int().default(-1),
});

export const BatchNormalization = defineEntry(batch, batchNorm);
export const LayerNormalization = defineEntry(layer, layerNorm);
export const GroupNormalization = defineEntry(group, groupNorm);
