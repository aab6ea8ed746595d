import type { Dialect } from "../dialect.ts";
import * as activations from "./activations.ts";
import * as convolution from "./convolution.ts";
import { dense } from "./dense.ts";
import * as dropout from "./dropout.ts";
import * as globalPooling from "./global-pooling.ts";
import * as merging from "./merging.ts";
import * as normalization from "./normalization.ts";
import * as pooling from "./pooling.ts";
import * as reshaping from "./reshaping.ts";
import * as sides from "./sides.ts";
import * as upsampling from "./upsampling.ts";

/** TensorFlow.js, by the functions of `tf.layers`. It counts as Keras does. */
export const tfjs: Dialect = {
  batchLeftOut: true,
  countsStatistics: true,
  weightOrder: "keras",
  layers: new Map(
    Object.entries({
      ...activations,
      ...convolution,
      ...dropout,
      ...globalPooling,
      ...merging,
      ...normalization,
      ...pooling,
      ...reshaping,
      ...sides,
      ...upsampling,
      dense,
    }),
  ),
};
