import { z } from "zod";
import { arithmetic } from "../arithmetic.ts";
import { product } from "../count.ts";
import { definePrepared } from "../define-layer.ts";
import { axes2 } from "../settings.ts";
import { convolutionWindow, overhang, slide } from "../window.ts";

/** Each window of a convolution written as a column, the way it is multiplied by the weights (im2col). */
const schema = z.strictObject({
  type: z.literal("unfold"),
  kernelSize: axes2.lengths,
  stride: axes2.ones,
  padding: axes2.padding,
  dilation: axes2.ones,
});

export const unfold = definePrepared(schema, convolutionWindow, "feature-map", {
  window: (window) => window,
  problem(window, { channels, size }) {
    const over = overhang(window, size);
    if (over) return over;
    const lengths = [product(channels, ...window.kernelSize), product(...slide(window, size, arithmetic))];
    const features = lengths.find((length) => typeof length === "bigint");
    return features === undefined ? undefined : { code: "too-many-features", features: String(features) };
  },
  outputShape: (window, { channels, size }, a) => ({
    kind: "axes",
    axes: a.unfolded({
      channels,
      kernelSize: window.kernelSize,
      positions: slide(window, size, a),
    }),
  }),
});
