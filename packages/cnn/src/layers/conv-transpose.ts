import { z } from "zod";
import { type Arithmetic, arithmetic, type Padding } from "../arithmetic.ts";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { indivisible } from "../groups.ts";
import type { Problem } from "../problem.ts";
import { axes1, axes2, axes3, nonNegative as cells, positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { convolutionBias } from "../weight.ts";
import { at, wrongRank } from "../window.ts";

interface TransposedConvolution {
  readonly outChannels: number;
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly Padding[] | "same" | "valid";
  readonly outputPadding?: readonly number[] | undefined;
  readonly dilation: readonly number[];
  readonly groups: number;
  readonly bias: boolean;
}

/**
 * The step back of a convolution: each cell of the input is spread over a kernel's cells, `stride` apart; `padding` cells
 * are cut off. Numbers are PyTorch's rule, where an output padding that isn't told is 0; words are Keras' rule.
 */
function settings<Lengths, Ones>(axes: { readonly lengths: Lengths; readonly ones: Ones }) {
  return {
    outChannels: positive,
    kernelSize: axes.lengths,
    stride: axes.ones,
    padding: z
      .union([z.enum(["same", "valid"]), z.array(z.strictObject({ before: cells, after: cells })).readonly()])
      .default("valid"),
    outputPadding: z.array(cells).readonly().optional(),
    dilation: axes.ones,
    groups: positive.default(1),
    bias: z.boolean().default(true),
  };
}

const formulas: Formulas<TransposedConvolution, FeatureMap> = {
  problem: (layer, { channels, size }) =>
    wrongRank(layer.kernelSize.length, size) ??
    toldAxes(layer) ??
    indivisible(layer.groups, channels, layer.outChannels),

  outputShape: (layer, { channels: inChannels, size }, a) => ({
    kind: "feature-map",
    size: size.map((length, axis) => alongAxis(layer, length, axis, a)),
    channels: a.outputChannels({ filters: layer.outChannels, inChannels }),
  }),

  parameters(layer, input, a) {
    const weights = weightsOf(layer, input, a);
    const biases = layer.bias ? a.biases({ filters: layer.outChannels }) : 0;
    const outputSize = input.size.map((length, axis) => alongAxis(layer, length, axis, arithmetic));
    const trainable = a.convolutionParameters({ weights, biases, filters: layer.outChannels, outputSize });
    return { trainable, nonTrainable: 0 };
  },

  /** Each weight is used once a cell of the input. */
  multiplyAdds: (layer, input, a) =>
    a.multiplyAdds({ weights: weightsOf(layer, input, a), places: input.size }),

  weights: (layer, { channels }) => [
    {
      name: "weight",
      trainable: true,
      shape: {
        torch: [channels, layer.outChannels / layer.groups, ...layer.kernelSize],
        keras: [...layer.kernelSize, layer.outChannels / layer.groups, channels],
      },
    },
    ...convolutionBias(layer),
  ],
};

/** Paddings that are told are told for each axis. */
function toldAxes({ kernelSize, padding, outputPadding }: TransposedConvolution): Problem | undefined {
  const lists = [outputPadding, typeof padding === "string" ? undefined : padding];
  const odd = lists.find((list) => list && list.length !== kernelSize.length);
  return odd && { code: "wrong-rank", expected: kernelSize.length, got: odd.length };
}

function weightsOf(
  { kernelSize, groups, outChannels }: TransposedConvolution,
  { channels }: FeatureMap,
  a: Arithmetic,
) {
  const weightsPerFilter = a.weightsPerFilter({ kernelSize, inChannels: channels, groups });
  return a.weights({ filters: outChannels, weightsPerFilter });
}

function alongAxis(layer: TransposedConvolution, size: number, axis: number, a: Arithmetic): number {
  const [kernel, stride, dilation] = [
    at(layer.kernelSize, axis),
    at(layer.stride, axis),
    at(layer.dilation, axis),
  ];
  const span = dilation === 1 ? kernel : a.span({ axis, kernel, dilation });
  const outputPadding = layer.outputPadding?.[axis];
  const shared = { axis, span, stride };
  return a.transposedSize({
    ...shared,
    size,
    kernel,
    dilation,
    padding: paddingOf(layer, axis, () => a.transposedPadding({ ...shared, outputPadding })),
    outputPadding: outputPadding ?? (typeof layer.padding === "string" ? a.outputPadding(shared) : 0),
  });
}

function paddingOf({ padding }: TransposedConvolution, axis: number, same: () => Padding): Padding {
  if (padding === "same") return same();
  return padding === "valid" ? { before: 0, after: 0 } : at(padding, axis);
}

export const convTranspose1d = defineLayer(
  z.strictObject({ type: z.literal("conv-transpose1d"), ...settings(axes1) }),
  "feature-map",
  formulas,
);

export const convTranspose2d = defineLayer(
  z.strictObject({ type: z.literal("conv-transpose2d"), ...settings(axes2) }),
  "feature-map",
  formulas,
);

export const convTranspose3d = defineLayer(
  z.strictObject({ type: z.literal("conv-transpose3d"), ...settings(axes3) }),
  "feature-map",
  formulas,
);
