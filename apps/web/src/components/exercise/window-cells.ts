/** A window along rows or columns of an input. */
export interface Axis {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly places: number;
}

/** The cells along an axis, those of padding and where the last window sticks out too; and whether the window lies on them. */
export function cellsAlong({ size, kernel, stride, padding, places }: Axis, place: number) {
  const end = Math.max(size + padding, (places - 1) * stride - padding + kernel);
  const start = place * stride - padding;
  return Array.from({ length: padding + end }, (_, at) => {
    const index = at - padding;
    return { index, isUnder: index >= start && index < start + kernel };
  });
}
