import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { cells, lengths, ones, positive } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const settings = z.object({
  in_channels: positive,
  out_channels: positive,
  kernel_size: lengths(2),
  stride: ones(2),
  padding: cells(2).default([0, 0]),
  dilation: ones(2),
  depth_multiplier: positive.default(1),
  bias: z.boolean().default(true),
});

/** No layer of PyTorch's own, but the usual pair: a convolution in as many groups as channels, and one of single cells. */
export const DepthwiseSeparable = defineEntry(settings, (pair, tensor) => {
  const input = unbatched(tensor, 2);
  const [got] = input.axes;
  const { in_channels: expected, bias } = pair;
  if (got !== undefined && got !== expected) return refused({ code: "channels-mismatch", expected, got });
  return onFeatureMap(
    input,
    { layout: "channels-first", rank: 2 },
    {
      type: "conv2d",
      outChannels: expected * pair.depth_multiplier,
      kernelSize: pair.kernel_size,
      stride: pair.stride,
      padding: pair.padding,
      dilation: pair.dilation,
      groups: expected,
      bias,
    },
    { type: "conv2d", outChannels: pair.out_channels, kernelSize: 1, bias },
  );
});
