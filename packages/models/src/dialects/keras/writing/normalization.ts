import { axesOf, type Shape } from "@stride/cnn";
import { axisName, axisNumber } from "../../axis-names.ts";
import { type Footing, type LayerOf, short, under, unlessIs, written } from "../../writing.ts";
import { lacking, layers } from "./form.ts";

type Affine = LayerOf<"group-norm">["affine"];

export function batchNorm(layer: LayerOf<"batch-norm1d" | "batch-norm2d" | "batch-norm3d">) {
  if (!layer.trackRunningStats) return lacking("trackRunningStats");
  return layers(written("BatchNormalization", {}, learned(layer.affine)));
}

/** Along the last axis, unless told. */
export function normalization() {
  return layers(written("Normalization", {}));
}

export function groupNorm({ groups, affine }: LayerOf<"group-norm">) {
  return layers(written("GroupNormalization", { groups }, learned(affine)));
}

/** A group norm in which each channel is a group. */
export function instanceNorm({ affine, trackRunningStats }: LayerOf<"instance-norm">) {
  if (trackRunningStats) return lacking("trackRunningStats");
  return layers(written("GroupNormalization", { groups: -1 }, learned(affine)));
}

export function layerNorm({ axes, affine, layout }: LayerOf<"layer-norm">, footing: Footing) {
  const shape = under(footing);
  const numbers = axes.map((axis) => inKerasOrder(axis, shape, layout)).sort((a, b) => a - b);
  const last = axesOf(shape).length;
  const usual = numbers.length === 1 && numbers[0] === last;
  const axis = usual ? undefined : numbers.length === 1 ? short(numbers) : numbers;
  return layers(written("LayerNormalization", {}, { axis, ...learned(affine) }));
}

/** Keras counts from 1, since the batch's axis is 0. */
function inKerasOrder(axis: number, shape: Shape, layout: LayerOf<"layer-norm">["layout"]): number {
  return axisNumber(axisName(axis, shape, layout), shape, "channels-last") + 1;
}

function learned(affine: Affine) {
  return {
    center: unlessIs(affine === true || affine === "shift", true),
    scale: unlessIs(affine === true || affine === "scale", true),
  };
}

export function prelu({ shared, layout }: LayerOf<"prelu">, footing: Footing) {
  const shape = under(footing);
  const { length: rank } = axesOf(shape);
  const cells = Array.from({ length: rank - 1 }, (_, axis) => axis + 1);
  const axes = {
    all: () => [...cells, rank],
    cells: () => cells,
    listed: (list: readonly number[]) =>
      list.map((axis) => inKerasOrder(axis, shape, layout)).sort((a, b) => a - b),
  };
  const told = typeof shared === "string" ? axes[shared]() : axes.listed(shared);
  return layers(written("PReLU", {}, { shared_axes: told.length > 0 ? told : undefined }));
}
