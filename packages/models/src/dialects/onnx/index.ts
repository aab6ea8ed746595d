import type { Dialect } from "../dialect.ts";
import { activations } from "./activations.ts";
import { BatchNormalization } from "./batch-norm.ts";
import { Conv } from "./convolution.ts";
import { Dropout } from "./dropout.ts";
import { Flatten } from "./flatten.ts";
import { Gemm } from "./gemm.ts";
import { AveragePool, GlobalAveragePool, MaxPool } from "./pooling.ts";

/** ONNX's operators. Its weights are inputs; a batch norm's mean and variance are two of them. */
export const onnx: Dialect = {
  batchLeftOut: false,
  counted: (parameters) => parameters,
  layers: new Map(
    Object.entries({
      ...activations,
      AveragePool,
      BatchNormalization,
      Conv,
      Dropout,
      Flatten,
      Gemm,
      GlobalAveragePool,
      MaxPool,
    }),
  ),
};
