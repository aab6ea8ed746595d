import { axesOf, type Layout, type Shape } from "@stride/cnn";

/** An axis by what it is: of maps the channels, or the cells along an axis; of anything else its number from the first. */
export type AxisName = "channels" | number;

type Order = Layout | undefined;

/** What an axis is that a layer calls by its number, in that layer's order. */
export function axisName(axis: number, shape: Shape, order: Order): AxisName {
  const { length: rank } = axesOf(shape);
  const fromStart = axis < 0 ? axis + rank : axis;
  if (shape.kind !== "feature-map") return fromStart === rank - 1 ? "channels" : fromStart;
  if (order === "channels-first") return fromStart === 0 ? "channels" : fromStart - 1;
  return fromStart === rank - 1 ? "channels" : fromStart;
}

/** The number that an axis has in an order, from the first and without the batch. */
export function axisNumber(name: AxisName, shape: Shape, order: Layout): number {
  const last = axesOf(shape).length - 1;
  if (shape.kind !== "feature-map" || order === "channels-last") return name === "channels" ? last : name;
  return name === "channels" ? 0 : name + 1;
}
