import { z } from "zod";
import { arithmetic, type Layout } from "../arithmetic.ts";
import { axisNumber, fromStart, inOrder, layout, outOfRange, withoutOrder } from "../axes.ts";
import { defineLayer } from "../define-layer.ts";
import { channelsOf, type Shape } from "../shape.ts";
import type { Weight } from "../weight.ts";

/**
 * A ReLU that learns its slope for negative numbers: one for `all`, one a channel that its `cells` share, or one for each
 * place along the axes that aren't listed.
 */
const schema = z.strictObject({
  type: z.literal("prelu"),
  shared: z.union([z.enum(["all", "cells"]), z.array(axisNumber).readonly()]).default("all"),
  layout,
});

type PReLU = z.output<typeof schema>;

export const prelu = defineLayer(schema, "any", {
  problem({ shared, layout: order }, input) {
    if (typeof shared === "string") return undefined;
    return withoutOrder(input, order) ?? outOfRange(shared, inOrder(input, order, arithmetic).length);
  },
  outputShape: (_, input) => input,
  parameters: (layer, input, a) => ({
    trainable: a.slopes({ lengths: slopesOf(layer, input).shape.keras }),
    nonTrainable: 0,
  }),
  weights: (layer, input) => [slopesOf(layer, input)],
});

function slopesOf({ shared, layout: order }: PReLU, input: Shape): Weight {
  const axes = inOrder(input, order ?? ("channels-last" satisfies Layout), arithmetic);
  const single = axes.map(() => 1);
  const channels = channelsOf(input);
  if (shared === "all") return { name: "weight", trainable: true, shape: { torch: [1], keras: single } };
  if (shared === "cells") {
    const last = [...single.slice(1), channels];
    return { name: "weight", trainable: true, shape: { torch: [channels], keras: last } };
  }
  const known = new Set(shared.map((axis) => fromStart(axis, axes.length)));
  const lengths = axes.map((length, axis) => (known.has(axis) ? 1 : length));
  return { name: "weight", trainable: true, shape: { torch: lengths, keras: lengths } };
}
