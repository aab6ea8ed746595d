import { z } from "zod";
import type { Formulas } from "./define-layer.ts";
import type { FeatureMap } from "./shape.ts";
import { overhang, slide, type Window } from "./window.ts";

/** What a pooling can be told. Without a stride the windows lie side by side. */
export function poolingSettings<Lengths, Some, Ones, Paddings>(axes: {
  readonly lengths: Lengths;
  readonly someLengths: Some;
  readonly ones: Ones;
  readonly padding: Paddings;
}) {
  return {
    kernelSize: axes.lengths,
    stride: axes.someLengths,
    padding: axes.padding,
    dilation: axes.ones,
    ceilMode: z.boolean().default(false),
  };
}

export function sideBySide<
  Settings extends {
    readonly kernelSize: readonly number[];
    readonly stride?: Settings["kernelSize"] | undefined;
  },
>({ stride, ...settings }: Settings) {
  return { ...settings, stride: stride ?? settings.kernelSize };
}

type Pooling = Omit<Window, "kind">;

/** A pooling's formulas: maximum, average and norm differ in the value of a window, not in sizes or counts. */
export const pooling: Formulas<Pooling, FeatureMap> = {
  window,
  problem: (layer, { size }) => overhang(window(layer), size),
  outputShape: (layer, { channels, size }, a) => ({
    kind: "feature-map",
    size: slide(window(layer), size, a),
    channels,
  }),
  parameters: ({ kernelSize }, { channels }, a) => ({
    trainable: a.poolingParameters({ kernelSize, channels }),
    nonTrainable: 0,
  }),
};

function window({ kernelSize, stride, padding, dilation, ceilMode }: Pooling): Window {
  return { kind: "pooling", kernelSize, stride, padding, dilation, ceilMode };
}
