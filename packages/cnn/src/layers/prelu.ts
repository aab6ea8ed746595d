import { z } from "zod";
import { layout } from "../axes.ts";
import { defineLayer } from "../define-layer.ts";
import { axesOf } from "../shape.ts";
import { shared, sharedProblem, sharedWeight } from "../shared-places.ts";

/**
 * A ReLU that learns its slope for negative numbers: one for `all`, one a channel that its `cells` share, or one for each
 * place along the axes that aren't listed.
 */
const schema = z.strictObject({ type: z.literal("prelu"), shared: shared.default("all"), layout });

export const prelu = defineLayer(schema, "any", {
  problem: sharedProblem,
  outputShape: (_, input) => input,
  parameters: (layer, input, a) => ({
    trainable: a.slopes({
      lengths: sharedWeight("weight", layer, input).shape.keras,
      axes: axesOf(input),
    }),
    nonTrainable: 0,
  }),
  weights: (layer, input) => [sharedWeight("weight", layer, input)],
});
