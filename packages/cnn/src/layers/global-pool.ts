import { z } from "zod";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { whole } from "../reach.ts";
import { type FeatureMap, featureMap, type Shape, vector } from "../shape.ts";
import { wrongRank } from "../window.ts";

const keepAxes = z.boolean().default(false);

/** One number a channel, as a vector, or as maps of a single cell with `keepAxes`. */
function formulas(rank: number): Formulas<{ readonly keepAxes: boolean }, FeatureMap> {
  return {
    problem: (_, { size }) => wrongRank(rank, size),
    outputShape: ({ keepAxes }, { channels, size }, a) => shapeOf(a.globalAxes({ channels, size, keepAxes })),
    reach: (_, { size }) => size.map(whole),
  };
}

/** Axes, channels last, as what they are. */
function shapeOf(axes: readonly number[]): Shape {
  const [last = 1] = axes.slice(-1);
  return axes.length === 1 ? vector(last) : featureMap(last, ...axes.slice(0, -1));
}

/** The mean of each map. */
export const globalAvgPool1d = defineLayer(
  z.strictObject({ type: z.literal("global-avg-pool1d"), keepAxes }),
  "feature-map",
  formulas(1),
);

export const globalAvgPool2d = defineLayer(
  z.strictObject({ type: z.literal("global-avg-pool2d"), keepAxes }),
  "feature-map",
  formulas(2),
);

export const globalAvgPool3d = defineLayer(
  z.strictObject({ type: z.literal("global-avg-pool3d"), keepAxes }),
  "feature-map",
  formulas(3),
);

/** The largest value of each map. */
export const globalMaxPool1d = defineLayer(
  z.strictObject({ type: z.literal("global-max-pool1d"), keepAxes }),
  "feature-map",
  formulas(1),
);

export const globalMaxPool2d = defineLayer(
  z.strictObject({ type: z.literal("global-max-pool2d"), keepAxes }),
  "feature-map",
  formulas(2),
);

export const globalMaxPool3d = defineLayer(
  z.strictObject({ type: z.literal("global-max-pool3d"), keepAxes }),
  "feature-map",
  formulas(3),
);
