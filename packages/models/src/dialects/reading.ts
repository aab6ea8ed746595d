import {
  arithmetic,
  type LayerSettings,
  type Layout,
  ok,
  refused,
  type Result,
  vector,
  type Vector,
} from "@stride/cnn";
import type { Reading, Tensor } from "./dialect.ts";
import type { Refusal } from "./refusal.ts";

/** The layers on maps with `rank` spatial axes. What leaves them may be a vector: a global pooling's. */
export function onFeatureMap(
  { batch, axes }: Tensor,
  { layout, rank }: { readonly layout: Layout; readonly rank: number },
  ...layers: readonly LayerSettings[]
): Result<Reading, Refusal> {
  const first = layout === "channels-first";
  const channels = first ? axes[0] : axes.at(-1);
  if (channels === undefined || axes.length !== rank + 1) {
    return refused({ code: "wrong-rank", expected: rank, got: Math.max(0, axes.length - 1) });
  }
  const size = first ? axes.slice(1) : axes.slice(0, -1);
  return ok({
    batch,
    layers,
    input: { kind: "feature-map", channels, size },
    axes: (output) =>
      output.kind === "vector"
        ? [...output.leading, output.features]
        : arithmetic.axes({ layout, channels: output.channels, size: output.size }),
  });
}

/** The layers on the last axis of whatever comes. */
export function onLastAxis({ batch, axes }: Tensor, ...layers: LayerSettings[]): Result<Reading, Refusal> {
  const features = axes.at(-1);
  if (features === undefined) return refused({ code: "wrong-rank", expected: 1, got: 0 });
  return ok({
    batch,
    layers,
    input: vector(features, ...axes.slice(0, -1)),
    axes: (output) =>
      output.kind === "vector" ? [...output.leading, output.features] : [...output.size, output.channels],
  });
}

/** A layer that changes no shape, or none. */
export function unchanged(
  { batch, axes }: Tensor,
  ...layers: readonly LayerSettings[]
): Result<Reading, Refusal> {
  return ok({ batch, layers, input: allOf(axes), axes: () => axes });
}

/** A layer that changes no shape and has parameters for each place of one axis. */
export function unchangedAlong(
  axis: number,
  { batch, axes }: Tensor,
  layer: LayerSettings,
): Result<Reading, Refusal> {
  const others = axes.filter((_, other) => other !== axis);
  return ok({ batch, layers: [layer], input: vector(axes[axis] ?? 1, ...others), axes: () => axes });
}

/** Axes written as one, between those that stay. */
export function flattened(
  { batch, axes }: Tensor,
  before: readonly number[] = [],
  after: readonly number[] = [],
): Result<Reading, Refusal> {
  return ok({
    batch,
    layers: [{ type: "flatten" }],
    input: allOf(axes),
    axes: (output) => [...before, output.kind === "vector" ? output.features : output.channels, ...after],
  });
}

/** Without any axes there is one number. */
function allOf(axes: readonly number[]): Vector {
  return vector(axes.at(-1) ?? 1, ...axes.slice(0, -1));
}
