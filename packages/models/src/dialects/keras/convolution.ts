import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { pair, positive } from "../settings.ts";
import { strideWithDilation } from "../stride-with-dilation.ts";
import { dataFormat, paddingWord } from "./settings.ts";

const settings = z.object({
  filters: positive,
  kernel_size: pair,
  strides: pair.default([1, 1]),
  padding: paddingWord,
  data_format: dataFormat,
  dilation_rate: pair.default([1, 1]),
  groups: positive.default(1),
  use_bias: z.boolean().default(true),
});

export const Conv2D = defineEntry(settings, (conv, tensor) => {
  const refusal = strideWithDilation(conv.strides, conv.dilation_rate);
  if (refusal) return refused(refusal);
  return onFeatureMap(
    tensor,
    { layout: conv.data_format, rank: 2 },
    {
      type: "conv2d",
      outChannels: conv.filters,
      kernelSize: conv.kernel_size,
      stride: conv.strides,
      padding: conv.padding,
      dilation: conv.dilation_rate,
      groups: conv.groups,
      bias: conv.use_bias,
    },
  );
});
