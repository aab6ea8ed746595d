import { z } from "zod";
import { affine, learned } from "../affine.ts";
import { layout } from "../axes.ts";
import { product } from "../count.ts";
import { defineLayer } from "../define-layer.ts";
import { shared, sharedProblem, sharedWeight } from "../shared-places.ts";

/**
 * Multiplies what comes by learned numbers (`scale`), adds some to it (`shift`), or both: what a normalisation ends with,
 * without the normalisation. ConvNeXt's layer scale is one, and a bias that stands by itself.
 */
const schema = z.strictObject({
  type: z.literal("scale"),
  affine: affine.default(true),
  shared: shared.default("cells"),
  /** Whether the numbers are learned, or known beforehand. */
  learned: z.boolean().default(true),
  layout,
});

export const scale = defineLayer(schema, "any", {
  problem: sharedProblem,
  outputShape: (_, input) => input,
  parameters(layer, input, a) {
    const places = product(...sharedWeight("weight", layer, input).shape.keras);
    return {
      trainable: layer.learned ? learned(layer.affine, { norm: "layer", places }, a) : 0,
      nonTrainable: 0,
    };
  },
  weights(layer, input) {
    if (!layer.learned) return [];
    const { affine: told } = layer;
    return [
      ...(told === true || told === "scale" ? [sharedWeight("weight", layer, input)] : []),
      ...(told === true || told === "shift" ? [sharedWeight("bias", layer, input)] : []),
    ];
  },
});
