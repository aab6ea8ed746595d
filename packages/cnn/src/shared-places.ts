import { z } from "zod";
import { arithmetic, type Layout } from "./arithmetic.ts";
import { axisNumber, fromStart, inOrder, outOfRange, withoutOrder } from "./axes.ts";
import type { Problem } from "./problem.ts";
import { channelsOf, type Shape } from "./shape.ts";
import type { Weight } from "./weight.ts";

/** Which numbers use the same weight: `all`, the `cells` of a channel, or all along the axes that are listed. */
export const shared = z.union([z.enum(["all", "cells"]), z.array(axisNumber).readonly()]);

interface Shared {
  readonly shared: z.output<typeof shared>;
  readonly layout?: Layout | undefined;
}

export function sharedProblem({ shared: told, layout: order }: Shared, input: Shape): Problem | undefined {
  if (typeof told === "string") return undefined;
  return withoutOrder(input, order) ?? outOfRange(told, inOrder(input, order, arithmetic).length);
}

/** The tensor with a number for each place along the axes that don't share one. */
export function sharedWeight(name: string, { shared: told, layout: order }: Shared, input: Shape): Weight {
  const axes = inOrder(input, order ?? "channels-last", arithmetic);
  const single = axes.map(() => 1);
  const channels = channelsOf(input);
  if (told === "all") return { name, trainable: true, shape: { torch: [1], keras: single } };
  if (told === "cells") {
    return { name, trainable: true, shape: { torch: [channels], keras: [...single.slice(1), channels] } };
  }
  const known = new Set(told.map((axis) => fromStart(axis, axes.length)));
  const lengths = axes.map((length, axis) => (known.has(axis) ? 1 : length));
  return { name, trainable: true, shape: { torch: lengths, keras: lengths } };
}
