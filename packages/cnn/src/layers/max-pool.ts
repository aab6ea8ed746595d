import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { pooling, poolingSettings, sideBySide } from "../pooling.ts";
import { axes1, axes2, axes3 } from "../settings.ts";

/** The largest value of each window. */
export const maxPool1d = defineLayer(
  z.strictObject({ type: z.literal("max-pool1d"), ...poolingSettings(axes1) }).transform(sideBySide),
  "feature-map",
  pooling,
);

export const maxPool2d = defineLayer(
  z.strictObject({ type: z.literal("max-pool2d"), ...poolingSettings(axes2) }).transform(sideBySide),
  "feature-map",
  pooling,
);

export const maxPool3d = defineLayer(
  z.strictObject({ type: z.literal("max-pool3d"), ...poolingSettings(axes3) }).transform(sideBySide),
  "feature-map",
  pooling,
);
