import { z } from "zod";
import { at } from "../at.ts";
import { type Arithmetic, arithmetic, type Padding } from "../arithmetic.ts";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { indivisible } from "../groups.ts";
import type { Problem } from "../problem.ts";
import { type Reach, reach } from "../reach.ts";
import { axes1, axes2, axes3, nonNegative as cells, positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { convolutionBias } from "../weight.ts";
import { wrongRank } from "../window.ts";

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

  outputShape(layer, { channels: inChannels, size: before }, a) {
    const size = sizeBehind(layer, { size: before }, a);
    return {
      kind: "feature-map",
      channels: a.outputChannels({ filters: layer.outChannels, inChannels }),
      size,
    };
  },

  parameters(layer, input, a) {
    const weights = weightsOf(layer, input, a);
    const { outChannels: filters, stride, bias } = layer;
    const biases = bias ? a.biases({ filters, inChannels: input.channels }) : 0;
    const outputSize = sizeBehind(layer, input, arithmetic);
    const trainable = a.convolutionParameters({ weights, biases, filters, stride, outputSize });
    return { trainable, nonTrainable: 0 };
  },

  /** Each weight is used once a cell of the input. */
  multiplyAdds: (layer, input, a) =>
    a.multiplyAdds({
      by: "transposed",
      weights: weightsOf(layer, input, a),
      places: input.size,
      inputSize: input.size,
      outputSize: sizeBehind(layer, input, arithmetic),
      stride: layer.stride,
      groups: layer.groups,
    }),

  reach: (layer, { size }) => size.map((_, axis) => reachAlong(layer, axis)),

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

function sizeBehind(
  layer: TransposedConvolution,
  { size }: Pick<FeatureMap, "size">,
  a: Arithmetic,
): readonly number[] {
  return size.map((length, axis) => alongAxis(layer, length, axis, a));
}

function alongAxis(layer: TransposedConvolution, size: number, axis: number, a: Arithmetic): number {
  const [kernel, stride, dilation] = [
    at(layer.kernelSize, axis),
    at(layer.stride, axis),
    at(layer.dilation, axis),
  ];
  const span = spanOf(layer, axis, a);
  return a.transposedSize({
    axis,
    rank: layer.kernelSize.length,
    size,
    kernel,
    dilation,
    span,
    stride,
    padding: paddingAlong(layer, axis, span, a),
    outputPadding:
      layer.outputPadding?.[axis] ??
      (typeof layer.padding === "string" ? a.outputPadding({ axis, span, stride }) : 0),
  });
}

function spanOf(layer: TransposedConvolution, axis: number, a: Arithmetic): number {
  const [kernel, dilation] = [at(layer.kernelSize, axis), at(layer.dilation, axis)];
  return dilation === 1 ? kernel : a.span({ axis, rank: layer.kernelSize.length, kernel, dilation });
}

function paddingAlong(layer: TransposedConvolution, axis: number, span: number, a: Arithmetic): Padding {
  if (layer.padding === "valid") return { before: 0, after: 0 };
  if (layer.padding !== "same") return at(layer.padding, axis);
  return a.transposedPadding({
    axis,
    span,
    stride: at(layer.stride, axis),
    outputPadding: layer.outputPadding?.[axis],
  });
}

/** Of the cells that a kernel is spread from, a cell of the output meets every `stride`-th. */
function reachAlong(layer: TransposedConvolution, axis: number): Reach {
  const [stride, span] = [at(layer.stride, axis), spanOf(layer, axis, arithmetic)];
  const { before } = paddingAlong(layer, axis, span, arithmetic);
  const cells = Math.ceil(span / stride);
  return reach(cells, 1 / stride, (cells - 1) / 2 + ((span - 1) / 2 - before) / stride);
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
