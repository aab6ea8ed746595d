import { type Arithmetic, type Layer, type Shape } from "@stride/cnn";
import { bound } from "./layer-calculation.ts";

/** The axes of the tensor that a layer learns besides its biases, as a framework writes them; nothing if it has none such. */
export function weightAxes(
  layer: Layer,
  input: Shape,
  framework: "torch" | "keras",
  a: Arithmetic,
): readonly number[] | undefined {
  if (input.kind !== "feature-map") return undefined;
  const { channels } = input;
  if (layer.type === "linear") {
    const flat = bound({ type: "flatten" }).outputShape(input, a);
    const features = flat.kind === "vector" ? flat.features : 0;
    const { outFeatures } = layer;
    return a.kernelAxes({
      framework,
      of: "linear",
      torch: [outFeatures, features],
      keras: [features, outFeatures],
    });
  }
  if ("multiplier" in layer && !("outChannels" in layer)) {
    const { kernelSize, multiplier } = layer;
    const filters =
      framework === "torch" ? a.depthwiseChannels({ channels, multiplier }) : channels * multiplier;
    return a.kernelAxes({
      framework,
      of: "depthwise",
      torch: [filters, 1, ...kernelSize],
      keras: [...kernelSize, channels, multiplier],
    });
  }
  if (!("outChannels" in layer) || !("groups" in layer)) return undefined;
  const { kernelSize, outChannels, groups } = layer;
  if (layer.type.startsWith("conv-transpose")) {
    const outOfGroup = outChannels / groups;
    return a.kernelAxes({
      framework,
      of: "transposed",
      groups,
      torch: [channels, outOfGroup, ...kernelSize],
      keras: [...kernelSize, outOfGroup, channels],
    });
  }
  const depth = depthOf(kernelSize, channels, groups, a);
  return a.kernelAxes({
    framework,
    groups,
    torch: [outChannels, depth, ...kernelSize],
    keras: [...kernelSize, depth, outChannels],
  });
}

/** How many channels a kernel sees: what it holds, by the cells that it covers. */
function depthOf(kernelSize: readonly number[], inChannels: number, groups: number, a: Arithmetic): number {
  const cells = kernelSize.reduce((area, length) => area * length, 1);
  return Number(a.weightsPerFilter({ kernelSize, inChannels, groups })) / cells;
}
