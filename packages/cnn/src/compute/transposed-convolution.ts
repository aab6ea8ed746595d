import { z } from "zod";
import { positive } from "../settings.ts";
import type { Window } from "../window.ts";
import { demandBias, demandGroups, demandRank, multiplyAdd, type Operation } from "./operation.ts";
import { NotComputable } from "./problem.ts";
import { cells, demandLittleWork, stands } from "./stands.ts";
import { emptyTensor } from "./tensor.ts";
import { bothSides, windowAttrs } from "./window-attrs.ts";

/** One axis of a transposed convolution. */
interface Axis {
  readonly axis: number;
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly outputPadding: number;
}

/**
 * Weights of [channels, filters of a group, …kernel] over `rank` axes: each input cell stands where a convolution's
 * window would, and adds its multiple of the kernel to what lies under it.
 */
export function transposedConvolution(rank: number): Operation {
  const { stride, padding, dilation, outputPadding } = windowAttrs(rank);
  const schema = z
    .strictObject({ stride, padding, dilation, output_padding: outputPadding, groups: positive.default(1) })
    .transform(({ output_padding, ...attrs }) => ({ ...attrs, outputPadding: output_padding }));

  return (operands) => {
    const { input, bias } = operands;
    const attrs = operands.attrs(schema);
    const weight = operands.weight();
    demandRank(input, rank);
    demandRank(weight, rank);
    const [batch = 1, channels = 1, ...size] = input.shape;
    const [expected = 1, perGroup = 1, ...kernelSize] = weight.shape;
    if (expected !== channels) {
      throw new NotComputable({ code: "channels-mismatch", expected, got: channels });
    }
    const filters = perGroup * attrs.groups;
    demandGroups(channels, filters, attrs.groups);
    demandBias(operands, filters);
    const outputSize = size.map((length, axis) =>
      outputLength({
        axis,
        size: length,
        kernel: kernelSize[axis] ?? 1,
        stride: attrs.stride[axis] ?? 1,
        padding: attrs.padding[axis] ?? 0,
        dilation: attrs.dilation[axis] ?? 1,
        outputPadding: attrs.outputPadding[axis] ?? 0,
      }),
    );

    const output = emptyTensor([batch, filters, ...outputSize]);
    const [area, taps, outputArea] = [cells(size), cells(kernelSize), cells(outputSize)];
    demandLittleWork(input.values.length, perGroup, taps);
    output.values.forEach((_, at) => {
      output.values[at] = bias?.[Math.floor(at / outputArea) % filters] ?? 0;
    });
    const window: Window = {
      ...attrs,
      kind: "convolution",
      kernelSize,
      padding: bothSides(attrs.padding),
      ceilMode: false,
    };
    for (const { at, contacts } of stands(window, outputSize, size)) {
      for (let example = 0; example < batch; example++) {
        for (let channel = 0; channel < channels; channel++) {
          const value = input.values[(example * channels + channel) * area + at] ?? 0;
          const first = Math.floor(channel / (channels / attrs.groups)) * perGroup;
          for (let filter = 0; filter < perGroup; filter++) {
            const to = (example * filters + first + filter) * outputArea;
            const by = (channel * perGroup + filter) * taps;
            for (const { cell, tap } of contacts) {
              const before = output.values[to + cell] ?? 0;
              output.values[to + cell] = multiplyAdd(before, value, weight.values[by + tap] ?? 0);
            }
          }
        }
      }
    }
    return output;
  };
}

/** (n − 1)s − 2p + d(k − 1) + 1 + output padding, as PyTorch has it. */
function outputLength({ axis, size, kernel, stride, padding, dilation, outputPadding }: Axis): number {
  if (outputPadding >= Math.max(stride, dilation)) {
    throw new NotComputable({ code: "output-padding-too-large", axis, outputPadding, stride, dilation });
  }
  const length = (size - 1) * stride - 2 * padding + dilation * (kernel - 1) + 1 + outputPadding;
  if (length < 1) throw new NotComputable({ code: "no-output", axis, size: length });
  return length;
}
