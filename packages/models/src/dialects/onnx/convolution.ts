import { refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { Axes } from "../dialect.ts";
import { groupsProblem } from "../groups.ts";
import { onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { positive } from "../settings.ts";
import { paddingOf } from "./padding.ts";
import { alongAxes, windowSettings } from "./window.ts";

const settings = z.object({ ...windowSettings, group: positive.default(1) });

const weights = z.tuple([positive, positive, positive], positive);

interface Weights {
  readonly first: number;
  readonly second: number;
  readonly kernel: readonly number[];
}

/** Inputs: the map, the weights (filters, channels of a group, then cells) and, if there is a bias, that. */
export const Conv = defineEntry(settings, (conv, tensor, { shapes }) => {
  const weight = weightsOf(shapes, conv.kernel_shape);
  if (!weight.ok) return weight;
  const { first: outChannels, second: groupChannels, kernel } = weight.value;
  const [channels, ...size] = tensor.axes;
  const expected = groupChannels * conv.group;
  if (channels !== undefined && channels !== expected) {
    return refused({ code: "channels-mismatch", expected, got: channels });
  }
  const biases = biasProblem(shapes[2], outChannels);
  if (biases) return refused(biases);
  const along = alongAxes(conv, kernel);
  if (!along.ok) return along;
  const { rank, stride, dilation } = along.value;
  return onFeatureMap(
    tensor,
    { layout: "channels-first", rank },
    {
      type: `conv${rank}d` as const,
      outChannels,
      kernelSize: kernel,
      stride,
      padding: paddingOf({ kernel, stride, dilation, ...conv }, size),
      dilation,
      groups: conv.group,
      bias: shapes.length > 2,
    },
  );
});

/** A bias is a number a filter. */
function biasProblem(bias: Axes | undefined, outChannels: number): Refusal | undefined {
  if (!bias || (bias.length === 1 && bias[0] === outChannels)) return undefined;
  return { code: "channels-mismatch", expected: outChannels, got: bias[0] ?? 1 };
}

/** A node's weights, whose kernel has to be the one that the node names. */
export function weightsOf(
  shapes: readonly Axes[],
  named: readonly number[] | undefined,
): Result<Weights, Refusal> {
  const read = weights.safeParse(shapes[1]);
  if (!read.success) return refused({ code: "missing-input", expected: 2, got: shapes.length });
  const [first, second, ...kernel] = read.data;
  const same = named?.length === kernel.length && named.every((length, axis) => length === kernel[axis]);
  if (named && !same) return refused({ code: "kernel-mismatch", expected: named, got: kernel });
  return { ok: true, value: { first, second, kernel } };
}

const transposed = z.object({
  ...windowSettings,
  group: positive.default(1),
  output_padding: z.array(z.int().min(0)).optional(),
  output_shape: z.array(positive).optional(),
});

type Transposed = z.output<typeof transposed>;

/** Inputs as above, but the weights' first axis are the input's channels. */
export const ConvTranspose = defineEntry(transposed, (conv, tensor, { shapes }) => {
  const weight = weightsOf(shapes, conv.kernel_shape);
  if (!weight.ok) return weight;
  const { first: inChannels, second: groupFilters, kernel } = weight.value;
  const [channels, ...size] = tensor.axes;
  const outChannels = groupFilters * conv.group;
  if (channels !== undefined && channels !== inChannels) {
    return refused({ code: "channels-mismatch", expected: inChannels, got: channels });
  }
  const groups = groupsProblem(conv.group, inChannels, outChannels);
  if (groups) return refused(groups);
  const biases = biasProblem(shapes[2], outChannels);
  if (biases) return refused(biases);
  const along = alongAxes(conv, kernel);
  if (!along.ok) return along;
  const { rank, stride, dilation } = along.value;
  const told = [conv.output_padding, conv.output_shape].find((list) => list && list.length !== rank);
  if (told) return refused({ code: "wrong-rank", expected: rank, got: told.length });
  const sides = kernel.map((length, axis) => {
    const span = (dilation[axis] ?? 1) * (length - 1) + 1;
    return sidesOf(conv, axis, { span, stride: stride[axis] ?? 1, size: size[axis] ?? 1 }, rank);
  });
  return onFeatureMap(
    tensor,
    { layout: "channels-first", rank },
    {
      type: `conv-transpose${rank}d` as const,
      outChannels,
      kernelSize: kernel,
      stride,
      padding: sides.map(({ before, after }) => ({ before, after })),
      outputPadding: sides.map(({ outputPadding }) => outputPadding),
      dilation,
      groups: conv.group,
      bias: shapes.length > 2,
    },
  );
});

interface Along {
  readonly span: number;
  readonly stride: number;
  readonly size: number;
}

/** What is cut off along an axis, and what is added behind: told, or so that a wanted size comes out. */
function sidesOf(conv: Transposed, axis: number, { span, stride, size }: Along, rank: number) {
  const outputPadding = conv.output_padding?.[axis] ?? 0;
  const wanted = conv.output_shape?.[axis];
  if (wanted !== undefined) {
    const total = stride * (size - 1) + span + outputPadding - wanted;
    return split(Math.max(0, total), conv.auto_pad, outputPadding + Math.max(0, -total));
  }
  if (conv.auto_pad === "SAME_UPPER" || conv.auto_pad === "SAME_LOWER") {
    return split(Math.max(0, span - stride), conv.auto_pad, outputPadding);
  }
  const pads = conv.auto_pad === "VALID" ? [] : (conv.pads ?? []);
  return { before: pads[axis] ?? 0, after: pads[axis + rank] ?? 0, outputPadding };
}

/** Of an odd total SAME_UPPER cuts one more off the end, all others off the beginning. */
function split(total: number, autoPad: Transposed["auto_pad"], outputPadding: number) {
  const less = Math.floor(total / 2);
  return autoPad === "SAME_UPPER"
    ? { before: less, after: total - less, outputPadding }
    : { before: total - less, after: less, outputPadding };
}
