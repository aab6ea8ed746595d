import type { Dialect } from "../dialect.ts";
import { activations } from "./activations.ts";
import { Conv, ConvTranspose } from "./convolution.ts";
import * as depthToSpace from "./depth-to-space.ts";
import * as dropout from "./dropout.ts";
import { Flatten } from "./flatten.ts";
import { Gemm, MatMul } from "./gemm.ts";
import * as merging from "./merging.ts";
import * as normalization from "./normalization.ts";
import { Pad } from "./pad.ts";
import * as pooling from "./pooling.ts";
import * as reducing from "./reducing.ts";
import * as reshaping from "./reshaping.ts";
import * as resize from "./resize.ts";

/** ONNX's operators. Its weights are inputs; a batch norm's mean and variance are two of them. */
export const onnx: Dialect = {
  batchLeftOut: false,
  countsStatistics: true,
  weightOrder: "torch",
  layers: new Map(
    Object.entries({
      ...activations,
      ...depthToSpace,
      ...dropout,
      ...merging,
      ...normalization,
      ...pooling,
      ...reducing,
      ...reshaping,
      ...resize,
      Conv,
      ConvTranspose,
      Flatten,
      Gemm,
      MatMul,
      Pad,
    }),
  ),
};
