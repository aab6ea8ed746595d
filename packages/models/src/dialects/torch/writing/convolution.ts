import type { FeatureMap, Padding } from "@stride/cnn";
import { evenly, sidesOf } from "../../sides.ts";
import {
  type Footing,
  type LayerOf,
  mapsUnder,
  short,
  unless,
  unlessIs,
  type Value,
  type WrittenLayer,
  written,
} from "../../writing.ts";
import { modules } from "./form.ts";
import { zeroPad } from "./padding.ts";

interface Sliding {
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly Padding[] | "same" | "valid" | "causal";
  readonly dilation: readonly number[];
}

/** What a convolution tells besides its window. */
interface Filters {
  readonly outChannels: number;
  readonly groups: number;
  readonly bias: boolean;
}

export function convolution(layer: LayerOf<"conv1d" | "conv2d" | "conv3d">, footing: Footing) {
  return modules(...sliding(layer, layer, mapsUnder(footing)));
}

/** A convolution in as many groups as there are channels. */
export function depthwise(
  layer: LayerOf<"depthwise-conv1d" | "depthwise-conv2d" | "depthwise-conv3d">,
  footing: Footing,
) {
  const maps = mapsUnder(footing);
  return modules(...sliding(layer, eachChannel(layer, maps), maps));
}

/** The usual pair, whose second convolution mixes the channels; only that one has a bias. */
export function separable(layer: LayerOf<"separable-conv1d" | "separable-conv2d">, footing: Footing) {
  const maps = mapsUnder(footing);
  const filters = eachChannel({ ...layer, bias: false }, maps);
  const mixing = written(
    `Conv${maps.size.length}d`,
    { in_channels: filters.outChannels, out_channels: layer.outChannels, kernel_size: 1 },
    { bias: unlessIs(layer.bias, true) },
  );
  return modules(...sliding(layer, filters, maps, "depthwise"), mixing);
}

function eachChannel(
  { multiplier, bias }: { readonly multiplier: number; readonly bias: boolean },
  { channels }: FeatureMap,
): Filters {
  return { outChannels: channels * multiplier, groups: channels, bias };
}

/** PyTorch adds as many cells before as after; other padding is a module of its own. */
function sliding(
  window: Sliding,
  { outChannels, groups, bias }: Filters,
  { channels, size }: FeatureMap,
  part?: WrittenLayer["part"],
): readonly WrittenLayer[] {
  const sides = sidesOf(window, size);
  const padding = paddingOf(window, sides);
  const conv = written(
    `Conv${size.length}d`,
    { in_channels: channels, out_channels: outChannels, kernel_size: short(window.kernelSize) },
    {
      stride: unless(window.stride, 1),
      padding: padding === "apart" ? undefined : padding,
      dilation: unless(window.dilation, 1),
      groups: unlessIs(groups, 1),
      bias: unlessIs(bias, true),
    },
    part,
  );
  return padding === "apart" ? [zeroPad(sides, "pad"), conv] : [conv];
}

/** PyTorch knows `same` too, at stride 1. */
function paddingOf({ padding, stride }: Sliding, sides: readonly Padding[]): Value | undefined {
  if (padding === "same" && stride.every((step) => step === 1)) return "same";
  const even = evenly(sides);
  return even ? unless(even, 0) : "apart";
}
