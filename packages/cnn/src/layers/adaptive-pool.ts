import { z } from "zod";
import { defineLayer, type Formulas } from "../define-layer.ts";
import { type Reach, reach } from "../reach.ts";
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
  reach: ({ outputSize }, { size }) => size.map((cells, axis) => share(cells, outputSize[axis] ?? cells)),
};

/**
 * Window i of o reaches from ⌊i · n / o⌋ to ⌈(i + 1) · n / o⌉ (PyTorch), so where o doesn't divide n, some are a cell or two
 * larger than n / o: the largest counts.
 */
function share(cells: number, positions: number): Reach {
  const stride = cells / positions;
  if (Number.isInteger(stride)) return reach(stride, stride, 0);
  const common = commonDivisor(cells, positions);
  const over = (cells / common) % (positions / common);
  const largest = Math.floor(stride) + (over === 1 ? 1 : 2);
  return reach(largest, stride, (largest - stride) / 2);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

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
