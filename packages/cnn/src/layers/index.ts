import { z } from "zod";
import { activation } from "./activation.ts";
import {
  adaptiveAvgPool1d,
  adaptiveAvgPool2d,
  adaptiveAvgPool3d,
  adaptiveMaxPool1d,
  adaptiveMaxPool2d,
  adaptiveMaxPool3d,
} from "./adaptive-pool.ts";
import { avgPool1d, avgPool2d, avgPool3d } from "./avg-pool.ts";
import { batchNorm1d, batchNorm2d, batchNorm3d } from "./batch-norm.ts";
import { channelShuffle } from "./channel-shuffle.ts";
import { concatenate } from "./concatenate.ts";
import { conv1d, conv2d, conv3d } from "./conv.ts";
import { convTranspose1d, convTranspose2d, convTranspose3d } from "./conv-transpose.ts";
import { crop } from "./crop.ts";
import { depthwiseConv1d, depthwiseConv2d, depthwiseConv3d } from "./depthwise-conv.ts";
import { dropout } from "./dropout.ts";
import { flatten } from "./flatten.ts";
import {
  globalAvgPool1d,
  globalAvgPool2d,
  globalAvgPool3d,
  globalMaxPool1d,
  globalMaxPool2d,
  globalMaxPool3d,
} from "./global-pool.ts";
import { groupNorm } from "./group-norm.ts";
import { instanceNorm } from "./instance-norm.ts";
import { layerNorm } from "./layer-norm.ts";
import { linear } from "./linear.ts";
import { localResponseNorm } from "./local-response-norm.ts";
import { lpPool1d, lpPool2d, lpPool3d } from "./lp-pool.ts";
import { maxPool1d, maxPool2d, maxPool3d } from "./max-pool.ts";
import { merge } from "./merge.ts";
import { normalization } from "./normalization.ts";
import { pad } from "./pad.ts";
import { permute } from "./permute.ts";
import { pixelShuffle, pixelUnshuffle } from "./pixel-shuffle.ts";
import { prelu } from "./prelu.ts";
import { reshape } from "./reshape.ts";
import { scale } from "./scale.ts";
import { separableConv1d, separableConv2d } from "./separable-conv.ts";
import { sliceChannels } from "./slice-channels.ts";
import { unfold } from "./unfold.ts";
import { upsample } from "./upsample.ts";

/** All layer types, by the name that stands in a layer's `type`. */
export const layerTypes = {
  conv1d,
  conv2d,
  conv3d,
  "depthwise-conv1d": depthwiseConv1d,
  "depthwise-conv2d": depthwiseConv2d,
  "depthwise-conv3d": depthwiseConv3d,
  "separable-conv1d": separableConv1d,
  "separable-conv2d": separableConv2d,
  "conv-transpose1d": convTranspose1d,
  "conv-transpose2d": convTranspose2d,
  "conv-transpose3d": convTranspose3d,
  "max-pool1d": maxPool1d,
  "max-pool2d": maxPool2d,
  "max-pool3d": maxPool3d,
  "avg-pool1d": avgPool1d,
  "avg-pool2d": avgPool2d,
  "avg-pool3d": avgPool3d,
  "lp-pool1d": lpPool1d,
  "lp-pool2d": lpPool2d,
  "lp-pool3d": lpPool3d,
  "global-avg-pool1d": globalAvgPool1d,
  "global-avg-pool2d": globalAvgPool2d,
  "global-avg-pool3d": globalAvgPool3d,
  "global-max-pool1d": globalMaxPool1d,
  "global-max-pool2d": globalMaxPool2d,
  "global-max-pool3d": globalMaxPool3d,
  "adaptive-avg-pool1d": adaptiveAvgPool1d,
  "adaptive-avg-pool2d": adaptiveAvgPool2d,
  "adaptive-avg-pool3d": adaptiveAvgPool3d,
  "adaptive-max-pool1d": adaptiveMaxPool1d,
  "adaptive-max-pool2d": adaptiveMaxPool2d,
  "adaptive-max-pool3d": adaptiveMaxPool3d,
  "batch-norm1d": batchNorm1d,
  "batch-norm2d": batchNorm2d,
  "batch-norm3d": batchNorm3d,
  "layer-norm": layerNorm,
  "group-norm": groupNorm,
  "instance-norm": instanceNorm,
  "local-response-norm": localResponseNorm,
  scale,
  normalization,
  activation,
  prelu,
  dropout,
  flatten,
  reshape,
  permute,
  unfold,
  pad,
  crop,
  upsample,
  "pixel-shuffle": pixelShuffle,
  "pixel-unshuffle": pixelUnshuffle,
  "channel-shuffle": channelShuffle,
  "slice-channels": sliceChannels,
  merge,
  concatenate,
  linear,
} as const;

const { conv1d: first, ...others } = layerTypes;

/** Any layer with all its settings, as it is stored and passed on. */
export const layerSchema = z.discriminatedUnion("type", [
  first.schema,
  ...Object.values(others).map(({ schema }) => schema),
]);

export type Layer = z.output<typeof layerSchema>;

/** A layer as it may be written: what has a default may be left out. */
export type LayerSettings = z.input<typeof layerSchema>;
