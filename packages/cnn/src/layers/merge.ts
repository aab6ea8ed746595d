import { z } from "zod";
import { arithmetic, type StepInput } from "../arithmetic.ts";
import { cellsOf, withCells } from "../cells.ts";
import { defineLayer } from "../define-layer.ts";
import type { Problem } from "../problem.ts";
import type { Shape } from "../shape.ts";

const operations = ["add", "subtract", "multiply", "divide", "average", "maximum", "minimum"] as const;

/** Several inputs made one, number by number. An axis of one cell is repeated along the others' (broadcasting). */
const schema = z.strictObject({ type: z.literal("merge"), operation: z.enum(operations) });

export const merge = defineLayer(schema, "several", {
  problem({ operation }, inputs) {
    const two = operation === "subtract" || operation === "divide";
    if (two && inputs.length !== 2) return { code: "wrong-input-count", expected: 2, got: inputs.length };
    return mixed(inputs) ?? apart(inputs);
  },
  outputShape: (_, inputs, a) =>
    withLengths(inputs, (along, of, lengths) => a.broadcast({ along, of, lengths })),
});

/** Maps go with maps of as many axes; what has fewer axes lacks the first ones. */
function mixed(inputs: readonly Shape[]): Problem | undefined {
  const [first, ...others] = inputs;
  const other = others.find(
    (shape) => shape.kind !== first?.kind && [shape, first].some((one) => one?.kind === "feature-map"),
  );
  if (other && first) return { code: "wrong-input", expected: first.kind, got: other.kind };
  const maps = inputs.filter((shape) => shape.kind === "feature-map");
  const odd = maps.find(({ size }) => size.length !== maps[0]?.size.length);
  return odd && { code: "wrong-rank", expected: maps[0]?.size.length ?? 0, got: odd.size.length };
}

function apart(inputs: readonly Shape[]): Problem | undefined {
  let problem: Problem | undefined;
  withLengths(inputs, (axis, of, lengths) => {
    const longest = Math.max(...lengths);
    const fits = lengths.every((length) => length === 1 || length === longest);
    problem ??= fits ? undefined : { code: "shapes-do-not-broadcast", axis, lengths };
    return arithmetic.broadcast({ along: axis, of, lengths });
  });
  return problem;
}

/** The shape that has, along each axis, what `along` makes of the inputs' lengths; the last axes stand under one another. */
function withLengths(
  inputs: readonly Shape[],
  along: (axis: number, of: StepInput<"broadcast">["of"], lengths: readonly number[]) => number,
): Shape {
  const widest = inputs.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
  const lengths = cellsOf(widest).map((_, axis, all) =>
    along(
      axis,
      widest.kind === "vector" && axis === all.length - 1 ? "channels" : "cells",
      inputs.map((input) => cellsOf(input).at(axis - all.length) ?? 1),
    ),
  );
  const shape = withCells(widest, lengths);
  if (shape.kind !== "feature-map") return shape;
  const channels = inputs.map((input) => (input.kind === "feature-map" ? input.channels : 1));
  return { ...shape, channels: along(shape.size.length, "channels", channels) };
}

function rankOf(shape: Shape): number {
  return cellsOf(shape).length;
}
