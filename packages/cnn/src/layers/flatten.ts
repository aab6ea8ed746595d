import { z } from "zod";
import { arithmetic, type Arithmetic } from "../arithmetic.ts";
import { axisNumber, fromStart, inOrder, inShape, layout, outOfRange, withoutOrder } from "../axes.ts";
import { product } from "../count.ts";
import { defineLayer } from "../define-layer.ts";
import type { Problem } from "../problem.ts";
import { axesOf, type Shape, vector } from "../shape.ts";

/** Writes all numbers of an input behind one another, or only those of the axes from the first to the last of `range`. */
const schema = z.strictObject({
  type: z.literal("flatten"),
  range: z.tuple([axisNumber, axisNumber]).optional(),
  layout,
});

type Flatten = z.output<typeof schema>;

export const flatten = defineLayer(schema, "any", {
  problem(layer, input) {
    const problem = layer.range && rangeProblem(layer.range, layer, input);
    if (problem) return problem;
    const features = product(...(layer.range ? parts(layer, input, arithmetic).joined : axesOf(input)));
    return typeof features === "bigint"
      ? { code: "too-many-features", features: String(features) }
      : undefined;
  },
  outputShape(layer, input, a) {
    if (!layer.range) return vector(flattened(input, a));
    const { before, joined, after } = parts(layer, input, a);
    const features = a.flattened({ channels: joined.at(-1) ?? 1, size: joined.slice(0, -1) });
    return inShape([...before, features, ...after], layer.layout);
  },
});

function flattened(input: Shape, a: Arithmetic): number {
  const axes = axesOf(input);
  return a.flattened({ channels: axes.at(-1) ?? 1, size: axes.slice(0, -1) });
}

function rangeProblem(range: readonly [number, number], layer: Flatten, input: Shape): Problem | undefined {
  const { length: rank } = inOrder(input, layer.layout, arithmetic);
  const [start, end] = range;
  const outside = withoutOrder(input, layer.layout) ?? outOfRange(range, rank);
  if (outside) return outside;
  return fromStart(start, rank) > fromStart(end, rank)
    ? { code: "axes-out-of-order", start, end }
    : undefined;
}

/** The axes of the range, between those that stay. */
function parts({ range = [0, -1], layout: order }: Flatten, input: Shape, a: Arithmetic) {
  const axes = inOrder(input, order, a);
  const [start, end] = [fromStart(range[0], axes.length), fromStart(range[1], axes.length) + 1];
  return { before: axes.slice(0, start), joined: axes.slice(start, end), after: axes.slice(end) };
}
