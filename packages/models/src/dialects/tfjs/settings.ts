import type { Layout } from "@stride/cnn";
import { z } from "zod";
import { lengths, ones, type Rank } from "../settings.ts";

/** Channels last unless told otherwise. */
export const dataFormat = z
  .enum(["channelsLast", "channelsFirst"])
  .nullish()
  .transform((format): Layout => (format === "channelsFirst" ? "channels-first" : "channels-last"));

export const paddingWord = z.enum(["valid", "same"]).default("valid");

/** Only along one axis there is also `causal`. */
export const convolutionPadding = (rank: Rank) =>
  (rank === 1 ? z.enum(["valid", "same", "causal"]) : z.enum(["valid", "same"])).default("valid");

/** What every convolution can be told. */
export const slidingSettings = (rank: Rank) => ({
  kernelSize: lengths(rank),
  strides: ones(rank),
  padding: convolutionPadding(rank),
  dataFormat,
  dilationRate: ones(rank),
  useBias: z.boolean().default(true),
});

type SlidingSettings = z.output<z.ZodObject<ReturnType<typeof slidingSettings>>>;

export function inOurWords(conv: SlidingSettings) {
  return {
    kernelSize: conv.kernelSize,
    stride: conv.strides,
    padding: conv.padding,
    layout: conv.dataFormat,
    dilation: conv.dilationRate,
    bias: conv.useBias,
  };
}
