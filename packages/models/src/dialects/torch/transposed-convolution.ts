import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { groupsProblem } from "../groups.ts";
import { onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { cells, lengths, ones, positive, type Rank } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const settingsOf = (rank: Rank) =>
  z.object({
    in_channels: positive,
    out_channels: positive,
    kernel_size: lengths(rank),
    stride: ones(rank),
    padding: cells(rank).default(Array<number>(rank).fill(0)),
    output_padding: cells(rank).default(Array<number>(rank).fill(0)),
    groups: positive.default(1),
    bias: z.boolean().default(true),
    dilation: ones(rank),
    padding_mode: z.literal("zeros").default("zeros"),
  });

type ConvTranspose = z.output<ReturnType<typeof settingsOf>>;

export const ConvTranspose1d = transposedConvolution(1);
export const ConvTranspose2d = transposedConvolution(2);
export const ConvTranspose3d = transposedConvolution(3);

function transposedConvolution(rank: Rank): LayerEntry {
  return defineEntry(settingsOf(rank), (conv, tensor) => {
    const input = unbatched(tensor, rank);
    const refusal =
      groupsProblem(conv.groups, conv.in_channels, conv.out_channels) ??
      otherChannels(conv, input.axes) ??
      tooMuchOutputPadding(conv);
    if (refusal) return refused(refusal);
    return onFeatureMap(
      input,
      { layout: "channels-first", rank },
      {
        type: `conv-transpose${rank}d` as const,
        outChannels: conv.out_channels,
        kernelSize: conv.kernel_size,
        stride: conv.stride,
        padding: conv.padding.map((n) => ({ before: n, after: n })),
        outputPadding: conv.output_padding,
        dilation: conv.dilation,
        groups: conv.groups,
        bias: conv.bias,
      },
    );
  });
}

function otherChannels(conv: ConvTranspose, [got]: readonly number[]): Refusal | undefined {
  const expected = conv.in_channels;
  return got !== undefined && got !== expected ? { code: "channels-mismatch", expected, got } : undefined;
}

/** Below the stride or below the dilation: one of them is enough. */
function tooMuchOutputPadding({ output_padding, stride, dilation }: ConvTranspose): Refusal | undefined {
  for (const [axis, outputPadding] of output_padding.entries()) {
    const limit = Math.max(stride[axis] ?? 1, dilation[axis] ?? 1);
    if (outputPadding >= limit) return { code: "output-padding-too-large", axis, outputPadding, limit };
  }
  return undefined;
}
