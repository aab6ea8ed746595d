import type { Dialect } from "../dialect.ts";
import { activations } from "./activations.ts";
import * as adaptivePooling from "./adaptive-pooling.ts";
import * as batchNorm from "./batch-norm.ts";
import { ChannelShuffle } from "./channel-shuffle.ts";
import * as convolution from "./convolution.ts";
import { DepthwiseSeparable } from "./depthwise-separable.ts";
import { Dropout } from "./dropout.ts";
import { Flatten } from "./flatten.ts";
import { GroupNorm } from "./group-norm.ts";
import { Identity } from "./identity.ts";
import * as instanceNorm from "./instance-norm.ts";
import { LayerNorm } from "./layer-norm.ts";
import { Linear } from "./linear.ts";
import { LocalResponseNorm } from "./local-response-norm.ts";
import * as padding from "./padding.ts";
import { PixelShuffle, PixelUnshuffle } from "./pixel-shuffle.ts";
import * as pooling from "./pooling.ts";
import { PReLU } from "./prelu.ts";
import * as transposedConvolution from "./transposed-convolution.ts";
import { Unfold } from "./unfold.ts";
import * as upsample from "./upsample.ts";

/** PyTorch, as `torch.nn` writes it. Running statistics are buffers there, not parameters. */
export const torch: Dialect = {
  batchLeftOut: false,
  countsStatistics: false,
  weightOrder: "torch",
  layers: new Map(
    Object.entries({
      ...activations,
      ...adaptivePooling,
      ...batchNorm,
      ...convolution,
      ...instanceNorm,
      ...padding,
      ...pooling,
      ...transposedConvolution,
      ...upsample,
      AlphaDropout: Dropout,
      ChannelShuffle,
      DepthwiseSeparable,
      Dropout,
      Dropout1d: Dropout,
      Dropout2d: Dropout,
      Dropout3d: Dropout,
      FeatureAlphaDropout: Dropout,
      Flatten,
      GroupNorm,
      Identity,
      LayerNorm,
      Linear,
      LocalResponseNorm,
      PReLU,
      PixelShuffle,
      PixelUnshuffle,
      Unfold,
    }),
  ),
};
