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
      return { ...shape, size: cells };
    case "vector":
      return { ...shape, leading: cells.slice(0, -1), features: cells.at(-1) ?? 1 };
    case "axes":
      return { ...shape, axes: cells };
    default:
      return shape satisfies never;
  }
}
