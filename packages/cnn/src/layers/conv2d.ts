import { z } from "zod";
import { arithmetic, type Arithmetic } from "../arithmetic.ts";
import { defineLayer } from "../define-layer.ts";
import { padding2d, pair, positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { overhang, slide, type Window } from "../window.ts";

/** A convolution over rows and columns, as a cross-correlation. `inChannels` are the input's. */
const schema = z.strictObject({
  type: z.literal("conv2d"),
  outChannels: positive,
  kernelSize: pair,
  stride: pair.default([1, 1]),
  padding: padding2d.default("valid"),
  dilation: pair.default([1, 1]),
  groups: positive.default(1),
  bias: z.boolean().default(true),
});

type Conv2d = z.output<typeof schema>;

export const conv2d = defineLayer(schema, "feature-map", {
  window,

  problem(layer, { channels, size }) {
    const { groups, outChannels } = layer;
    if (channels % groups) return { code: "groups-do-not-divide-input", groups, channels };
    if (outChannels % groups) return { code: "groups-do-not-divide-output", groups, channels: outChannels };
    return overhang(window(layer), size);
  },

  outputShape: (layer, { channels: inChannels, size }, a) => ({
    kind: "feature-map",
    size: slide(window(layer), size, a),
    channels: a.outputChannels({ filters: layer.outChannels, inChannels }),
  }),

  parameters(layer, input, a) {
    const weights = weightsOf(layer, input, a);
    const biases = layer.bias ? a.biases({ filters: layer.outChannels }) : 0;
    const outputSize = slide(window(layer), input.size, arithmetic);
    const trainable = a.convolutionParameters({ weights, biases, filters: layer.outChannels, outputSize });
    return { trainable, nonTrainable: 0 };
  },

  multiplyAdds: (layer, input, a) =>
    a.multiplyAdds({ weights: weightsOf(layer, input, a), places: slide(window(layer), input.size, a) }),
});

function weightsOf({ kernelSize, groups, outChannels }: Conv2d, { channels }: FeatureMap, a: Arithmetic) {
  const weightsPerFilter = a.weightsPerFilter({ kernelSize, inChannels: channels, groups });
  return a.weights({ filters: outChannels, weightsPerFilter });
}

function window({ kernelSize, stride, padding, dilation }: Conv2d): Window {
  return { kind: "convolution", kernelSize, stride, padding, dilation, ceilMode: false };
}
