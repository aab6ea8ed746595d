import type { Dialect } from "../dialect.ts";
import { activations } from "./activations.ts";
import { AdaptiveAvgPool2d } from "./adaptive-pooling.ts";
import { BatchNorm2d } from "./batch-norm.ts";
import { Conv2d } from "./convolution.ts";
import { Dropout } from "./dropout.ts";
import { Flatten } from "./flatten.ts";
import { Linear } from "./linear.ts";
import { AvgPool2d, MaxPool2d } from "./pooling.ts";

/** PyTorch, as `torch.nn` writes it. Running statistics are buffers there, not parameters. */
export const torch: Dialect = {
  batchLeftOut: false,
  counted: ({ trainable }) => ({ trainable, nonTrainable: 0 }),
  layers: new Map(
    Object.entries({
      ...activations,
      AdaptiveAvgPool2d,
      AvgPool2d,
      BatchNorm2d,
      Conv2d,
      Dropout,
      Dropout2d: Dropout,
      Flatten,
      Linear,
      MaxPool2d,
    }),
  ),
};
