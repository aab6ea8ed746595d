import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { vector } from "../shape.ts";
import { wrongRank } from "../window.ts";

/** The mean of each map: one number a channel, as a vector, or as maps of 1 × 1 with `keepAxes`. */
const schema = z.strictObject({ type: z.literal("global-avg-pool2d"), keepAxes: z.boolean().default(false) });

export const globalAvgPool2d = defineLayer(schema, "feature-map", {
  problem: (_, { size }) => wrongRank(2, size),
  outputShape: ({ keepAxes }, { channels, size }) =>
    keepAxes ? { kind: "feature-map", channels, size: size.map(() => 1) } : vector(channels),
});
