import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { pair, positive } from "../settings.ts";
import { strideWithDilation } from "../stride-with-dilation.ts";
import { dataFormat, paddingWord } from "./settings.ts";

const settings = z.object({
  filters: positive,
  kernelSize: pair,
  strides: pair.default([1, 1]),
  padding: paddingWord,
  dataFormat,
  dilationRate: pair.default([1, 1]),
  useBias: z.boolean().default(true),
});

/** tfjs-layers knows no groups. */
export const conv2d = defineEntry(settings, (conv, tensor) => {
  const refusal = strideWithDilation(conv.strides, conv.dilationRate);
  if (refusal) return refused(refusal);
  return onFeatureMap(
    tensor,
    { layout: conv.dataFormat, rank: 2 },
    {
      type: "conv2d",
      outChannels: conv.filters,
      kernelSize: conv.kernelSize,
      stride: conv.strides,
      padding: conv.padding,
      dilation: conv.dilationRate,
      bias: conv.useBias,
    },
  );
});
