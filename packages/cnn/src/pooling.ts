import { z } from "zod";
import { defineLayer } from "./define-layer.ts";
import { padding2d, pair } from "./settings.ts";
import { overhang, slide, type Window } from "./window.ts";

/** What a pooling over rows and columns can be told. Without a stride the windows lie side by side. */
const pooling2dSettings = {
  kernelSize: pair,
  stride: pair.optional(),
  padding: padding2d.default("valid"),
  dilation: pair.default([1, 1]),
  ceilMode: z.boolean().default(false),
};

/** A pooling layer type: maximum and average differ in the value of a window, not in sizes or counts. */
export function pooling2d<const Type extends string>(type: Type) {
  const schema = z
    .strictObject({ type: z.literal(type), ...pooling2dSettings })
    .transform(({ type: name, kernelSize, stride, ...rest }) => ({
      type: name,
      kernelSize,
      stride: stride ?? kernelSize,
      ...rest,
    }));
  const window = ({ kernelSize, stride, padding, dilation, ceilMode }: z.output<typeof schema>): Window => ({
    kind: "pooling",
    kernelSize,
    stride,
    padding,
    dilation,
    ceilMode,
  });
  return defineLayer(schema, "feature-map", {
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
  });
}
