import { z } from "zod";
import type { Arithmetic } from "../arithmetic.ts";
import type { Count } from "../count.ts";
import { defineLayer } from "../define-layer.ts";

/**
 * Normalises each channel over the batch and its cells (of a vector: each feature, over the batch and the leading axes).
 * Learns a scale and a shift a channel, or only one of them, or neither: `affine`. Keras calls them gamma and beta.
 */
const schema = z.strictObject({
  type: z.literal("batch-norm2d"),
  affine: z.union([z.boolean(), z.enum(["scale", "shift"])]).default(true),
  trackRunningStats: z.boolean().default(true),
});

type Affine = z.output<typeof schema>["affine"];

export const batchNorm2d = defineLayer(schema, "any", {
  outputShape: (_, input) => input,
  parameters({ affine, trackRunningStats }, input, a) {
    const channels = input.kind === "feature-map" ? input.channels : input.features;
    return {
      trainable: learned(affine, channels, a),
      nonTrainable: trackRunningStats ? a.runningStatistics({ channels }) : 0,
    };
  },
});

function learned(affine: Affine, channels: number, a: Arithmetic): Count {
  if (typeof affine === "string") return channels;
  return affine ? a.scaleAndShift({ channels }) : 0;
}
