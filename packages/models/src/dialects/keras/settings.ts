import type { Layout } from "@stride/cnn";
import { z } from "zod";
import { lengths, ones, type Rank } from "../settings.ts";

/** Channels last unless told otherwise; Keras writes `null` for "as the backend is set up". */
export const dataFormat = z
  .enum(["channels_last", "channels_first"])
  .nullish()
  .transform((format): Layout => (format === "channels_first" ? "channels-first" : "channels-last"));

/** Upper case is as good. */
export const paddingWord = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["valid", "same"]))
  .default("valid");

/** Only along one axis there is also `causal`. */
export const convolutionPadding = (rank: Rank) =>
  z
    .string()
    .toLowerCase()
    .pipe(rank === 1 ? z.enum(["valid", "same", "causal"]) : z.enum(["valid", "same"]))
    .default("valid");

/** What every convolution can be told. */
export const slidingSettings = (rank: Rank) => ({
  kernel_size: lengths(rank),
  strides: ones(rank),
  padding: convolutionPadding(rank),
  data_format: dataFormat,
  dilation_rate: ones(rank),
  use_bias: z.boolean().default(true),
});

type SlidingSettings = z.output<z.ZodObject<ReturnType<typeof slidingSettings>>>;

export function inOurWords(conv: SlidingSettings) {
  return {
    kernelSize: conv.kernel_size,
    stride: conv.strides,
    padding: conv.padding,
    layout: conv.data_format,
    dilation: conv.dilation_rate,
    bias: conv.use_bias,
  };
}
