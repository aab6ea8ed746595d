import { z } from "zod";
import { arithmetic } from "../arithmetic.ts";
import { positive } from "../settings.ts";
import { overhang, slide, type Window } from "../window.ts";
import { demandBias, demandGroups, demandRank, multiplyAdd, type Operation } from "./operation.ts";
import { demand } from "./problem.ts";
import { cells, demandLittleWork, stands } from "./stands.ts";
import { emptyTensor } from "./tensor.ts";
import { bothSides, windowAttrs } from "./window-attrs.ts";

/** Weights of [filters, channels of a group, …kernel] over `rank` axes: a cross-correlation, the kernel isn't flipped. */
export function convolution(rank: number, { depthwise = false } = {}): Operation {
  const { stride, padding, dilation } = windowAttrs(rank);
  const schema = z.strictObject({ stride, padding, dilation, groups: positive.optional() });

  return (operands) => {
    const { input, bias } = operands;
    const attrs = operands.attrs(schema);
    const weight = operands.weight();
    demandRank(input, rank);
    demandRank(weight, rank);
    const [batch = 1, channels = 1, ...size] = input.shape;
    const [filters = 1, perGroup = 1, ...kernelSize] = weight.shape;
    const groups = attrs.groups ?? (depthwise ? channels : 1);
    demandGroups(channels, filters, groups, perGroup);
    demandBias(operands, filters);
    const window: Window = {
      ...attrs,
      kind: "convolution",
      kernelSize,
      padding: bothSides(attrs.padding),
      ceilMode: false,
    };
    demand(overhang(window, size));

    const places = slide(window, size, arithmetic);
    const output = emptyTensor([batch, filters, ...places]);
    const [area, taps, outputArea] = [cells(size), cells(kernelSize), cells(places)];
    demandLittleWork(output.values.length, perGroup, taps);
    for (const { at, contacts } of stands(window, size, places)) {
      for (let example = 0; example < batch; example++) {
        for (let filter = 0; filter < filters; filter++) {
          const first = Math.floor(filter / (filters / groups)) * perGroup;
          let total = bias?.[filter] ?? 0;
          for (let channel = 0; channel < perGroup; channel++) {
            const from = (example * channels + first + channel) * area;
            const by = (filter * perGroup + channel) * taps;
            for (const { cell, tap } of contacts) {
              total = multiplyAdd(total, input.values[from + cell] ?? 0, weight.values[by + tap] ?? 0);
            }
          }
          output.values[(example * filters + filter) * outputArea + at] = total;
        }
      }
    }
    return output;
  };
}

/** An operation and a ReLU behind it. */
export function withRelu(operation: Operation): Operation {
  return (operands) => {
    const { shape, values } = operation(operands);
    return { shape, values: values.map((value) => Math.max(0, value)) };
  };
}
