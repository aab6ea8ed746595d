import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { pooling, poolingSettings, sideBySide } from "../pooling.ts";
import { axes1, axes2, axes3 } from "../settings.ts";

/** The p of the norm. */
const normType = z.number().positive();

/** The p-norm of each window. */
export const lpPool1d = defineLayer(
  z.strictObject({ type: z.literal("lp-pool1d"), ...poolingSettings(axes1), normType }).transform(sideBySide),
  "feature-map",
  pooling,
);

export const lpPool2d = defineLayer(
  z.strictObject({ type: z.literal("lp-pool2d"), ...poolingSettings(axes2), normType }).transform(sideBySide),
  "feature-map",
  pooling,
);

export const lpPool3d = defineLayer(
  z.strictObject({ type: z.literal("lp-pool3d"), ...poolingSettings(axes3), normType }).transform(sideBySide),
  "feature-map",
  pooling,
);
