import { z } from "zod";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { positive } from "../settings.ts";
import type { FeatureMap } from "../shape.ts";
import { wrongRank } from "../window.ts";

const length = positive.nullable();
const size1 = z.tuple([length]);
const size2 = z.tuple([length, length]);
const size3 = z.tuple([length, length, length]);

/** Windows that are chosen so that `outputSize` positions result; `null` keeps that axis. May enlarge, too. */
const formulas: Formulas<{ readonly outputSize: readonly (number | null)[] }, FeatureMap> = {
  problem: ({ outputSize }, { size }) => wrongRank(outputSize.length, size),
  outputShape: ({ outputSize }, { channels, size }) => ({
    kind: "feature-map",
    channels,
    size: size.map((cells, axis) => outputSize[axis] ?? cells),
  }),
};

/** Means. */
export const adaptiveAvgPool1d = defineLayer(
  z.strictObject({ type: z.literal("adaptive-avg-pool1d"), outputSize: size1 }),
  "feature-map",
  formulas,
);

export const adaptiveAvgPool2d = defineLayer(
  z.strictObject({ type: z.literal("adaptive-avg-pool2d"), outputSize: size2 }),
  "feature-map",
  formulas,
);

export const adaptiveAvgPool3d = defineLayer(
  z.strictObject({ type: z.literal("adaptive-avg-pool3d"), outputSize: size3 }),
  "feature-map",
  formulas,
);

/** Largest values. */
export const adaptiveMaxPool1d = defineLayer(
  z.strictObject({ type: z.literal("adaptive-max-pool1d"), outputSize: size1 }),
  "feature-map",
  formulas,
);

export const adaptiveMaxPool2d = defineLayer(
  z.strictObject({ type: z.literal("adaptive-max-pool2d"), outputSize: size2 }),
  "feature-map",
  formulas,
);

export const adaptiveMaxPool3d = defineLayer(
  z.strictObject({ type: z.literal("adaptive-max-pool3d"), outputSize: size3 }),
  "feature-map",
  formulas,
);
