import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { positive } from "../settings.ts";
import { wrongRank } from "../window.ts";

/** Means of windows that are chosen so that `outputSize` positions result; `null` keeps that axis. May enlarge, too. */
const schema = z.strictObject({
  type: z.literal("adaptive-avg-pool2d"),
  outputSize: z.tuple([positive.nullable(), positive.nullable()]),
});

export const adaptiveAvgPool2d = defineLayer(schema, "feature-map", {
  problem: (_, { size }) => wrongRank(2, size),
  outputShape: ({ outputSize }, { channels, size }) => ({
    kind: "feature-map",
    channels,
    size: size.map((length, axis) => outputSize[axis] ?? length),
  }),
});
