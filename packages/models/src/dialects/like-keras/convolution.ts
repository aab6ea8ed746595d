import { type Layout, refused, type Result } from "@stride/cnn";
import type { Reading, Tensor } from "../dialect.ts";
import { onFeatureMap } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import type { Rank } from "../settings.ts";
import { strideWithDilation } from "./stride-with-dilation.ts";

/** What Keras and tfjs tell every convolution, in our words. */
export interface Sliding {
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: "same" | "valid" | "causal";
  readonly layout: Layout;
  readonly dilation: readonly number[];
  readonly bias: boolean;
}

interface Convolution extends Sliding {
  readonly outChannels: number;
  readonly groups: number;
}

interface Depthwise extends Sliding {
  readonly multiplier: number;
}

interface Separable extends Depthwise {
  readonly outChannels: number;
}

export function convolution(rank: Rank, conv: Convolution, tensor: Tensor): Result<Reading, Refusal> {
  const { layout, groups, outChannels, ...settings } = conv;
  // both look at the filters when the layer is made, and at the channels when there is an input
  if (outChannels % groups) {
    return refused({ code: "groups-do-not-divide-output", groups, channels: outChannels });
  }
  const refusal = strideWithDilation(conv.stride, conv.dilation);
  if (refusal) return refused(refusal);
  const layer = { type: `conv${rank}d` as const, outChannels, groups, ...settings };
  return onFeatureMap(tensor, { layout, rank }, layer);
}

export function depthwise(
  rank: 1 | 2,
  { layout, ...settings }: Depthwise,
  tensor: Tensor,
): Result<Reading, Refusal> {
  const refusal = strideWithDilation(settings.stride, settings.dilation);
  if (refusal) return refused(refusal);
  return onFeatureMap(tensor, { layout, rank }, { type: `depthwise-conv${rank}d` as const, ...settings });
}

export function separable(
  rank: 1 | 2,
  { layout, ...settings }: Separable,
  tensor: Tensor,
): Result<Reading, Refusal> {
  const refusal = strideWithDilation(settings.stride, settings.dilation);
  if (refusal) return refused(refusal);
  return onFeatureMap(tensor, { layout, rank }, { type: `separable-conv${rank}d` as const, ...settings });
}
