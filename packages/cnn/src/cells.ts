import type { Shape } from "./shape.ts";

/** The axes that have cells: of a feature map those of its maps, else all. */
export function cellsOf(shape: Shape): readonly number[] {
  switch (shape.kind) {
    case "feature-map":
      return shape.size;
    case "vector":
      return [...shape.leading, shape.features];
    case "axes":
      return shape.axes;
    default:
      return shape satisfies never;
  }
}

/** The shape with other lengths along those axes. */
export function withCells(shape: Shape, cells: readonly number[]): Shape {
  switch (shape.kind) {
    case "feature-map":
      return { kind: "feature-map", channels: shape.channels, size: cells };
    case "vector":
      return { kind: "vector", features: cells.at(-1) ?? 1, leading: cells.slice(0, -1) };
    case "axes":
      return { kind: "axes", axes: cells };
    default:
      return shape satisfies never;
  }
}
