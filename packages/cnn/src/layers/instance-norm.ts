import { z } from "zod";
import { affine, affineWeights, channelParameters, statisticsWeights } from "../affine.ts";
import { defineLayer } from "../define-layer.ts";
import { channelsOf } from "../shape.ts";

/** Normalises each channel of each example by itself. */
const schema = z.strictObject({
  type: z.literal("instance-norm"),
  affine: affine.default(false),
  trackRunningStats: z.boolean().default(false),
});

export const instanceNorm = defineLayer(schema, "any", {
  outputShape: (_, input) => input,
  parameters: (layer, input, a) => channelParameters("instance", layer, input, a),
  weights: (layer, input) => [
    ...affineWeights(layer.affine, channelsOf(input)),
    ...statisticsWeights(layer.trackRunningStats, channelsOf(input)),
  ],
});
