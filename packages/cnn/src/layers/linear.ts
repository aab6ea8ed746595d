import { z } from "zod";
import { type Arithmetic, arithmetic, type StepResult } from "../arithmetic.ts";
import { inOrder, inShape, layout } from "../axes.ts";
import { defineLayer } from "../define-layer.ts";
import { positive } from "../settings.ts";
import { type Shape, vector, type Vector } from "../shape.ts";
import { weight } from "../weight.ts";

/**
 * Every unit reads every feature of the last axis. `inFeatures` are the input's. Keras calls it Dense. Which axis of a feature
 * map is the last one depends on the layout: without one it takes no feature map.
 */
const schema = z.strictObject({
  type: z.literal("linear"),
  outFeatures: positive,
  bias: z.boolean().default(true),
  layout,
});

type Linear = z.output<typeof schema>;

export const linear = defineLayer(schema, "any", {
  problem: ({ layout: order }, { kind }) =>
    kind === "feature-map" && !order ? { code: "wrong-input", expected: "vector", got: kind } : undefined,
  outputShape(layer, input) {
    const { leading } = readBy(layer, input);
    return input.kind === "feature-map"
      ? inShape([...leading, layer.outFeatures], layer.layout)
      : vector(layer.outFeatures, ...leading);
  },
  parameters(layer, input, a) {
    const read = readBy(layer, input);
    const weights = weightsOf(layer, read, a);
    const biases = layer.bias ? a.biases({ filters: layer.outFeatures, inChannels: read.features }) : 0;
    return { trainable: a.linearParameters({ weights, biases }), nonTrainable: 0 };
  },
  multiplyAdds(layer, input, a) {
    const read = readBy(layer, input);
    const places = read.leading;
    return a.multiplyAdds({
      by: "linear",
      weights: weightsOf(layer, read, a),
      places,
      inputSize: places,
      outputSize: places,
      stride: [],
      groups: 1,
    });
  },
  /** On maps it stands on each cell by itself, if it reads the channels. */
  reach: (_, { kind }) => (kind === "feature-map" ? undefined : "all"),
  weights(layer, input) {
    const { outFeatures, bias } = layer;
    const { features } = readBy(layer, input);
    return [
      {
        name: "weight",
        trainable: true,
        shape: { torch: [outFeatures, features], keras: [features, outFeatures] },
      },
      ...(bias ? [weight("bias", outFeatures)] : []),
    ];
  },
});

/** The input as features of its last axis, and the axes that stand before. */
function readBy({ layout: order }: Linear, input: Shape): Vector {
  if (input.kind === "vector") return input;
  const axes = inOrder(input, order, arithmetic);
  return vector(axes.at(-1) ?? 1, ...axes.slice(0, -1));
}

function weightsOf(
  { outFeatures }: Linear,
  { features }: Vector,
  a: Arithmetic,
): StepResult<"linearWeights"> {
  return a.linearWeights({ inFeatures: features, outFeatures });
}
