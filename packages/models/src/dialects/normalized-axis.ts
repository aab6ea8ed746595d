import { refused, type Result } from "@stride/cnn";
import { axisFromStart } from "./axis.ts";
import type { Reading, Tensor } from "./dialect.ts";
import { unchangedAlong } from "./reading.ts";
import type { Refusal } from "./refusal.ts";

/** The settings that Keras and tfjs spell alike. */
interface Normalization {
  readonly axis: number;
  readonly center: boolean;
  readonly scale: boolean;
}

/** A batch norm of one axis: the batch's is 0, also where it is left out, and can't be the one. */
export function normalizedAxis(
  { axis, center, scale }: Normalization,
  tensor: Tensor,
): Result<Reading, Refusal> {
  const rank = tensor.axes.length + 1;
  const fromStart = axisFromStart(axis, rank);
  if (!fromStart.ok) return fromStart;
  if (fromStart.value === 0) return refused({ code: "axis-out-of-range", axis, rank });
  return unchangedAlong(fromStart.value - 1, tensor, { type: "batch-norm2d", affine: affine(center, scale) });
}

function affine(center: boolean, scale: boolean): boolean | "scale" | "shift" {
  if (center && scale) return true;
  if (scale) return "scale";
  return center ? "shift" : false;
}
