import { z } from "zod";
import { product } from "../count.ts";
import { defineLayer } from "../define-layer.ts";
import { axesOf, vector } from "../shape.ts";

/** Writes all numbers of an input behind one another. */
const schema = z.strictObject({ type: z.literal("flatten") });

export const flatten = defineLayer(schema, "any", {
  problem(_, input) {
    const features = product(...axesOf(input));
    return typeof features === "bigint"
      ? { code: "too-many-features", features: String(features) }
      : undefined;
  },
  outputShape: (_, input, a) =>
    input.kind === "feature-map"
      ? vector(a.flattened({ channels: input.channels, size: input.size }))
      : vector(a.flattened({ channels: input.features, size: input.leading })),
});
