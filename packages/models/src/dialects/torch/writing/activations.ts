import { axesOf, refused } from "@stride/cnn";
import type { ActivationName } from "../../activation.ts";
import { type Footing, type LayerOf, under, written } from "../../writing.ts";
import { absent, modules, operation } from "./form.ts";

/** Modules; the functions that others are written out in are none. */
const plain = new Map<ActivationName, string>([
  ["identity", "Identity"],
  ["relu", "ReLU"],
  ["relu6", "ReLU6"],
  ["leaky-relu", "LeakyReLU"],
  ["rrelu", "RReLU"],
  ["elu", "ELU"],
  ["celu", "CELU"],
  ["selu", "SELU"],
  ["gelu", "GELU"],
  ["silu", "SiLU"],
  ["mish", "Mish"],
  ["sigmoid", "Sigmoid"],
  ["hard-sigmoid", "Hardsigmoid"],
  ["hard-swish", "Hardswish"],
  ["tanh", "Tanh"],
  ["hard-tanh", "Hardtanh"],
  ["tanh-shrink", "Tanhshrink"],
  ["hard-shrink", "Hardshrink"],
  ["soft-shrink", "Softshrink"],
  ["log-sigmoid", "LogSigmoid"],
  ["softplus", "Softplus"],
  ["softsign", "Softsign"],
]);

const alongFeatures = { softmax: "Softmax", softmin: "Softmin", "log-softmax": "LogSoftmax" } as const;

/** Slopes and axes aren't part of our layer: PyTorch's own are meant, and for a softmax the channels or features. */
export function activation({ function: name }: LayerOf<"activation">, footing: Footing) {
  if (name === "exponential") return operation((input = "") => `torch.exp(${input})`);
  if (name === "threshold") return refused({ code: "setting-not-known" as const, setting: "threshold" });
  if (name === "softmax" || name === "softmin" || name === "log-softmax") {
    return modules(written(alongFeatures[name], { dim: featuresAxis(footing) }));
  }
  const type = plain.get(name);
  return type === undefined ? absent() : modules(written(type, {}));
}

function featuresAxis(footing: Footing): number {
  const shape = under(footing);
  return shape.kind === "feature-map" ? 1 : axesOf(shape).length;
}

export function dropout({ p }: LayerOf<"dropout">) {
  return modules(written("Dropout", { p }));
}
