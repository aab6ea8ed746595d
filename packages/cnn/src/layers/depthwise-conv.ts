import { z } from "zod";
import { arithmetic } from "../arithmetic.ts";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { depthwiseFilters, depthwiseWeight, depthwiseWeights } from "../depthwise.ts";
import { axes1, axes2, axes3, positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { weight } from "../weight.ts";
import { overhang, slide, type Window } from "../window.ts";

interface DepthwiseConvolution extends Omit<Window, "kind" | "ceilMode"> {
  readonly multiplier: number;
  readonly bias: boolean;
}

/** Each channel has `multiplier` kernels of its own and is read by no other. PyTorch writes it as a convolution in groups. */
function settings<Lengths, Ones, Paddings>(axes: {
  readonly lengths: Lengths;
  readonly ones: Ones;
  readonly padding: Paddings;
}) {
  return {
    kernelSize: axes.lengths,
    multiplier: positive.default(1),
    stride: axes.ones,
    padding: axes.padding,
    dilation: axes.ones,
    bias: z.boolean().default(true),
  };
}

const formulas: Formulas<DepthwiseConvolution, FeatureMap> = {
  window,

  problem: (layer, { size }) => overhang(window(layer), size),

  outputShape: (layer, { channels, size }, a) => ({
    kind: "feature-map",
    size: slide(window(layer), size, a),
    channels: a.outputChannels({ filters: depthwiseFilters(layer, channels), inChannels: channels }),
  }),

  parameters(layer, { channels, size }, a) {
    const weights = depthwiseWeights(layer, channels, a);
    const filters = depthwiseFilters(layer, channels);
    const biases = layer.bias ? a.biases({ filters }) : 0;
    const outputSize = slide(window(layer), size, arithmetic);
    return { trainable: a.convolutionParameters({ weights, biases, filters, outputSize }), nonTrainable: 0 };
  },

  multiplyAdds: (layer, { channels, size }, a) =>
    a.multiplyAdds({
      weights: depthwiseWeights(layer, channels, a),
      places: slide(window(layer), size, a),
    }),

  weights: (layer, { channels }) => [
    depthwiseWeight("weight", layer, channels),
    ...(layer.bias ? [weight("bias", depthwiseFilters(layer, channels))] : []),
  ],
};

function window({ kernelSize, stride, padding, dilation }: DepthwiseConvolution): Window {
  return { kind: "convolution", kernelSize, stride, padding, dilation, ceilMode: false };
}

export const depthwiseConv1d = defineLayer(
  z.strictObject({ type: z.literal("depthwise-conv1d"), ...settings(axes1) }),
  "feature-map",
  formulas,
);

export const depthwiseConv2d = defineLayer(
  z.strictObject({ type: z.literal("depthwise-conv2d"), ...settings(axes2) }),
  "feature-map",
  formulas,
);

export const depthwiseConv3d = defineLayer(
  z.strictObject({ type: z.literal("depthwise-conv3d"), ...settings(axes3) }),
  "feature-map",
  formulas,
);
