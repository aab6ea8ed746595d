import { z } from "zod";
import { defineLayer } from "../define-layer.ts";

/** Each name as PyTorch has it, in lower case; the last ones are what exporters write an activation out in. */
const functions = [
  "identity",
  "relu",
  "relu6",
  "leaky-relu",
  "rrelu",
  "elu",
  "celu",
  "selu",
  "gelu",
  "silu",
  "mish",
  "sigmoid",
  "hard-sigmoid",
  "hard-swish",
  "tanh",
  "hard-tanh",
  "tanh-shrink",
  "hard-shrink",
  "soft-shrink",
  "threshold",
  "exponential",
  "log-sigmoid",
  "softplus",
  "softsign",
  "softmax",
  "softmin",
  "log-softmax",
  "abs",
  "ceil",
  "cos",
  "erf",
  "floor",
  "log",
  "neg",
  "pow",
  "reciprocal",
  "round",
  "sign",
  "sin",
  "sqrt",
] as const;

/** A function applied to each number (softmax: to each vector of features). It learns nothing and keeps the shape. */
const schema = z.strictObject({ type: z.literal("activation"), function: z.enum(functions) });

export const activation = defineLayer(schema, "any", { outputShape: (_, input) => input });
