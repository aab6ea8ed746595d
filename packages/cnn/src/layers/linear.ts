import { z } from "zod";
import { type Arithmetic, type StepResult } from "../arithmetic.ts";
import { defineLayer } from "../define-layer.ts";
import { positive } from "../settings.ts";
import { vector, type Vector } from "../shape.ts";
import { weight } from "../weight.ts";

/** Every unit reads every feature of the last axis. `inFeatures` are the input's. Keras calls it Dense. */
const schema = z.strictObject({
  type: z.literal("linear"),
  outFeatures: positive,
  bias: z.boolean().default(true),
});

type Linear = z.output<typeof schema>;

export const linear = defineLayer(schema, "vector", {
  outputShape: ({ outFeatures }, { leading }) => vector(outFeatures, ...leading),
  parameters(layer, input, a) {
    const weights = weightsOf(layer, input, a);
    const biases = layer.bias ? a.biases({ filters: layer.outFeatures }) : 0;
    return { trainable: a.linearParameters({ weights, biases }), nonTrainable: 0 };
  },
  multiplyAdds: (layer, input, a) =>
    a.multiplyAdds({ weights: weightsOf(layer, input, a), places: input.leading }),
  weights: ({ outFeatures, bias }, { features }) => [
    {
      name: "weight",
      trainable: true,
      shape: { torch: [outFeatures, features], keras: [features, outFeatures] },
    },
    ...(bias ? [weight("bias", outFeatures)] : []),
  ],
});

function weightsOf(
  { outFeatures }: Linear,
  { features }: Vector,
  a: Arithmetic,
): StepResult<"linearWeights"> {
  return a.linearWeights({ inFeatures: features, outFeatures });
}
