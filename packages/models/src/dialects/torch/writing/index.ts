import { activation, dropout } from "./activations.ts";
import { adaptiveAverage, adaptiveMaximum, globalAverage, globalMaximum } from "./adaptive-pooling.ts";
import { convolution, depthwise, separable } from "./convolution.ts";
import { absent, type TorchWriters } from "./form.ts";
import { linear } from "./linear.ts";
import { concatenate, merge } from "./merging.ts";
import { batchNorm, groupNorm, instanceNorm, layerNorm, localResponseNorm, prelu } from "./normalization.ts";
import { crop, pad } from "./padding.ts";
import { average, maximum, norm } from "./pooling.ts";
import {
  channelShuffle,
  flatten,
  permute,
  pixelShuffle,
  pixelUnshuffle,
  reshape,
  unfold,
  upsample,
} from "./reshaping.ts";
import { transposedConvolution } from "./transposed-convolution.ts";

/** How PyTorch says our layers. */
export const torchWriters: TorchWriters = {
  conv1d: convolution,
  conv2d: convolution,
  conv3d: convolution,
  "depthwise-conv1d": depthwise,
  "depthwise-conv2d": depthwise,
  "depthwise-conv3d": depthwise,
  "separable-conv1d": separable,
  "separable-conv2d": separable,
  "conv-transpose1d": transposedConvolution,
  "conv-transpose2d": transposedConvolution,
  "conv-transpose3d": transposedConvolution,
  "max-pool1d": maximum,
  "max-pool2d": maximum,
  "max-pool3d": maximum,
  "avg-pool1d": average,
  "avg-pool2d": average,
  "avg-pool3d": average,
  "lp-pool1d": norm,
  "lp-pool2d": norm,
  "lp-pool3d": norm,
  "global-avg-pool1d": globalAverage,
  "global-avg-pool2d": globalAverage,
  "global-avg-pool3d": globalAverage,
  "global-max-pool1d": globalMaximum,
  "global-max-pool2d": globalMaximum,
  "global-max-pool3d": globalMaximum,
  "adaptive-avg-pool1d": adaptiveAverage,
  "adaptive-avg-pool2d": adaptiveAverage,
  "adaptive-avg-pool3d": adaptiveAverage,
  "adaptive-max-pool1d": adaptiveMaximum,
  "adaptive-max-pool2d": adaptiveMaximum,
  "adaptive-max-pool3d": adaptiveMaximum,
  "batch-norm1d": batchNorm,
  "batch-norm2d": batchNorm,
  "batch-norm3d": batchNorm,
  "layer-norm": layerNorm,
  "group-norm": groupNorm,
  "instance-norm": instanceNorm,
  "local-response-norm": localResponseNorm,
  normalization: absent,
  scale: absent,
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
  "slice-channels": absent,
  merge,
  concatenate,
  linear,
};
