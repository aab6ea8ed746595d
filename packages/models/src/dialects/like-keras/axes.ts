import { refused, type Result } from "@stride/cnn";
import type { Reading, Tensor } from "../dialect.ts";
import { onAxes } from "../reading.ts";
import type { Refusal } from "../refusal.ts";

/** Axes are counted from 1 here, since the batch's would be 0. */
export function permute(dims: readonly number[], tensor: Tensor): Result<Reading, Refusal> {
  const rank = tensor.axes.length + 1;
  const axis = dims.find((dim) => dim < 1 || dim > dims.length);
  if (axis !== undefined) return refused({ code: "axis-out-of-range", axis, rank });
  return onAxes(tensor, { type: "permute", order: dims.map((dim) => dim - 1) });
}

/** A PReLU; along the axes that share a slope it has one place. */
export function prelu(shared: readonly number[], tensor: Tensor): Result<Reading, Refusal> {
  const rank = tensor.axes.length + 1;
  const axis = shared.find((one) => one < 1 || one >= rank);
  if (axis !== undefined) return refused({ code: "axis-out-of-range", axis, rank });
  return onAxes(tensor, { type: "prelu", shared: shared.map((one) => one - 1) });
}
