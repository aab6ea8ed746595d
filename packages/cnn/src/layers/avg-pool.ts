import { z } from "zod";
import { definePrepared } from "../define-layer.ts";
import { pooling, poolingSettings, sideBySide } from "../pooling.ts";
import { axes1, axes2, axes3 } from "../settings.ts";
import { poolingWindow } from "../window.ts";

/** Whether padding counts in the divisor, as it does unless told otherwise. */
const countIncludePad = z.boolean().optional();

/** The mean of each window. */
export const avgPool1d = definePrepared(
  z
    .strictObject({ type: z.literal("avg-pool1d"), countIncludePad, ...poolingSettings(axes1) })
    .transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);

export const avgPool2d = definePrepared(
  z
    .strictObject({ type: z.literal("avg-pool2d"), countIncludePad, ...poolingSettings(axes2) })
    .transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);

export const avgPool3d = definePrepared(
  z
    .strictObject({ type: z.literal("avg-pool3d"), countIncludePad, ...poolingSettings(axes3) })
    .transform(sideBySide),
  poolingWindow,
  "feature-map",
  pooling,
);
