import { refused, type Result } from "@stride/cnn";
import type { ActivationName } from "../activation.ts";
import type { Reading, Tensor } from "../dialect.ts";
import { unchanged } from "../reading.ts";
import type { Refusal } from "../refusal.ts";

/** Keras' names, and tfjs', which writes some in camel case. */
const byName: ReadonlyMap<string, ActivationName> = new Map([
  ["relu", "relu"],
  ["relu6", "relu6"],
  ["leaky_relu", "leaky-relu"],
  ["elu", "elu"],
  ["celu", "celu"],
  ["selu", "selu"],
  ["gelu", "gelu"],
  ["silu", "silu"],
  ["swish", "silu"],
  ["mish", "mish"],
  ["sigmoid", "sigmoid"],
  ["hard_sigmoid", "hard-sigmoid"],
  ["hardSigmoid", "hard-sigmoid"],
  ["hard_silu", "hard-swish"],
  ["hard_swish", "hard-swish"],
  ["tanh", "tanh"],
  ["hard_tanh", "hard-tanh"],
  ["tanh_shrink", "tanh-shrink"],
  ["hard_shrink", "hard-shrink"],
  ["soft_shrink", "soft-shrink"],
  ["threshold", "threshold"],
  ["exponential", "exponential"],
  ["log_sigmoid", "log-sigmoid"],
  ["softplus", "softplus"],
  ["softsign", "softsign"],
  ["softmax", "softmax"],
  ["log_softmax", "log-softmax"],
  ["logSoftmax", "log-softmax"],
]);

/** The layer `Activation`, which is told which; `linear` is no layer at all. */
export function namedActivation(name: string, tensor: Tensor): Result<Reading, Refusal> {
  const known = byName.get(name);
  if (known) return unchanged(tensor, { type: "activation", function: known });
  if (name === "linear") return unchanged(tensor);
  return refused({ code: "unknown-activation", activation: name });
}
