import { z } from "zod";
import { activation } from "./activation.ts";
import { adaptiveAvgPool2d } from "./adaptive-avg-pool2d.ts";
import { avgPool2d } from "./avg-pool2d.ts";
import { batchNorm2d } from "./batch-norm2d.ts";
import { conv2d } from "./conv2d.ts";
import { dropout } from "./dropout.ts";
import { flatten } from "./flatten.ts";
import { globalAvgPool2d } from "./global-avg-pool2d.ts";
import { linear } from "./linear.ts";
import { maxPool2d } from "./max-pool2d.ts";

/** All layer types, by the name that stands in a layer's `type`. */
export const layerTypes = {
  conv2d,
  "max-pool2d": maxPool2d,
  "avg-pool2d": avgPool2d,
  "global-avg-pool2d": globalAvgPool2d,
  "adaptive-avg-pool2d": adaptiveAvgPool2d,
  "batch-norm2d": batchNorm2d,
  activation,
  dropout,
  flatten,
  linear,
} as const;

const { conv2d: first, ...others } = layerTypes;

/** Any layer with all its settings, as it is stored and passed on. */
export const layerSchema = z.discriminatedUnion("type", [
  first.schema,
  ...Object.values(others).map(({ schema }) => schema),
]);

export type Layer = z.output<typeof layerSchema>;

/** A layer as it may be written: what has a default may be left out. */
export type LayerSettings = z.input<typeof layerSchema>;
