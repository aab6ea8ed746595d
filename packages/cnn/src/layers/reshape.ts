import { z } from "zod";
import { arithmetic } from "../arithmetic.ts";
import { inOrder, inShape, layout, withoutOrder } from "../axes.ts";
import { type Count, product } from "../count.ts";
import { defineLayer } from "../define-layer.ts";
import { positive } from "../settings.ts";
import type { Shape } from "../shape.ts";

/** The same numbers, in the same order, along other axes. One length may be −1: what is left for it. */
const schema = z.strictObject({
  type: z.literal("reshape"),
  shape: z
    .array(z.union([positive, z.literal(-1)]))
    .refine((lengths) => lengths.filter((length) => length === -1).length <= 1, "only one length may be −1")
    .readonly(),
  layout,
});

type Reshape = z.output<typeof schema>;

export const reshape = defineLayer(schema, "any", {
  problem(layer, input) {
    const unordered = withoutOrder(input, layer.layout);
    if (unordered) return unordered;
    const [total, told] = [totalOf(layer, input), toldOf(layer)];
    const fits = layer.shape.includes(-1) ? BigInt(total) % BigInt(told) === 0n : total === told;
    return fits ? undefined : { code: "sizes-differ", expected: String(total), got: String(told) };
  },
  outputShape(layer, input, a) {
    const left = () => a.inferredLength({ total: totalOf(layer, input), told: toldOf(layer) });
    return inShape(
      layer.shape.map((length) => (length === -1 ? left() : length)),
      layer.layout,
    );
  },
});

function totalOf({ layout: order }: Reshape, input: Shape): Count {
  return product(...inOrder(input, order, arithmetic));
}

function toldOf({ shape }: Reshape): Count {
  return product(...shape.filter((length) => length !== -1));
}
