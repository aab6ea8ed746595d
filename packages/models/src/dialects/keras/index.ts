import type { Dialect } from "../dialect.ts";
import { activations } from "./activations.ts";
import { BatchNormalization } from "./batch-norm.ts";
import { Conv2D } from "./convolution.ts";
import { Dense } from "./dense.ts";
import { Dropout, SpatialDropout2D } from "./dropout.ts";
import { Flatten } from "./flatten.ts";
import { GlobalAveragePooling2D } from "./global-pooling.ts";
import { AveragePooling2D, MaxPooling2D } from "./pooling.ts";

/** Keras 3. Moving statistics are parameters there that can't be trained. */
export const keras: Dialect = {
  batchLeftOut: true,
  counted: (parameters) => parameters,
  layers: new Map(
    Object.entries({
      ...activations,
      AveragePooling2D,
      BatchNormalization,
      Conv2D,
      Dense,
      Dropout,
      Flatten,
      GlobalAveragePooling2D,
      MaxPooling2D,
      SpatialDropout2D,
    }),
  ),
};
