import { z } from "zod";
import { definePrepared } from "../define-layer.ts";
import { pooling, poolingSettings, sideBySide } from "../pooling.ts";
import { axes1, axes2, axes3 } from "../settings.ts";
import { poolingWindow } from "../window.ts";

/** The p of the norm. */
const normType = z.number().positive();

/** The p-norm of each window. */
export const lpPool1d = definePrepared(
  z.strictObject({ type: z.literal("lp-pool1d"), normType, ...poolingSettings(axes1) }).transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);

export const lpPool2d = definePrepared(
  z.strictObject({ type: z.literal("lp-pool2d"), normType, ...poolingSettings(axes2) }).transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);

export const lpPool3d = definePrepared(
  z.strictObject({ type: z.literal("lp-pool3d"), normType, ...poolingSettings(axes3) }).transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);
