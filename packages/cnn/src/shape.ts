import { z } from "zod";
import { at } from "./at.ts";

const length = z.int().min(1);

/** Reads a stored shape. */
export const shapeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("feature-map"),
    channels: length,
    size: z.array(length).min(1).readonly(),
  }),
  z.strictObject({ kind: z.literal("vector"), features: length, leading: z.array(length).readonly() }),
  z.strictObject({ kind: z.literal("axes"), axes: z.array(length).readonly() }),
]);

/** What flows between layers, without its batch axis and without a layout. Sizes are safe integers of at least 1. */
export type Shape = FeatureMap | Vector | Axes;

/** `channels` maps of `size`, for instance rows × columns. */
export interface FeatureMap {
  readonly kind: "feature-map";
  readonly channels: number;
  readonly size: readonly number[];
}

/** `features` numbers; `leading` axes stand before them where a linear layer works on the last axis of many. */
export interface Vector {
  readonly kind: "vector";
  readonly features: number;
  readonly leading: readonly number[];
}

/** Axes of which none has a meaning of its own: what a reshape or a permutation leaves. */
export interface Axes {
  readonly kind: "axes";
  readonly axes: readonly number[];
}

export function featureMap(channels: number, ...size: number[]): FeatureMap {
  return { kind: "feature-map", channels, size };
}

export function vector(features: number, ...leading: number[]): Vector {
  return { kind: "vector", features, leading };
}

/** All axes of a shape, channels or features last. An image's and a plain vector's are written out, since they are asked for behind each layer. */
export function axesOf(shape: Shape): readonly number[] {
  switch (shape.kind) {
    case "feature-map":
      return followed(shape.size, shape.channels);
    case "vector":
      return followed(shape.leading, shape.features);
    case "axes":
      return shape.axes;
    default:
      return shape satisfies never;
  }
}

function followed(lengths: readonly number[], last: number): readonly number[] {
  switch (lengths.length) {
    case 0:
      return [last];
    case 2:
      return [at(lengths, 0), at(lengths, 1), last];
    default:
      return [...lengths, last];
  }
}

/** What a normalisation has parameters for: channels, features, or the places of the last axis. */
export function channelsOf(shape: Shape): number {
  return axesOf(shape).at(-1) ?? 1;
}
