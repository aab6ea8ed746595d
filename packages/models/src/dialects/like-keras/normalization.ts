import { refused, type Result } from "@stride/cnn";
import { axisFromStart } from "../axis.ts";
import type { Reading, Tensor } from "../dialect.ts";
import { onAxes, unchangedAlong } from "../reading.ts";
import type { Refusal } from "../refusal.ts";

/** Which of scale and shift are learned. */
interface Learned {
  readonly center: boolean;
  readonly scale: boolean;
}

/** By the number of axes that have cells; Keras' is one and the same. */
const batchNorms = ["batch-norm1d", "batch-norm2d", "batch-norm3d"] as const;

/** A batch norm of one axis: the batch's is 0, also where it is left out, and can't be the one. */
export function batchNorm(
  { axis, ...learned }: Learned & { readonly axis: number },
  tensor: Tensor,
): Result<Reading, Refusal> {
  const own = ownAxis(axis, tensor);
  if (!own.ok) return own;
  const maps = Math.min(Math.max(tensor.axes.length - 1, 1), 3);
  return unchangedAlong(own.value, tensor, {
    type: batchNorms[maps - 1] ?? "batch-norm2d",
    affine: affine(learned),
  });
}

/** What was found once along an axis. */
export function normalization(axis: number, tensor: Tensor): Result<Reading, Refusal> {
  const own = ownAxis(axis, tensor);
  return own.ok ? unchangedAlong(own.value, tensor, { type: "normalization" }) : own;
}

/** A layer norm of one axis or several. */
export function layerNorm(
  { axis, ...learned }: Learned & { readonly axis: readonly number[] },
  tensor: Tensor,
): Result<Reading, Refusal> {
  const axes: number[] = [];
  for (const one of axis) {
    const own = ownAxis(one, tensor);
    if (!own.ok) return own;
    axes.push(own.value);
  }
  return onAxes(tensor, { type: "layer-norm", axes, affine: affine(learned) });
}

/** A group norm; −1 makes a group of each channel. */
export function groupNorm(
  { axis, groups, ...learned }: Learned & { readonly axis: number; readonly groups: number },
  tensor: Tensor,
): Result<Reading, Refusal> {
  const own = ownAxis(axis, tensor);
  if (!own.ok) return own;
  const all = groups === -1 ? (tensor.axes[own.value] ?? 1) : groups;
  return unchangedAlong(own.value, tensor, { type: "group-norm", groups: all, affine: affine(learned) });
}

/** An axis among those without the batch. */
function ownAxis(axis: number, { axes }: Tensor): Result<number, Refusal> {
  const rank = axes.length + 1;
  const fromStart = axisFromStart(axis, rank);
  if (!fromStart.ok) return fromStart;
  if (fromStart.value === 0) return refused({ code: "axis-out-of-range", axis, rank });
  return { ok: true, value: fromStart.value - 1 };
}

function affine({ center, scale }: Learned): boolean | "scale" | "shift" {
  if (center && scale) return true;
  if (scale) return "scale";
  return center ? "shift" : false;
}
