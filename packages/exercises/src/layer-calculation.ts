import {
  type Arithmetic,
  axesOf,
  bindLayer,
  type BoundLayer,
  type Layer,
  type Layout,
  type LayerSettings,
  type Shape,
} from "@stride/cnn";
import type { AnswerValue } from "./answer.ts";

const known = new WeakMap<Layer | LayerSettings, BoundLayer>();

/** A layer of an exercise; its settings are sound, since we drew or parsed them. Bound once, which is most of the work. */
export function bound(layer: Layer | LayerSettings): BoundLayer {
  const before = known.get(layer);
  if (before) return before;
  const result = bindLayer(layer);
  if (!result.ok) throw new Error(`unsound layer: ${JSON.stringify(result.problem)}`);
  known.set(layer, result.value);
  return result.value;
}

/** The axes of a shape in the order of a layout. */
export function written(shape: Shape, layout: Layout, a: Arithmetic): AnswerValue {
  if (shape.kind !== "feature-map") return axesOf(shape);
  return a.axes({ layout, channels: shape.channels, size: shape.size });
}

/** A shape from its written axes: one axis is a vector, more are a feature map. */
export function shapeOf(axes: AnswerValue, layout: Layout): Shape {
  const lengths = axes.map(Number);
  const [channels = 0] = layout === "channels-first" || lengths.length === 1 ? lengths : lengths.slice(-1);
  if (lengths.length === 1) return { kind: "vector", features: channels, leading: [] };
  return {
    kind: "feature-map",
    channels,
    size: layout === "channels-first" ? lengths.slice(1) : lengths.slice(0, -1),
  };
}
