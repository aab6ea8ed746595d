import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import type { FrameworkRefusal } from "../refusal.ts";
import { paddingPair, pair, positive } from "../settings.ts";
import { borrowedPadding } from "./padding-mode.ts";
import { unbatched } from "./unbatched.ts";

const settings = z.object({
  in_channels: positive,
  out_channels: positive,
  kernel_size: pair,
  stride: pair.default([1, 1]),
  padding: z.union([z.enum(["valid", "same"]), paddingPair]).default([0, 0]),
  dilation: pair.default([1, 1]),
  groups: positive.default(1),
  bias: z.boolean().default(true),
  padding_mode: z.enum(["zeros", "reflect", "replicate", "circular"]).default("zeros"),
});

type Conv2d = z.output<typeof settings>;

export const Conv2d = defineEntry(settings, (conv, tensor) => {
  const { batch, axes } = unbatched(tensor, 2);
  const refusal = atConstruction(conv) ?? onInput(conv, axes);
  if (refusal) return refused(refusal);
  return onFeatureMap(
    { batch, axes },
    { layout: "channels-first", rank: 2 },
    {
      type: "conv2d",
      outChannels: conv.out_channels,
      kernelSize: conv.kernel_size,
      stride: conv.stride,
      padding: conv.padding,
      dilation: conv.dilation,
      groups: conv.groups,
      bias: conv.bias,
    },
  );
});

function atConstruction({ padding, stride }: Conv2d): FrameworkRefusal | undefined {
  const strided = stride.some((step) => step > 1);
  return padding === "same" && strided ? { code: "same-with-stride", stride } : undefined;
}

function onInput(conv: Conv2d, [got, ...size]: readonly number[]): FrameworkRefusal | undefined {
  const expected = conv.in_channels;
  if (got !== undefined && got !== expected) return { code: "channels-mismatch", expected, got };
  return borrowedPadding(conv, size);
}
