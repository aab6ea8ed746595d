import { z } from "zod";
import { arithmetic } from "../arithmetic.ts";
import {
  axisNumber,
  fromStart,
  inOrder,
  inShape,
  layout,
  outOfRange,
  repeated,
  withoutOrder,
} from "../axes.ts";
import { defineLayer } from "../define-layer.ts";

/** The axes in another order: `order` says for each place which axis comes there. */
const schema = z.strictObject({
  type: z.literal("permute"),
  order: z.array(axisNumber).min(1).readonly(),
  layout,
});

export const permute = defineLayer(schema, "any", {
  problem({ order, layout: written }, input) {
    const unordered = withoutOrder(input, written);
    if (unordered) return unordered;
    const { length: rank } = inOrder(input, written, arithmetic);
    if (order.length !== rank) return { code: "wrong-rank", expected: order.length, got: rank };
    return outOfRange(order, rank) ?? repeated(order, rank);
  },
  outputShape({ order, layout: written }, input, a) {
    const axes = inOrder(input, written, a);
    return inShape(
      order.map((axis) => axes[fromStart(axis, axes.length)] ?? 1),
      written,
    );
  },
});
