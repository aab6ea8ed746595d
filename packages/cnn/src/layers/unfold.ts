import { z } from "zod";
import { arithmetic } from "../arithmetic.ts";
import { product } from "../count.ts";
import { defineLayer } from "../define-layer.ts";
import { axes2 } from "../settings.ts";
import { overhang, slide, type Window } from "../window.ts";

/** Each window of a convolution written as a column, the way it is multiplied by the weights (im2col). */
const schema = z.strictObject({
  type: z.literal("unfold"),
  kernelSize: axes2.lengths,
  stride: axes2.ones,
  padding: axes2.padding,
  dilation: axes2.ones,
});

export const unfold = defineLayer(schema, "feature-map", {
  window,
  problem(layer, { channels, size }) {
    const over = overhang(window(layer), size);
    if (over) return over;
    const lengths = [
      product(channels, ...layer.kernelSize),
      product(...slide(window(layer), size, arithmetic)),
    ];
    const features = lengths.find((length) => typeof length === "bigint");
    return features === undefined ? undefined : { code: "too-many-features", features: String(features) };
  },
  outputShape: (layer, { channels, size }, a) => ({
    kind: "axes",
    axes: a.unfolded({
      channels,
      kernelSize: layer.kernelSize,
      positions: slide(window(layer), size, a),
    }),
  }),
});

function window({ kernelSize, stride, padding, dilation }: z.output<typeof schema>): Window {
  return { kind: "convolution", kernelSize, stride, padding, dilation, ceilMode: false };
}
