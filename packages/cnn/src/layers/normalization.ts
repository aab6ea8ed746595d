import { z } from "zod";
import { sum } from "../count.ts";
import { defineLayer } from "../define-layer.ts";
import { channelsOf } from "../shape.ts";
import { weight } from "../weight.ts";

/**
 * Each channel less a mean and divided by a deviation that were found once, before the training. It keeps them and how many
 * numbers they were found on; it learns nothing. Keras has it as a layer; elsewhere images are prepared so before they come in.
 */
const schema = z.strictObject({ type: z.literal("normalization") });

export const normalization = defineLayer(schema, "any", {
  outputShape: (_, input) => input,
  parameters: (_, input, a) => ({
    trainable: 0,
    nonTrainable: sum(a.runningStatistics({ norm: "batch", places: channelsOf(input) }), 1),
  }),
  weights: (_, input) =>
    [weight("mean", channelsOf(input)), weight("variance", channelsOf(input)), weight("count")].map(
      (kept) => ({ ...kept, trainable: false }),
    ),
});
