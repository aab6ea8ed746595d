import { z } from "zod";
import { defineLayer } from "../define-layer.ts";
import { pooling, poolingSettings, sideBySide } from "../pooling.ts";
import { axes1, axes2, axes3 } from "../settings.ts";

/** Whether padding counts in the divisor, as it does unless told otherwise. */
const countIncludePad = z.boolean().optional();

/** The mean of each window. */
export const avgPool1d = defineLayer(
  z
    .strictObject({ type: z.literal("avg-pool1d"), ...poolingSettings(axes1), countIncludePad })
    .transform(sideBySide),
  "feature-map",
  pooling,
);

export const avgPool2d = defineLayer(
  z
    .strictObject({ type: z.literal("avg-pool2d"), ...poolingSettings(axes2), countIncludePad })
    .transform(sideBySide),
  "feature-map",
  pooling,
);

export const avgPool3d = defineLayer(
  z
    .strictObject({ type: z.literal("avg-pool3d"), ...poolingSettings(axes3), countIncludePad })
    .transform(sideBySide),
  "feature-map",
  pooling,
);
