import type { Dialect } from "../dialect.ts";
import * as activations from "./activations.ts";
import * as adaptivePooling from "./adaptive-pooling.ts";
import * as convolution from "./convolution.ts";
import { Dense } from "./dense.ts";
import * as dropout from "./dropout.ts";
import * as globalPooling from "./global-pooling.ts";
import * as images from "./images.ts";
import * as merging from "./merging.ts";
import * as normalization from "./normalization.ts";
import * as pooling from "./pooling.ts";
import * as reshaping from "./reshaping.ts";
import * as sides from "./sides.ts";
import * as transposedConvolution from "./transposed-convolution.ts";
import * as upsampling from "./upsampling.ts";

/** Keras 3, and what Keras 2 writes otherwise. Moving statistics are parameters there that can't be trained. */
export const keras: Dialect = {
  batchLeftOut: true,
  countsStatistics: true,
  weightOrder: "keras",
  layers: new Map(
    Object.entries({
      ...activations,
      ...adaptivePooling,
      ...convolution,
      ...dropout,
      ...globalPooling,
      ...images,
      ...merging,
      ...normalization,
      ...pooling,
      ...reshaping,
      ...sides,
      ...transposedConvolution,
      ...upsampling,
      Dense,
    }),
  ),
};
