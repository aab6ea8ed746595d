import { z } from "zod";
import { arithmetic, type Arithmetic } from "./arithmetic.ts";
import type { Count } from "./count.ts";
import type { Formulas } from "./define-layer.ts";
import { indivisible } from "./groups.ts";
import { positive } from "./settings.ts";
import type { FeatureMap, Shape } from "./shape.ts";
import { convolutionBias, convolutionWeight } from "./weight.ts";
import { convolutionWindow, overhang, sizeBehind, slide, type Sliding, type Window } from "./window.ts";

export function convolutionSettings<Lengths, Ones, Paddings>(axes: {
  readonly lengths: Lengths;
  readonly ones: Ones;
  readonly padding: Paddings;
}) {
  return {
    outChannels: positive,
    kernelSize: axes.lengths,
    stride: axes.ones,
    padding: axes.padding,
    dilation: axes.ones,
    groups: positive.default(1),
    bias: z.boolean().default(true),
  };
}

interface Convolution {
  readonly outChannels: number;
  readonly groups: number;
  readonly bias: boolean;
}

/** A convolution with the window that it slides. */
interface Prepared extends Convolution {
  readonly window: Window;
}

export function prepareConvolution(layer: Convolution & Sliding): Prepared {
  const { outChannels, groups, bias } = layer;
  return { outChannels, groups, bias, window: convolutionWindow(layer) };
}

/** A map for each filter, of the places that a window has on the input. */
export function mapsBehind(window: Window, filters: number, input: FeatureMap, a: Arithmetic): FeatureMap {
  const size = slide(window, input.size, a);
  return { kind: "feature-map", channels: a.outputChannels({ filters, inChannels: input.channels }), size };
}

/** The formulas of a convolution over any number of axes. */
export const convolution: Formulas<Prepared, FeatureMap> = {
  window: ({ window }) => window,

  problem: (layer, { channels, size }) =>
    indivisible(layer.groups, channels, layer.outChannels) ?? overhang(layer.window, size),

  outputShape: (layer, input, a) => mapsBehind(layer.window, layer.outChannels, input, a),

  parameters(layer, input, a, output) {
    const weights = weightsOf(layer, input, a);
    const { outChannels: filters, window, bias } = layer;
    const { stride } = window;
    const biases = bias ? a.biases({ filters, inChannels: input.channels }) : 0;
    const outputSize = sizeBehind(window, input.size, output);
    const trainable = a.convolutionParameters({ weights, biases, filters, stride, outputSize });
    return { trainable, nonTrainable: 0 };
  },

  multiplyAdds: (layer, input, a, output) =>
    slidingCost(layer, layer.window, weightsOf(layer, input, a), input.size, a, output),

  weights: (layer, { channels }) => [
    convolutionWeight("weight", layer.window, channels / layer.groups, layer.outChannels),
    ...convolutionBias(layer),
  ],
};

/** Each weight is used once wherever the window stands. */
export function slidingCost(
  { groups }: { readonly groups: number },
  window: Window,
  weights: Count,
  inputSize: readonly number[],
  a: Arithmetic,
  output?: Shape,
): Count {
  const places = a === arithmetic ? sizeBehind(window, inputSize, output) : slide(window, inputSize, a);
  const { stride } = window;
  return a.multiplyAdds({
    by: "convolution",
    weights,
    places,
    inputSize,
    outputSize: places,
    stride,
    groups,
  });
}

function weightsOf(
  { window: { kernelSize }, groups, outChannels }: Prepared,
  { channels }: FeatureMap,
  a: Arithmetic,
) {
  const weightsPerFilter = a.weightsPerFilter({ kernelSize, inChannels: channels, groups });
  return a.weights({ filters: outChannels, weightsPerFilter });
}
