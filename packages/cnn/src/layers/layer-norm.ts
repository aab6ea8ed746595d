import { z } from "zod";
import { affine, affineWeights, learned } from "../affine.ts";
import { arithmetic } from "../arithmetic.ts";
import { axisNumber, fromStart, inOrder, layout, outOfRange, repeated, withoutOrder } from "../axes.ts";
import { defineLayer } from "../define-layer.ts";
import { axesOf, type Shape } from "../shape.ts";

/** Normalises each example over the given axes, with a scale and a shift for each place in them. */
const schema = z.strictObject({
  type: z.literal("layer-norm"),
  axes: z.array(axisNumber).min(1).readonly().default([-1]),
  affine: affine.default(true),
  layout,
});

type LayerNorm = z.output<typeof schema>;

export const layerNorm = defineLayer(schema, "any", {
  problem(layer, input) {
    const { length: rank } = inOrder(input, layer.layout, arithmetic);
    return withoutOrder(input, layer.layout) ?? outOfRange(layer.axes, rank) ?? repeated(layer.axes, rank);
  },
  outputShape: (_, input) => input,
  parameters(layer, input, a) {
    if (!layer.affine) return { trainable: 0, nonTrainable: 0 };
    const lengths = normalized(layer, input);
    const places = a.normalizedPlaces({ norm: "layer", lengths, axes: axesOf(input) });
    return { trainable: learned(layer.affine, { norm: "layer", places }, a), nonTrainable: 0 };
  },
  weights: (layer, input) => affineWeights(layer.affine, ...normalized(layer, input)),
});

/** The lengths of the axes that are normalised. */
function normalized(layer: LayerNorm, input: Shape): readonly number[] {
  const axes = inOrder(input, layer.layout, arithmetic);
  return layer.axes.map((axis) => axes[fromStart(axis, axes.length)] ?? 1);
}
