import { refused } from "@stride/cnn";
import type { ActivationName } from "../../activation.ts";
import { type LayerOf, written } from "../../writing.ts";
import { layers } from "./form.ts";

/** Layers of their own. Slopes aren't part of our layer: Keras' own are meant. */
const own = new Map<ActivationName, string>([
  ["identity", "Identity"],
  ["relu", "ReLU"],
  ["leaky-relu", "LeakyReLU"],
  ["elu", "ELU"],
  ["softmax", "Softmax"],
]);

/** What the layer `Activation` is told. */
const named = new Map<ActivationName, string>([
  ["relu6", "relu6"],
  ["celu", "celu"],
  ["selu", "selu"],
  ["gelu", "gelu"],
  ["silu", "silu"],
  ["mish", "mish"],
  ["sigmoid", "sigmoid"],
  ["hard-sigmoid", "hard_sigmoid"],
  ["hard-swish", "hard_silu"],
  ["tanh", "tanh"],
  ["hard-tanh", "hard_tanh"],
  ["tanh-shrink", "tanh_shrink"],
  ["hard-shrink", "hard_shrink"],
  ["soft-shrink", "soft_shrink"],
  ["threshold", "threshold"],
  ["exponential", "exponential"],
  ["log-sigmoid", "log_sigmoid"],
  ["softplus", "softplus"],
  ["softsign", "softsign"],
  ["log-softmax", "log_softmax"],
]);

export function activation({ function: name }: LayerOf<"activation">) {
  const type = own.get(name);
  if (type !== undefined) return layers(written(type, {}));
  const word = named.get(name);
  return word === undefined
    ? refused({ code: "no-such-layer" as const })
    : layers(written("Activation", { activation: word }));
}

export function dropout({ p }: LayerOf<"dropout">) {
  return layers(written("Dropout", { rate: p }));
}
