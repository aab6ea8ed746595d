import { axesOf, refused } from "@stride/cnn";
import { axisName, axisNumber } from "../../axis-names.ts";
import { type Footing, type LayerOf, short, under, unlessIs, written } from "../../writing.ts";
import { lacking, modules } from "./form.ts";

/** PyTorch has one for each number of axes, ours may be told any; along one axis the places may be missing. */
export function batchNorm(
  layer: LayerOf<"batch-norm1d" | "batch-norm2d" | "batch-norm3d">,
  footing: Footing,
) {
  if (typeof layer.affine === "string") return lacking("affine");
  const shape = under(footing);
  const rank = shape.kind === "feature-map" ? shape.size.length : 1;
  return modules(
    written(
      `BatchNorm${rank}d`,
      { num_features: axesOf(shape).at(-1) ?? 1 },
      {
        affine: unlessIs(layer.affine, true),
        track_running_stats: unlessIs(layer.trackRunningStats, true),
      },
    ),
  );
}

export function instanceNorm(layer: LayerOf<"instance-norm">, footing: Footing) {
  if (typeof layer.affine === "string") return lacking("affine");
  const shape = under(footing);
  const rank = shape.kind === "feature-map" ? shape.size.length : 1;
  return modules(
    written(
      `InstanceNorm${rank}d`,
      { num_features: axesOf(shape).at(-1) ?? 1 },
      {
        affine: unlessIs(layer.affine, false),
        track_running_stats: unlessIs(layer.trackRunningStats, false),
      },
    ),
  );
}

export function groupNorm({ groups, affine }: LayerOf<"group-norm">, footing: Footing) {
  if (typeof affine === "string") return lacking("affine");
  return modules(
    written(
      "GroupNorm",
      { num_groups: groups, num_channels: axesOf(under(footing)).at(-1) ?? 1 },
      { affine: unlessIs(affine, true) },
    ),
  );
}

/** Over the last axes, all of them from one on. */
export function layerNorm({ axes, affine, layout }: LayerOf<"layer-norm">, footing: Footing) {
  if (affine === "shift") return lacking("affine");
  const shape = under(footing);
  const lengths = inTorchOrder(shape);
  const numbers = axes
    .map((axis) => axisNumber(axisName(axis, shape, layout), shape, "channels-first"))
    .sort((a, b) => a - b);
  const start = lengths.length - numbers.length;
  if (numbers.some((axis, index) => axis !== start + index))
    return refused({ code: "other-layout" as const });
  const normalized = lengths.slice(start);
  return modules(
    written(
      "LayerNorm",
      { normalized_shape: normalized.length === 1 ? short(normalized) : normalized },
      {
        elementwise_affine: affine === false ? false : undefined,
        bias: affine === "scale" ? false : undefined,
      },
    ),
  );
}

function inTorchOrder(shape: ReturnType<typeof under>): readonly number[] {
  return shape.kind === "feature-map" ? [shape.channels, ...shape.size] : axesOf(shape);
}

export function localResponseNorm({ size }: LayerOf<"local-response-norm">) {
  return modules(written("LocalResponseNorm", { size }));
}

export function prelu({ shared, layout }: LayerOf<"prelu">, footing: Footing) {
  if (shared === "all") return modules(written("PReLU", {}));
  const shape = under(footing);
  const places = axesOf(shape);
  const named = shared === "cells" ? undefined : new Set(shared.map((axis) => axisName(axis, shape, layout)));
  const known = (axis: number) => !named || named.has(axis);
  // every axis of one place is as good as shared
  const cells = places.slice(0, -1).every((length, axis) => length === 1 || known(axis));
  if (!cells) return lacking("shared");
  return modules(
    named?.has("channels") ? written("PReLU", {}) : written("PReLU", { num_parameters: places.at(-1) ?? 1 }),
  );
}
