import { refused } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import { onAxes, trailing } from "../reading.ts";

const target = z.object({
  shape: z.array(z.int()).optional(),
  allowzero: z.union([z.literal(0), z.literal(1)]).default(0),
});
const perm = z.object({ perm: z.array(z.int()).optional() });

/** The target is a constant input, or a setting before opset 5. A 0 there copies the input's length, a −1 is what is left. */
export const Reshape = defineEntry(target, ({ shape }, tensor, { constants }) => {
  const told = shape ?? constants[0];
  if (!told) return refused({ code: "missing-constant", constant: "shape" });
  const [first] = tensor.batch;
  // a batch of any size can only be kept
  const kept = told[0] === 0 || (first === null && told[0] === -1);
  if (first === null && !kept) return refused({ code: "unknown-batch" });
  const { length: rank } = tensor.axes;
  const input = kept ? { ok: true as const, value: tensor } : trailing(tensor, rank + tensor.batch.length);
  if (!input.ok) return input;
  const { axes } = input.value;
  const rest = kept ? told.slice(1) : told;
  const lengths = rest.map((length, axis) => (length === 0 ? (axes[axis] ?? 0) : length));
  return onAxes(input.value, { type: "reshape", shape: lengths });
});

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
