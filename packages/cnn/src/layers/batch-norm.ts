import { z } from "zod";
import { affine, affineWeights, channelParameters, statisticsWeights } from "../affine.ts";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { channelsOf, type Shape } from "../shape.ts";

const settings = { affine: affine.default(true), trackRunningStats: z.boolean().default(true) };

interface BatchNorm {
  readonly affine: z.output<typeof affine>;
  readonly trackRunningStats: boolean;
}

/** Normalises each channel over the batch and its cells (of a vector: each feature, over the batch and the leading axes). */
const formulas: Formulas<BatchNorm, Shape> = {
  outputShape: (_, input) => input,
  parameters: (layer, input, a) => channelParameters("batch", layer, input, a),
  weights: (layer, input) => [
    ...affineWeights(layer.affine, channelsOf(input)),
    ...statisticsWeights(layer.trackRunningStats, channelsOf(input)),
  ],
};

/** The three differ in PyTorch only, which has one for each number of axes. */
export const batchNorm1d = defineLayer(
  z.strictObject({ type: z.literal("batch-norm1d"), ...settings }),
  "any",
  formulas,
);

export const batchNorm2d = defineLayer(
  z.strictObject({ type: z.literal("batch-norm2d"), ...settings }),
  "any",
  formulas,
);

export const batchNorm3d = defineLayer(
  z.strictObject({ type: z.literal("batch-norm3d"), ...settings }),
  "any",
  formulas,
);
