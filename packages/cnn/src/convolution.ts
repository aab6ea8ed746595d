import { z } from "zod";
import { arithmetic, type Arithmetic } from "./arithmetic.ts";
import type { Formulas } from "./define-layer.ts";
import { indivisible } from "./groups.ts";
import { positive } from "./settings.ts";
import type { FeatureMap } from "./shape.ts";
import { convolutionBias, convolutionWeight } from "./weight.ts";
import { overhang, slide, type Window } from "./window.ts";

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

interface Convolution extends Omit<Window, "kind" | "ceilMode"> {
  readonly outChannels: number;
  readonly groups: number;
  readonly bias: boolean;
}

/** The formulas of a convolution over any number of axes. */
export const convolution: Formulas<Convolution, FeatureMap> = {
  window,

  problem: (layer, { channels, size }) =>
    indivisible(layer.groups, channels, layer.outChannels) ?? overhang(window(layer), size),

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

  weights: (layer, { channels }) => [
    convolutionWeight("weight", layer, channels / layer.groups, layer.outChannels),
    ...convolutionBias(layer),
  ],
};

function weightsOf(
  { kernelSize, groups, outChannels }: Convolution,
  { channels }: FeatureMap,
  a: Arithmetic,
) {
  const weightsPerFilter = a.weightsPerFilter({ kernelSize, inChannels: channels, groups });
  return a.weights({ filters: outChannels, weightsPerFilter });
}

function window({ kernelSize, stride, padding, dilation }: Convolution): Window {
  return { kind: "convolution", kernelSize, stride, padding, dilation, ceilMode: false };
}
