import type { PublicExercise } from "@stride/api";
import { axesOf, type Padding, type Shape } from "@stride/cnn";
import type { LayerBlock } from "@/components/figures/layer-scene";

export type ShownLayer = PublicExercise["network"]["layers"][number];

/** A shape as a block. */
export function blockOf(input: Shape): LayerBlock {
  if (input.kind !== "feature-map") return { features: featuresOf(input) };
  const [rows = 1, columns = 1] = input.size;
  return { rows, columns, channels: input.channels };
}

/** How many numbers stand along the last axis. */
export function featuresOf(input: Shape): number {
  return axesOf(input).at(-1) ?? 1;
}

/** The window that a layer slides over rows and columns, if it has one. */
export function windowOf(layer: ShownLayer) {
  if (!("kernelSize" in layer) || layer.kernelSize.length !== 2) return undefined;
  const [kernel, stride, dilation] = [layer.kernelSize, layer.stride, layer.dilation].map(onPlane);
  if (!kernel || !stride || !dilation) return undefined;
  return { ...kernel, stride, dilation };
}

/** The padding that the question names; `same` is left to the learner. */
export function paddingOf(layer: ShownLayer) {
  if (!("kernelSize" in layer) || typeof layer.padding === "string") return undefined;
  const [rows, columns]: readonly Padding[] = layer.padding;
  return rows && columns && { rows, columns };
}

function onPlane([rows = 1, columns = 1]: readonly number[]) {
  return { rows, columns };
}
