import { z } from "zod";
import type { Formulas } from "./define-layer.ts";
import type { FeatureMap } from "./shape.ts";
import { overhang, slide, type Window } from "./window.ts";

/** What a pooling can be told. Without a stride the windows lie side by side; it is the last, so that it is where it is then. */
export function poolingSettings<Lengths, Some, Ones, Paddings>(axes: {
  readonly lengths: Lengths;
  readonly someLengths: Some;
  readonly ones: Ones;
  readonly padding: Paddings;
}) {
  return {
    kernelSize: axes.lengths,
    padding: axes.padding,
    dilation: axes.ones,
    ceilMode: z.boolean().default(false),
    stride: axes.someLengths,
  };
}

export function sideBySide<
  Settings extends {
    readonly kernelSize: readonly number[];
    readonly stride?: Settings["kernelSize"] | undefined;
  },
>(settings: Settings) {
  return { ...settings, stride: settings.stride ?? settings.kernelSize };
}

/** A pooling's formulas: maximum, average and norm differ in the value of a window, not in sizes or counts. */
export const pooling: Formulas<Window, FeatureMap> = {
  window: (window) => window,
  problem: (window, { size }) => overhang(window, size),
  outputShape: (window, { channels, size }, a) => ({
    kind: "feature-map",
    channels,
    size: slide(window, size, a),
  }),
  parameters: ({ kernelSize }, { channels }, a) => ({
    trainable: a.poolingParameters({ kernelSize, channels }),
    nonTrainable: 0,
  }),
};
