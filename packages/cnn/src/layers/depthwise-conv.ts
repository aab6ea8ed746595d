import { z } from "zod";
import { slidingCost } from "../convolution.ts";
import { definePrepared, type Formulas } from "../define-layer.ts";
import { type Depthwise, depthwiseFilters, depthwiseWeight, depthwiseWeights } from "../depthwise.ts";
import { axes1, axes2, axes3, positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { weight } from "../weight.ts";
import { convolutionWindow, overhang, sizeBehind, slide, type Sliding, type Window } from "../window.ts";

interface DepthwiseConvolution extends Depthwise {
  readonly window: Window;
  readonly bias: boolean;
}

function prepare(layer: Depthwise & Sliding & { readonly bias: boolean }): DepthwiseConvolution {
  const { kernelSize, multiplier, bias } = layer;
  return { kernelSize, multiplier, bias, window: convolutionWindow(layer) };
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
  window: ({ window }) => window,

  problem: (layer, { size }) => overhang(layer.window, size),

  outputShape(layer, { channels: before, size: sizeBefore }, a) {
    const size = slide(layer.window, sizeBefore, a);
    const channels = a.depthwiseChannels({ channels: before, multiplier: layer.multiplier });
    return { kind: "feature-map", channels, size };
  },

  parameters(layer, { channels, size }, a, output) {
    const weights = depthwiseWeights(layer, channels, a);
    const filters = depthwiseFilters(layer, channels);
    const { stride } = layer.window;
    const biases = layer.bias ? a.biases({ filters, inChannels: 1 }) : 0;
    const outputSize = sizeBehind(layer.window, size, output);
    return {
      trainable: a.convolutionParameters({ weights, biases, filters, stride, outputSize }),
      nonTrainable: 0,
    };
  },

  multiplyAdds: (layer, { channels, size }, a, output) =>
    slidingCost({ groups: channels }, layer.window, depthwiseWeights(layer, channels, a), size, a, output),

  weights: (layer, { channels }) => [
    depthwiseWeight("weight", layer, channels),
    ...(layer.bias ? [weight("bias", depthwiseFilters(layer, channels))] : []),
  ],
};

export const depthwiseConv1d = definePrepared(
  z.strictObject({ type: z.literal("depthwise-conv1d"), ...settings(axes1) }),
  prepare,
  "feature-map",
  formulas,
);

export const depthwiseConv2d = definePrepared(
  z.strictObject({ type: z.literal("depthwise-conv2d"), ...settings(axes2) }),
  prepare,
  "feature-map",
  formulas,
);

export const depthwiseConv3d = definePrepared(
  z.strictObject({ type: z.literal("depthwise-conv3d"), ...settings(axes3) }),
  prepare,
  "feature-map",
  formulas,
);
