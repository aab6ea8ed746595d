import { z } from "zod";
import { axes1, axes2, axes3 } from "../settings.ts";
import { convolution, convolutionSettings, prepareConvolution } from "../convolution.ts";
import { definePrepared } from "../define-layer.ts";

/** A convolution over one, two or three axes, as a cross-correlation. `inChannels` are the input's. */
export const conv1d = definePrepared(
  z.strictObject({ type: z.literal("conv1d"), ...convolutionSettings(axes1) }),
  prepareConvolution,
  "feature-map",
  convolution,
);

export const conv2d = definePrepared(
  z.strictObject({ type: z.literal("conv2d"), ...convolutionSettings(axes2) }),
  prepareConvolution,
  "feature-map",
  convolution,
);

export const conv3d = definePrepared(
  z.strictObject({ type: z.literal("conv3d"), ...convolutionSettings(axes3) }),
  prepareConvolution,
  "feature-map",
  convolution,
);
