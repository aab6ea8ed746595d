import type { Dialect } from "../dialect.ts";
import { activations } from "./activations.ts";
import { batchNormalization } from "./batch-norm.ts";
import { conv2d } from "./convolution.ts";
import { dense } from "./dense.ts";
import { dropout } from "./dropout.ts";
import { flatten } from "./flatten.ts";
import { globalAveragePooling2d } from "./global-pooling.ts";
import { averagePooling2d, maxPooling2d } from "./pooling.ts";

/** TensorFlow.js, by the functions of `tf.layers`. It counts as Keras does. */
export const tfjs: Dialect = {
  batchLeftOut: true,
  counted: (parameters) => parameters,
  layers: new Map(
    Object.entries({
      ...activations,
      averagePooling2d,
      batchNormalization,
      conv2d,
      dense,
      dropout,
      flatten,
      globalAveragePooling2d,
      maxPooling2d,
    }),
  ),
};
