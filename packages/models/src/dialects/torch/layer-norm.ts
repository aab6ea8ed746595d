import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onAxes, trailing } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({
  normalized_shape: z.union([positive.transform((n) => [n]), z.array(positive).min(1)]),
  elementwise_affine: z.boolean().default(true),
  bias: z.boolean().default(true),
});

/** Over the last axes, whose lengths it is made for. */
export const LayerNorm = defineEntry(settings, ({ normalized_shape, elementwise_affine, bias }, tensor) => {
  const { length: count } = normalized_shape;
  const got = [...tensor.batch, ...tensor.axes];
  const last = got.slice(-count);
  if (normalized_shape.some((length, axis) => length !== last[axis])) {
    return refused({ code: "normalized-shape-mismatch", expected: normalized_shape, got });
  }
  const input = count > tensor.axes.length ? trailing(tensor, count) : { ok: true as const, value: tensor };
  if (!input.ok) return input;
  const axes = normalized_shape.map((_, axis) => axis - count);
  const affine = elementwise_affine && (bias || "scale");
  return onAxes(input.value, { type: "layer-norm", axes, affine });
});
