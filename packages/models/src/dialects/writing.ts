import type { FeatureMap, Layer, Result, Shape } from "@stride/cnn";
import type { Refusal } from "./refusal.ts";

/** A setting as source code can say it; a list is a tuple there. */
export type Value = number | string | boolean | null | readonly Value[];

/** A framework's layer as its source makes it. What is the framework's default isn't said. */
export interface WrittenLayer {
  readonly type: string;
  /** Told by their place, in the signature's order. */
  readonly positional: Readonly<Record<string, Value>>;
  readonly keywords: Readonly<Record<string, Value>>;
  /** Which part of our layer it is, where that takes several; the part without a word has our layer's name. */
  readonly part?: "pad" | "crop" | "depthwise" | undefined;
}

/** What a layer stands on. */
export interface Footing {
  readonly shapes: readonly Shape[];
  /** Whether no number of the first input is below zero, whatever goes into the network. */
  readonly nonNegative: boolean;
}

/** Why a framework can't say a layer. `setting` is in our words. */
export type WriteReason =
  /** The framework's own, when it reads what would be written. */
  | Refusal
  | { readonly code: "no-such-layer" }
  | { readonly code: "no-such-setting"; readonly setting: string }
  /** It counts the axes in an order that the framework doesn't write. */
  | { readonly code: "other-layout" }
  /** A max pooling pads with what is less than any number; zeros would be the same only behind a ReLU. */
  | { readonly code: "padding-is-not-zeros" }
  /** What the function needs to be told isn't part of the layer. */
  | { readonly code: "setting-not-known"; readonly setting: string }
  /** The calls of a shared layer would need other settings each. */
  | { readonly code: "shared-settings-differ"; readonly shared: string }
  /** No output depends on it, so that it wouldn't be part of the model. */
  | { readonly code: "not-used" }
  /** A safeguard: the framework would read something else. */
  | { readonly code: "reads-differently" };

/** One of our layer types. */
export type LayerOf<Type extends Layer["type"]> = Extract<Layer, { type: Type }>;

type LayerByType = { readonly [Type in Layer["type"]]: LayerOf<Type> };

/** How a framework says each of our layers. */
export type LayerWriters<Written> = {
  readonly [Type in keyof LayerByType]: (
    layer: LayerByType[Type],
    footing: Footing,
  ) => Result<Written, WriteReason>;
};

/** Finds a layer's writer by its type. */
export function writeLayer<Written, Type extends Layer["type"]>(
  writers: LayerWriters<Written>,
  type: Type,
  layer: LayerByType[Type],
  footing: Footing,
): Result<Written, WriteReason> {
  return writers[type](layer, footing);
}

/** A layer with those of its settings that were told. */
export function written(
  type: string,
  positional: Readonly<Record<string, Value>>,
  told: Readonly<Record<string, Value | undefined>> = {},
  part?: WrittenLayer["part"],
): WrittenLayer {
  const keywords: Record<string, Value> = {};
  for (const [name, value] of Object.entries(told)) {
    if (value !== undefined) keywords[name] = value;
  }
  return { type, positional, keywords, part };
}

/** What is the same along all axes is one number. */
export function short(list: readonly number[]): number | readonly number[] {
  const [first] = list;
  return first !== undefined && list.every((one) => one === first) ? first : list;
}

/** A setting that is only told where it isn't the usual one. */
export function unless(list: readonly number[], usual: number | readonly number[]): Value | undefined {
  const same = list.every((one, axis) => one === (typeof usual === "number" ? usual : usual[axis]));
  return same ? undefined : short(list);
}

export function unlessIs<Told extends Value>(told: Told, usual: Told): Told | undefined {
  return told === usual ? undefined : told;
}

/** The first input, which is known to be maps where a layer with windows stands on it. */
export function mapsUnder({ shapes: [shape] }: Footing): FeatureMap {
  if (shape?.kind !== "feature-map") throw new Error("a layer with windows that stands on no maps");
  return shape;
}

/** The first input. */
export function under({ shapes: [shape] }: Footing): Shape {
  if (!shape) throw new Error("a layer that stands on nothing");
  return shape;
}
