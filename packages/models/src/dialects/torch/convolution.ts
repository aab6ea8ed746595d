import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { groupsProblem } from "../groups.ts";
import { onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { cells, lengths, ones, positive, type Rank } from "../settings.ts";
import { borrowedPadding } from "./padding-mode.ts";
import { unbatched } from "./unbatched.ts";

const settingsOf = (rank: Rank) =>
  z.object({
    in_channels: positive,
    out_channels: positive,
    kernel_size: lengths(rank),
    stride: ones(rank),
    padding: z.union([z.enum(["valid", "same"]), cells(rank)]).default(Array<number>(rank).fill(0)),
    dilation: ones(rank),
    groups: positive.default(1),
    bias: z.boolean().default(true),
    padding_mode: z.enum(["zeros", "reflect", "replicate", "circular"]).default("zeros"),
  });

type Conv = z.output<ReturnType<typeof settingsOf>>;

export const Conv1d = convolution(1);
export const Conv2d = convolution(2);
export const Conv3d = convolution(3);

function convolution(rank: Rank): LayerEntry {
  return defineEntry(settingsOf(rank), (conv, tensor) => {
    const input = unbatched(tensor, rank);
    const refusal = atConstruction(conv) ?? onInput(conv, input.axes);
    if (refusal) return refused(refusal);
    return onFeatureMap(
      input,
      { layout: "channels-first", rank },
      {
        type: `conv${rank}d` as const,
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
}

function atConstruction(conv: Conv): Refusal | undefined {
  const { padding, stride, in_channels, out_channels, groups } = conv;
  const strided = stride.some((step) => step > 1);
  return (
    groupsProblem(groups, in_channels, out_channels) ??
    (padding === "same" && strided ? { code: "same-with-stride", stride } : undefined)
  );
}

function onInput(conv: Conv, [got, ...size]: readonly number[]): Refusal | undefined {
  const expected = conv.in_channels;
  const borrowed = borrowedPadding(conv, size);
  if (borrowed) return borrowed;
  return got !== undefined && got !== expected ? { code: "channels-mismatch", expected, got } : undefined;
}
