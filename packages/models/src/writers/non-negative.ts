import type { Layer } from "@stride/cnn";
import type { ActivationName } from "../dialects/activation.ts";

const activations: ReadonlySet<ActivationName> = new Set([
  ...(["relu", "relu6", "sigmoid", "hard-sigmoid", "exponential", "softplus"] as const),
  ...(["softmax", "softmin"] as const),
]);

/** What chooses, moves, repeats or averages numbers, or puts zeros beside them. */
const keeping: ReadonlySet<Layer["type"]> = new Set<Layer["type"]>([
  ...(["max-pool1d", "max-pool2d", "max-pool3d", "avg-pool1d", "avg-pool2d", "avg-pool3d"] as const),
  ...(["global-max-pool1d", "global-max-pool2d", "global-max-pool3d"] as const),
  ...(["global-avg-pool1d", "global-avg-pool2d", "global-avg-pool3d"] as const),
  ...(["adaptive-max-pool1d", "adaptive-max-pool2d", "adaptive-max-pool3d"] as const),
  ...(["adaptive-avg-pool1d", "adaptive-avg-pool2d", "adaptive-avg-pool3d"] as const),
  ...(["dropout", "flatten", "reshape", "permute", "unfold", "pad", "crop"] as const),
  ...(["pixel-shuffle", "pixel-unshuffle", "concatenate"] as const),
]);

/** Whether no number that leaves a layer is below zero, if that is so (or not) of each of its inputs. */
export function nonNegative(layer: Layer, inputs: readonly boolean[]): boolean {
  const all = inputs.every((one) => one);
  if (layer.type === "activation") {
    return activations.has(layer.function) || (layer.function === "identity" && all);
  }
  if (layer.type === "merge") {
    if (layer.operation === "maximum") return inputs.some((one) => one);
    return all && layer.operation !== "subtract";
  }
  return all && keeping.has(layer.type);
}
