import type { PublicExercise } from "@stride/api";
import { axesOf, type Padding, type Shape } from "@stride/cnn";
import type { LayerBlock } from "@/components/figures/layer-scene";

/** A chain of layers, as it is drawn. */
export type ShownNetwork = Extract<PublicExercise["picture"], { kind: "sequence" }>;

export type ShownLayer = ShownNetwork["layers"][number];

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

/** The one layer of a chain that can be drawn as it is: it slides forwards over rows and columns, or reads all. */
export function isDrawn({ input, layers }: Pick<ShownNetwork, "input" | "layers">): boolean {
  const [first, ...more] = layers.filter(({ type }) => type !== "flatten");
  const isPlane = input.kind !== "feature-map" || input.size.length === 2;
  return isPlane && more.length === 0 && first !== undefined && drawn.has(first.type);
}

const drawn: ReadonlySet<string> = new Set(["conv2d", "max-pool2d", "avg-pool2d", "linear"]);
