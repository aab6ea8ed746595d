import {
  arithmetic,
  axesOf,
  inOrder,
  type LayerSettings,
  type Layout,
  ok,
  refused,
  type Result,
  vector,
} from "@stride/cnn";
import type { Axes, Reading, Tensor } from "./dialect.ts";
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
  const input = { kind: "feature-map", channels, size } as const;
  return ok({ batch, layers, input, axes: (output) => inOrder(output, layout, arithmetic) });
}

/** The layers on axes without a meaning, or on the last of them. */
export function onAxes(
  { batch, axes }: Tensor,
  ...layers: readonly LayerSettings[]
): Result<Reading, Refusal> {
  return ok({ batch, layers, input: { kind: "axes", axes }, axes: axesOf });
}

/** The layers on the last axis of whatever comes. */
export function onLastAxis(tensor: Tensor, ...layers: LayerSettings[]): Result<Reading, Refusal> {
  if (tensor.axes.length === 0) return refused({ code: "wrong-rank", expected: 1, got: 0 });
  return onAxes(tensor, ...layers);
}

/** A tensor as its last axes, and all that stands before them. */
export function trailing({ batch, axes }: Tensor, count: number): Result<Tensor, Refusal> {
  const all = [...batch, ...axes];
  if (count > all.length) return refused({ code: "wrong-rank", expected: count, got: all.length });
  if (count <= axes.length) {
    const start = axes.length - count;
    return ok({ batch: [...batch, ...axes.slice(0, start)], axes: axes.slice(start) });
  }
  const [first] = batch;
  return typeof first === "number"
    ? ok({ batch: [], axes: [first, ...axes] })
    : refused({ code: "unknown-batch" });
}

/** A layer that changes no shape, or none. */
export function unchanged(
  { batch, axes }: Tensor,
  ...layers: readonly LayerSettings[]
): Result<Reading, Refusal> {
  return ok({ batch, layers, input: { kind: "axes", axes }, axes: () => axes });
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

/** All axes written as one. */
export function flattened({ batch, axes }: Tensor): Result<Reading, Refusal> {
  return onAxes({ batch, axes }, { type: "flatten" });
}

/** A layer on several inputs of the same batch. */
export function onSeveral(
  tensors: readonly Tensor[],
  batch: Axes,
  ...layers: readonly LayerSettings[]
): Result<Reading, Refusal> {
  const input = tensors.map(({ axes }) => ({ kind: "axes", axes }) as const);
  return ok({ batch, layers, input, axes: axesOf });
}
