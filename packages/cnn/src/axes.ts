import { z } from "zod";
import type { Arithmetic, Layout } from "./arithmetic.ts";
import type { Problem } from "./problem.ts";
import { axesOf, type Shape } from "./shape.ts";

/**
 * The order in which a layer that works on axes finds and leaves those of a feature map. Without one it takes no
 * feature map, since it couldn't tell which axis is which, and leaves axes without a meaning.
 */
export const layout = z.enum(["channels-first", "channels-last"]).optional();

/** An axis by its number; a negative one counts from the end. */
export const axisNumber = z.int();

/** The axes of an input in the order of the layout. */
export function inOrder(shape: Shape, order: Layout | undefined, a: Arithmetic): readonly number[] {
  if (shape.kind !== "feature-map" || !order) return axesOf(shape);
  return a.axes({ layout: order, channels: shape.channels, size: shape.size });
}

export function withoutOrder(shape: Shape, order: Layout | undefined): Problem | undefined {
  if (shape.kind !== "feature-map" || order) return undefined;
  return { code: "wrong-input", expected: "axes", got: shape.kind };
}

/** Axes in the order of the layout as what they are: one is a vector, more are a feature map, if there is a layout. */
export function inShape(axes: readonly number[], order: Layout | undefined): Shape {
  const [first, last] = [axes.at(0), axes.at(-1)];
  if (!order || first === undefined || last === undefined) return { kind: "axes", axes };
  if (axes.length === 1) return { kind: "vector", features: last, leading: [] };
  return order === "channels-first"
    ? { kind: "feature-map", channels: first, size: axes.slice(1) }
    : { kind: "feature-map", channels: last, size: axes.slice(0, -1) };
}

/** An axis counted from the first, which may turn out not to be there. */
export function fromStart(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

/** The first of some axes that isn't there. */
export function outOfRange(numbers: readonly number[], rank: number): Problem | undefined {
  const axis = numbers.find((number) => number < -rank || number >= rank);
  return axis === undefined ? undefined : { code: "axis-out-of-range", axis, rank };
}

/** Each of some axes is named once. */
export function repeated(numbers: readonly number[], rank: number): Problem | undefined {
  const distinct = new Set(numbers.map((axis) => fromStart(axis, rank)));
  return distinct.size === numbers.length ? undefined : { code: "axes-not-distinct", axes: numbers };
}
