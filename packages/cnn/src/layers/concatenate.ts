import { z } from "zod";
import { arithmetic, type Arithmetic } from "../arithmetic.ts";
import { axisNumber, fromStart, inOrder, inShape, layout, outOfRange, withoutOrder } from "../axes.ts";
import { defineLayer } from "../define-layer.ts";
import type { Problem } from "../problem.ts";
import { axesOf, featureMap, type Shape, vector } from "../shape.ts";

/** Several inputs behind one another, along their channels (or features), or along the axis with a number. */
const schema = z.strictObject({
  type: z.literal("concatenate"),
  axis: z.union([z.literal("channels"), axisNumber]).default("channels"),
  layout,
});

type Concatenate = z.output<typeof schema>;

export const concatenate = defineLayer(schema, "several", {
  problem(layer, inputs) {
    const [first, ...others] = inputs;
    const other = others.find((shape) => first && shape.kind !== first.kind);
    if (other && first) return { code: "wrong-input", expected: first.kind, got: other.kind };
    return numbered(layer, inputs) ?? unlike(layer, inputs);
  },
  outputShape(layer, inputs, a) {
    const { axes, axis } = written(layer, inputs, a);
    const all = (axes[0] ?? []).map((_, along) => {
      const lengths = axes.map((list) => list[along] ?? 1);
      return along === axis ? a.joined({ along, lengths }) : a.unjoined({ along, lengths });
    });
    return shaped(layer, inputs[0], all);
  },
});

function numbered(layer: Concatenate, inputs: readonly Shape[]): Problem | undefined {
  const { axis, layout: order } = layer;
  if (axis === "channels") return undefined;
  const [first] = inputs;
  const unordered = first && withoutOrder(first, order);
  return unordered ?? outOfRange([axis], written(layer, inputs, arithmetic).axes[0]?.length ?? 0);
}

/** All lengths but those that are joined have to be the same. */
function unlike(layer: Concatenate, inputs: readonly Shape[]): Problem | undefined {
  const { axes, axis } = written(layer, inputs, arithmetic);
  const [first = []] = axes;
  const odd = axes.find((list) => list.length !== first.length);
  if (odd) return { code: "wrong-rank", expected: first.length, got: odd.length };
  const different = first.findIndex(
    (length, one) => one !== axis && axes.some((list) => list[one] !== length),
  );
  if (different < 0) return undefined;
  return { code: "lengths-differ", axis: different, lengths: axes.map((list) => list[different] ?? 1) };
}

/** The inputs' axes and which of them is joined; channels stand last unless there is a layout. */
function written({ axis, layout: order }: Concatenate, inputs: readonly Shape[], a: Arithmetic) {
  if (axis === "channels") {
    const axes = inputs.map(axesOf);
    return { axes, axis: (axes[0]?.length ?? 1) - 1 };
  }
  const axes = inputs.map((input) => inOrder(input, order, a));
  return { axes, axis: fromStart(axis, axes[0]?.length ?? 0) };
}

/** The axes as what the inputs are. */
function shaped(layer: Concatenate, first: Shape | undefined, axes: readonly number[]): Shape {
  if (first?.kind === "feature-map") {
    if (layer.axis !== "channels") return inShape(axes, layer.layout);
    return featureMap(axes.at(-1) ?? 1, ...axes.slice(0, -1));
  }
  return first?.kind === "vector" ? vector(axes.at(-1) ?? 1, ...axes.slice(0, -1)) : { kind: "axes", axes };
}
