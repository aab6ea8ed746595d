import { z } from "zod";
import { affine, affineWeights, channelParameters } from "../affine.ts";
import { defineLayer } from "../define-layer.ts";
import { positive } from "../settings.ts";
import { channelsOf } from "../shape.ts";

/** Normalises the channels of each example in groups; scale and shift are still a channel's own. */
const schema = z.strictObject({
  type: z.literal("group-norm"),
  groups: positive,
  affine: affine.default(true),
});

export const groupNorm = defineLayer(schema, "any", {
  problem({ groups }, input) {
    const channels = channelsOf(input);
    return channels % groups ? { code: "groups-do-not-divide-input", groups, channels } : undefined;
  },
  outputShape: (_, input) => input,
  parameters: ({ affine }, input, a) =>
    channelParameters("group", { affine, trackRunningStats: false }, input, a),
  weights: (layer, input) => affineWeights(layer.affine, channelsOf(input)),
});
