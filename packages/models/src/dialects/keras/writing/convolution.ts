import type { FeatureMap, Padding } from "@stride/cnn";
import { isNone, sameSides, sidesOf } from "../../sides.ts";
import {
  type Footing,
  type LayerOf,
  mapsUnder,
  short,
  unless,
  unlessIs,
  type Value,
  written,
} from "../../writing.ts";
import { layers } from "./form.ts";
import { zeroPadding } from "./sides.ts";

interface Sliding {
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly Padding[] | "same" | "valid" | "causal";
  readonly dilation: readonly number[];
  readonly bias: boolean;
}

export function convolution(layer: LayerOf<"conv1d" | "conv2d" | "conv3d">, footing: Footing) {
  return sliding(
    `Conv${layer.kernelSize.length}D`,
    { filters: layer.outChannels, kernel_size: short(layer.kernelSize) },
    layer,
    mapsUnder(footing),
    { groups: unlessIs(layer.groups, 1) },
  );
}

/** Over three axes it is a convolution in as many groups as there are channels. */
export function depthwise(
  layer: LayerOf<"depthwise-conv1d" | "depthwise-conv2d" | "depthwise-conv3d">,
  footing: Footing,
) {
  const maps = mapsUnder(footing);
  const { kernelSize, multiplier } = layer;
  if (kernelSize.length === 3) {
    const settings = { filters: maps.channels * multiplier, kernel_size: short(kernelSize) };
    return sliding("Conv3D", settings, layer, maps, { groups: unlessIs(maps.channels, 1) });
  }
  return sliding(`DepthwiseConv${kernelSize.length}D`, { kernel_size: short(kernelSize) }, layer, maps, {
    depth_multiplier: unlessIs(multiplier, 1),
  });
}

export function separable(layer: LayerOf<"separable-conv1d" | "separable-conv2d">, footing: Footing) {
  return sliding(
    `SeparableConv${layer.kernelSize.length}D`,
    { filters: layer.outChannels, kernel_size: short(layer.kernelSize) },
    layer,
    mapsUnder(footing),
    { depth_multiplier: unlessIs(layer.multiplier, 1) },
  );
}

/** Keras has words for padding only; what no word adds is a layer of its own. */
function sliding(
  type: string,
  positional: Readonly<Record<string, Value>>,
  window: Sliding,
  { size }: FeatureMap,
  told: Readonly<Record<string, Value | undefined>>,
) {
  const sides = sidesOf(window, size);
  const padding = type.startsWith("Depthwise")
    ? wordFor(window, sides, size, ["same"])
    : wordFor(window, sides, size);
  const layer = written(type, positional, {
    strides: unless(window.stride, 1),
    padding: padding === "valid" ? undefined : padding,
    dilation_rate: unless(window.dilation, 1),
    ...told,
    use_bias: unlessIs(window.bias, true),
  });
  return padding ? layers(layer) : layers(zeroPadding(sides, "pad"), layer);
}

/** The word that adds exactly these cells to an input of this size. */
function wordFor(
  window: Sliding,
  sides: readonly Padding[],
  size: readonly number[],
  words: readonly ("same" | "causal")[] = size.length === 1 ? ["same", "causal"] : ["same"],
): "valid" | "same" | "causal" | undefined {
  const own = words.find((word) => word === window.padding);
  if (own) return own;
  if (isNone(sides)) return "valid";
  return words.find((padding) => sameSides(sides, sidesOf({ ...window, padding }, size)));
}
