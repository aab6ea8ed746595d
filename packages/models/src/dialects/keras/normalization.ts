import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { batchNorm, groupNorm, layerNorm, normalization } from "../like-keras/normalization.ts";
import { unchanged } from "../reading.ts";
import { noSettings, positive } from "../settings.ts";

/** Keras 2 writes a single axis as a list, too. */
const oneAxis = z.union([z.int(), z.tuple([z.int()]).transform(([axis]) => axis)]).default(-1);
const axes = z.union([z.int().transform((axis) => [axis]), z.array(z.int()).min(1)]).prefault(-1);

const learned = { center: z.boolean().default(true), scale: z.boolean().default(true) };
/** With `renorm`, which Keras 3 doesn't have any more, there would be further statistics. */
const batch = z.object({ ...learned, axis: oneAxis, renorm: z.literal(false).nullish() });
const layer = z.object({ ...learned, axis: axes, rms_scaling: z.boolean().default(false) });
const group = z.object({
  ...learned,
  groups: z.union([positive, z.literal(-1)]).default(32),
  axis: oneAxis,
});
const rms = z.object({ axis: axes });
const found = z
  .object({ axis: oneAxis, mean: z.unknown().optional(), variance: z.unknown().optional() })
  .refine(({ mean, variance }) => isTold(mean) === isTold(variance), "both mean and variance, or neither");

export const BatchNormalization = defineEntry(batch, batchNorm);
export const LayerNormalization = defineEntry(layer, ({ rms_scaling, ...settings }, tensor) =>
  layerNorm(rms_scaling ? { ...settings, scale: true, center: false } : settings, tensor),
);
export const RMSNormalization = defineEntry(rms, ({ axis }, tensor) =>
  layerNorm({ axis, scale: true, center: false }, tensor),
);
export const GroupNormalization = defineEntry(group, groupNorm);
export const UnitNormalization = defineEntry(noSettings, (_, tensor) => unchanged(tensor));

/** Statistics of the data, found before training: kept with the number of examples, unless they are told. */
export const Normalization = defineEntry(found, ({ axis, mean }, tensor) =>
  isTold(mean) ? unchanged(tensor) : normalization(axis, tensor),
);

function isTold(numbers: unknown): boolean {
  return numbers !== undefined && numbers !== null;
}

/** What TensorFlow called it for a while, and with statistics over several devices. */
export const BatchNormalizationV1 = BatchNormalization;
export const BatchNormalizationV2 = BatchNormalization;
export const SyncBatchNormalization = BatchNormalization;
