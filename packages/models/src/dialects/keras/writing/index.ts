import { activation, dropout } from "./activations.ts";
import { adaptiveAverage, adaptiveMaximum, globalAverage, globalMaximum } from "./adaptive-pooling.ts";
import { convolution, depthwise, separable } from "./convolution.ts";
import { absent, type KerasWriters } from "./form.ts";
import { linear } from "./linear.ts";
import { concatenate, merge } from "./merging.ts";
import { batchNorm, groupNorm, instanceNorm, layerNorm, normalization, prelu } from "./normalization.ts";
import { average, maximum } from "./pooling.ts";
import { flatten, permute, reshape, upsample } from "./reshaping.ts";
import { crop, pad } from "./sides.ts";
import { transposedConvolution } from "./transposed-convolution.ts";

/** How Keras says our layers. */
export const kerasWriters: KerasWriters = {
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
  "lp-pool1d": absent,
  "lp-pool2d": absent,
  "lp-pool3d": absent,
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
  "local-response-norm": absent,
  normalization,
  scale: absent,
  activation,
  prelu,
  dropout,
  flatten,
  reshape,
  permute,
  unfold: absent,
  pad,
  crop,
  upsample,
  "pixel-shuffle": absent,
  "pixel-unshuffle": absent,
  "channel-shuffle": absent,
  "slice-channels": absent,
  merge,
  concatenate,
  linear,
};
