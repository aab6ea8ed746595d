import { product, refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { Tensor } from "../dialect.ts";
import { onAxes, trailing } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { constantOf } from "./constant.ts";

const target = z.object({
  shape: z.array(z.int()).optional(),
  allowzero: z.union([z.literal(0), z.literal(1)]).default(0),
});
const named = z.object({ axes: z.array(z.int()).optional() });
const perm = z.object({ perm: z.array(z.int()).optional() });

/** The target is a constant input, or a setting before opset 5. A 0 there copies the input's length, a −1 is what is left. */
export const Reshape = defineEntry(target, ({ shape, allowzero }, tensor, { constants }) => {
  const told = shape ?? constantOf(constants, "shape");
  if (!told) return refused({ code: "missing-constant", constant: "shape" });
  const all = [...tensor.batch, ...tensor.axes];
  const lengths = told.map((length, axis) => (length === 0 && allowzero === 0 ? (all[axis] ?? 0) : length));
  if (keepsBatch(lengths, told, tensor)) {
    return onAxes(tensor, { type: "reshape", shape: lengths.slice(1) });
  }
  const input = trailing(tensor, all.length);
  return input.ok ? onAxes(input.value, { type: "reshape", shape: lengths }) : input;
});

/** Whether the first axis stays what it is: a batch of any size can only be kept. */
function keepsBatch(
  lengths: readonly number[],
  told: readonly number[],
  { batch: [batch], axes }: Tensor,
): boolean {
  const [first, ...rest] = lengths;
  if (batch === undefined || first === undefined) return false;
  if (told[0] === 0 || first === batch) return true;
  const isLeft = first === -1 && !rest.includes(-1);
  return first === -1 && (batch === null || (isLeft && product(...rest) === product(...axes)));
}

/** Axes of one place added, or taken away; the batch's has to stay. */
export const Unsqueeze = defineEntry(named, ({ axes: setting }, tensor, { constants }) => {
  const axes = setting ?? constantOf(constants, "axes");
  if (!axes) return refused({ code: "missing-constant", constant: "axes" });
  const rank = tensor.batch.length + tensor.axes.length + axes.length;
  const added = axesFromStart(axes, rank);
  if (!added.ok) return added;
  if (added.value.has(0)) return refused({ code: "axis-out-of-range", axis: 0, rank });
  const old = tensor.axes.values();
  const lengths = Array.from({ length: rank - 1 }, (_, place) =>
    added.value.has(place + 1) ? 1 : (old.next().value ?? 1),
  );
  return onAxes(tensor, { type: "reshape", shape: lengths });
});

export const Squeeze = defineEntry(named, ({ axes: setting }, tensor, { constants }) => {
  const rank = tensor.batch.length + tensor.axes.length;
  const single = [...tensor.batch, ...tensor.axes].flatMap((length, axis) => (length === 1 ? [axis] : []));
  const removed = axesFromStart(setting ?? constantOf(constants, "axes") ?? single, rank);
  if (!removed.ok) return removed;
  if (removed.value.has(0)) return refused({ code: "axis-out-of-range", axis: 0, rank });
  return onAxes(tensor, {
    type: "reshape",
    shape: tensor.axes.filter((_, place) => !removed.value.has(place + 1)),
  });
});

function axesFromStart(axes: readonly number[], rank: number): Result<ReadonlySet<number>, Refusal> {
  const numbers = new Set<number>();
  for (const axis of axes) {
    const fromStart = axisFromStart(axis, rank);
    if (!fromStart.ok) return fromStart;
    numbers.add(fromStart.value);
  }
  if (numbers.size < axes.length) return refused({ code: "axes-not-distinct", axes });
  return { ok: true, value: numbers };
}

/** Without an order the axes are turned round. */
export const Transpose = defineEntry(perm, ({ perm: told }, tensor) => {
  const rank = tensor.batch.length + tensor.axes.length;
  const order: number[] = [];
  for (const axis of told ?? Array.from({ length: rank }, (_, place) => rank - 1 - place)) {
    const fromStart = axisFromStart(axis, rank);
    if (!fromStart.ok) return fromStart;
    order.push(fromStart.value);
  }
  if (order.length !== rank) return refused({ code: "wrong-rank", expected: order.length, got: rank });
  if (order[0] === 0 && rank > 1) {
    return onAxes(tensor, { type: "permute", order: order.slice(1).map((axis) => axis - 1) });
  }
  const input = trailing(tensor, rank);
  return input.ok ? onAxes(input.value, { type: "permute", order }) : input;
});
