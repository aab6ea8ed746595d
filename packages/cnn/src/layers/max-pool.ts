import { z } from "zod";
import { definePrepared } from "../define-layer.ts";
import { pooling, poolingSettings, sideBySide } from "../pooling.ts";
import { axes1, axes2, axes3 } from "../settings.ts";
import { poolingWindow } from "../window.ts";

/** The largest value of each window. */
export const maxPool1d = definePrepared(
  z.strictObject({ type: z.literal("max-pool1d"), ...poolingSettings(axes1) }).transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);

export const maxPool2d = definePrepared(
  z.strictObject({ type: z.literal("max-pool2d"), ...poolingSettings(axes2) }).transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);

export const maxPool3d = definePrepared(
  z.strictObject({ type: z.literal("max-pool3d"), ...poolingSettings(axes3) }).transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);
