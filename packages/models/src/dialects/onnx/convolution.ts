import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import type { FrameworkRefusal } from "../refusal.ts";
import { pair, positive } from "../settings.ts";
import { autoPad, paddingOf, pads } from "./padding.ts";

const settings = z.object({
  kernel_shape: pair.optional(),
  strides: pair.default([1, 1]),
  pads,
  auto_pad: autoPad,
  dilations: pair.default([1, 1]),
  group: positive.default(1),
});

const weights = z.tuple([positive, positive, positive, positive]);

/** Inputs: the map, the weights (filters, channels of a group, rows, columns) and, if there is a bias, that. */
export const Conv = defineEntry(settings, (conv, tensor, shapes) => {
  const read = weights.safeParse(shapes[1]);
  if (!read.success) return refused({ code: "missing-input", expected: 2, got: shapes.length });
  const [outChannels, groupChannels, ...kernel] = read.data;
  const [channels, ...size] = tensor.axes;
  const refusal = mismatch({ kernel, channels: groupChannels * conv.group }, conv.kernel_shape, channels);
  if (refusal) return refused(refusal);
  const { strides: stride, dilations: dilation, group: groups } = conv;
  return onFeatureMap(
    tensor,
    { layout: "channels-first", rank: 2 },
    {
      type: "conv2d",
      outChannels,
      kernelSize: kernel,
      stride,
      padding: paddingOf({ ...conv, kernel, stride, dilation }, size),
      dilation,
      groups,
      bias: shapes.length > 2,
    },
  );
});

function mismatch(
  weight: { readonly kernel: readonly number[]; readonly channels: number },
  kernel: readonly number[] | undefined,
  channels: number | undefined,
): FrameworkRefusal | undefined {
  if (kernel?.some((length, axis) => length !== weight.kernel[axis])) {
    return { code: "kernel-mismatch", expected: kernel, got: weight.kernel };
  }
  if (channels === undefined || channels === weight.channels) return undefined;
  return { code: "channels-mismatch", expected: weight.channels, got: channels };
}
