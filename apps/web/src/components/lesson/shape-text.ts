import type { LayerBlock } from "@/components/figures/layer-scene";

/** `(36, 28, 20)`, as frameworks print a shape. */
export function tupleText(shape: readonly number[]): string {
  return `(${shape.join(", ")})`;
}

/** `36 × 28 × 20`, as it stands in a sentence. */
export function timesText(shape: readonly number[]): string {
  return shape.join(" × ");
}

/** A shape, channels last, as the block that is drawn for it. */
export function blockOf(shape: readonly number[]): LayerBlock {
  const [rows = 1, columns = 1, channels = 1] = shape;
  return shape.length === 1 ? { features: rows } : { rows, columns, channels };
}
