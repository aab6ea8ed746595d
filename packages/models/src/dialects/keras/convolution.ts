import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { convolution, depthwise, separable } from "../like-keras/convolution.ts";
import { positive, type Rank } from "../settings.ts";
import { inOurWords, paddingWord, slidingSettings } from "./settings.ts";

export const Conv1D = conv(1);
export const Conv2D = conv(2);
export const Conv3D = conv(3);
export const DepthwiseConv1D = depthwiseConv(1);
export const DepthwiseConv2D = depthwiseConv(2);
export const SeparableConv1D = separableConv(1);
export const SeparableConv2D = separableConv(2);

function conv(rank: Rank): LayerEntry {
  const settings = z.object({
    ...slidingSettings(rank),
    filters: positive,
    groups: positive.default(1),
  });
  return defineEntry(settings, (layer, tensor) => {
    const { filters: outChannels, groups } = layer;
    return convolution(rank, { outChannels, groups, ...inOurWords(layer) }, tensor);
  });
}

function depthwiseConv(rank: 1 | 2): LayerEntry {
  const settings = z.object({
    ...slidingSettings(rank),
    padding: paddingWord,
    depth_multiplier: positive.default(1),
  });
  return defineEntry(settings, (layer, tensor) =>
    depthwise(rank, { multiplier: layer.depth_multiplier, ...inOurWords(layer) }, tensor),
  );
}

function separableConv(rank: 1 | 2): LayerEntry {
  const settings = z.object({
    ...slidingSettings(rank),
    filters: positive,
    depth_multiplier: positive.default(1),
  });
  return defineEntry(settings, (layer, tensor) => {
    const { filters: outChannels, depth_multiplier: multiplier } = layer;
    return separable(rank, { outChannels, multiplier, ...inOurWords(layer) }, tensor);
  });
}
