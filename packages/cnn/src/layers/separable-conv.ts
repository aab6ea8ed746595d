import { z } from "zod";
import { type Arithmetic, arithmetic } from "../arithmetic.ts";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { depthwiseFilters, depthwiseWeight, depthwiseWeights } from "../depthwise.ts";
import { axes1, axes2, positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { convolutionBias, convolutionWeight } from "../weight.ts";
import { overhang, slide, type Window } from "../window.ts";

interface SeparableConvolution extends Omit<Window, "kind" | "ceilMode"> {
  readonly outChannels: number;
  readonly multiplier: number;
  readonly bias: boolean;
}

/** A depthwise convolution and then one of single cells that mixes the channels, with one bias at the end, as in Keras. */
function settings<Lengths, Ones, Paddings>(axes: {
  readonly lengths: Lengths;
  readonly ones: Ones;
  readonly padding: Paddings;
}) {
  return {
    outChannels: positive,
    kernelSize: axes.lengths,
    multiplier: positive.default(1),
    stride: axes.ones,
    padding: axes.padding,
    dilation: axes.ones,
    bias: z.boolean().default(true),
  };
}

const formulas: Formulas<SeparableConvolution, FeatureMap> = {
  window,

  problem: (layer, { size }) => overhang(window(layer), size),

  outputShape: (layer, { channels: inChannels, size }, a) => ({
    kind: "feature-map",
    size: slide(window(layer), size, a),
    channels: a.outputChannels({ filters: layer.outChannels, inChannels }),
  }),

  parameters(layer, { channels, size }, a) {
    const weights = weightsOf(layer, channels, a);
    const biases = layer.bias ? a.biases({ filters: layer.outChannels }) : 0;
    const outputSize = slide(window(layer), size, arithmetic);
    const trainable = a.convolutionParameters({ weights, biases, filters: layer.outChannels, outputSize });
    return { trainable, nonTrainable: 0 };
  },

  multiplyAdds: (layer, { channels, size }, a) =>
    a.multiplyAdds({ weights: weightsOf(layer, channels, a), places: slide(window(layer), size, a) }),

  weights: (layer, { channels }) => [
    depthwiseWeight("depthwise.weight", layer, channels),
    convolutionWeight(
      "pointwise.weight",
      { kernelSize: layer.kernelSize.map(() => 1) },
      depthwiseFilters(layer, channels),
      layer.outChannels,
    ),
    ...convolutionBias(layer),
  ],
};

function weightsOf(layer: SeparableConvolution, channels: number, a: Arithmetic) {
  const mixed = { kernelSize: layer.kernelSize.map(() => 1), groups: 1 };
  const inChannels = depthwiseFilters(layer, channels);
  const weightsPerFilter = a.weightsPerFilter({ ...mixed, inChannels });
  return a.separableWeights({
    depthwise: depthwiseWeights(layer, channels, a),
    pointwise: a.weights({ filters: layer.outChannels, weightsPerFilter }),
  });
}

function window({ kernelSize, stride, padding, dilation }: SeparableConvolution): Window {
  return { kind: "convolution", kernelSize, stride, padding, dilation, ceilMode: false };
}

export const separableConv1d = defineLayer(
  z.strictObject({ type: z.literal("separable-conv1d"), ...settings(axes1) }),
  "feature-map",
  formulas,
);

export const separableConv2d = defineLayer(
  z.strictObject({ type: z.literal("separable-conv2d"), ...settings(axes2) }),
  "feature-map",
  formulas,
);
