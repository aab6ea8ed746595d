import { refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { Inputs, Tensor } from "../dialect.ts";
import { onAxes, unchanged, unchangedAlong } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { noSettings, positive } from "../settings.ts";

/** Inputs: what is normalised, then scale, shift, mean and variance, a number a channel in each. */
export const BatchNormalization = defineEntry(noSettings, (_, tensor, inputs) => {
  const channels = channelsOf(tensor, inputs);
  return channels.ok ? unchangedAlong(0, tensor, { type: "batch-norm2d" }) : channels;
});

/** Inputs: what is normalised, then scale and shift. */
export const InstanceNormalization = defineEntry(noSettings, (_, tensor, inputs) => {
  const channels = channelsOf(tensor, inputs);
  return channels.ok ? unchangedAlong(0, tensor, { type: "instance-norm", affine: true }) : channels;
});

/** The same, a number a channel in each (opset 21; before, a number a group). */
export const GroupNormalization = defineEntry(
  z.object({ num_groups: positive }),
  ({ num_groups: groups }, tensor, inputs) => {
    const channels = channelsOf(tensor, inputs);
    return channels.ok ? unchangedAlong(0, tensor, { type: "group-norm", groups, affine: true }) : channels;
  },
);

export const LayerNormalization = defineEntry(
  z.object({ axis: z.int().default(-1) }),
  ({ axis }, tensor, { shapes }) => {
    const rank = tensor.batch.length + tensor.axes.length;
    const fromStart = axisFromStart(axis, rank);
    if (!fromStart.ok) return fromStart;
    if (fromStart.value < tensor.batch.length) return refused({ code: "axis-out-of-range", axis, rank });
    const expected = tensor.axes.slice(fromStart.value - tensor.batch.length);
    const got = shapes.slice(1).find((shape) => shape.join() !== expected.join());
    if (got) return refused({ code: "normalized-shape-mismatch", expected, got });
    const axes = Array.from(
      { length: rank - fromStart.value },
      (_, place) => place - (rank - fromStart.value),
    );
    return onAxes(tensor, { type: "layer-norm", axes, affine: shapes.length > 2 || "scale" });
  },
);

export const LRN = defineEntry(z.object({ size: positive }), ({ size }, tensor) =>
  unchanged(tensor, { type: "local-response-norm", size }),
);

/** The slopes are an input, repeated along the axes where they have one place. */
export const PRelu = defineEntry(noSettings, (_, tensor, { shapes }) => {
  const slopes = shapes[1];
  if (!slopes) return refused({ code: "missing-input", expected: 2, got: shapes.length });
  const { axes } = tensor;
  const shared = axes.flatMap((length, axis) => {
    const told = slopes.at(axis - axes.length);
    return axis - axes.length < -slopes.length || told !== length ? [axis] : [];
  });
  return onAxes(tensor, { type: "prelu", shared });
});

function channelsOf({ axes }: Tensor, { shapes }: Inputs): Result<number, Refusal> {
  const [got = 1] = axes;
  const other = shapes.slice(1).find(([length]) => length !== got)?.[0];
  if (typeof other === "number") return refused({ code: "channels-mismatch", expected: other, got });
  return { ok: true, value: got };
}
