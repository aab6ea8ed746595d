import { z } from "zod";
import type { Arithmetic } from "../arithmetic.ts";
import { mapsBehind, slidingCost } from "../convolution.ts";
import { definePrepared, type Formulas } from "../define-layer.ts";
import { type Depthwise, depthwiseFilters, depthwiseWeight, depthwiseWeights } from "../depthwise.ts";
import { axes1, axes2, positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { convolutionBias, convolutionWeight } from "../weight.ts";
import { convolutionWindow, overhang, sizeBehind, type Sliding, type Window } from "../window.ts";

interface Separable extends Depthwise {
  readonly outChannels: number;
  readonly bias: boolean;
}

interface SeparableConvolution extends Separable {
  readonly window: Window;
}

function prepare(layer: Separable & Sliding): SeparableConvolution {
  const { kernelSize, multiplier, outChannels, bias } = layer;
  return { kernelSize, multiplier, outChannels, bias, window: convolutionWindow(layer) };
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
  window: ({ window }) => window,

  problem: (layer, { size }) => overhang(layer.window, size),

  outputShape: (layer, input, a) => mapsBehind(layer.window, layer.outChannels, input, a),

  parameters(layer, { channels, size }, a, output) {
    const weights = weightsOf(layer, channels, a);
    const { outChannels: filters, window } = layer;
    const { stride } = window;
    const biases = layer.bias ? biasesOf(layer, channels, a) : 0;
    const outputSize = sizeBehind(window, size, output);
    const trainable = a.convolutionParameters({ weights, biases, filters, stride, outputSize });
    return { trainable, nonTrainable: 0 };
  },

  multiplyAdds: (layer, { channels, size }, a, output) =>
    slidingCost({ groups: 1 }, layer.window, weightsOf(layer, channels, a), size, a, output),

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
  const weightsPerFilter = a.weightsPerFilter({ inChannels, ...mixed });
  return a.separableWeights({
    depthwise: depthwiseWeights(layer, channels, a),
    pointwise: a.weights({ filters: layer.outChannels, weightsPerFilter }),
  });
}

function biasesOf(layer: SeparableConvolution, channels: number, a: Arithmetic) {
  const depthwise = depthwiseFilters(layer, channels);
  const pointwise = a.biases({ filters: layer.outChannels, inChannels: depthwise });
  return a.separableBiases({ depthwise, pointwise });
}

export const separableConv1d = definePrepared(
  z.strictObject({ type: z.literal("separable-conv1d"), ...settings(axes1) }),
  prepare,
  "feature-map",
  formulas,
);

export const separableConv2d = definePrepared(
  z.strictObject({ type: z.literal("separable-conv2d"), ...settings(axes2) }),
  prepare,
  "feature-map",
  formulas,
);
