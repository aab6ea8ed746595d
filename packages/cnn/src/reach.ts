import { arithmetic } from "./arithmetic.ts";
import { alongAxis, isSquare, type Window } from "./window.ts";

/** What one cell that leaves a layer sees of what goes in, along one axis. Where a layer enlarges, `stride` is a fraction. */
export interface Reach {
  readonly of: Window["kind"] | "other";
  /** Over how many cells it reaches, `dilation` apart. */
  readonly kernel: number;
  readonly dilation: number;
  /** How far apart two neighbours see. */
  readonly stride: number;
  /** How far the first one's cells begin before the input. */
  readonly padding: number;
}

/** A window's reach on maps of a size. */
export function reachOfWindow(window: Window, size: readonly number[]): readonly Reach[] {
  if (isSquare(window, size)) {
    const along = reachAlong(window, size, 0);
    return [along, along];
  }
  return size.map((_, axis) => reachAlong(window, size, axis));
}

function reachAlong(window: Window, size: readonly number[], axis: number): Reach {
  const { kernel, dilation, stride, padding } = alongAxis(window, size, axis, arithmetic);
  return { of: window.kind, kernel, dilation, stride, padding: padding.before };
}

/** That many cells side by side, of which the first ones begin so far before the input. */
export function reach(cells: number, stride: number, before: number): Reach {
  return { of: "other", kernel: cells, dilation: 1, stride, padding: before };
}

/** Cells that only come to lie elsewhere: behind a padding, or before a cropping where it is negative. */
export function shifted(before: number): Reach {
  return reach(1, 1, before);
}

/** An axis on which each cell becomes `factor` cells, or a part of one: neighbours see that much closer, around the same middle. */
export function stretched(factor: number, cells = 1): Reach {
  return reach(cells, 1 / factor, (cells - 1) / 2 + (1 - 1 / factor) / 2);
}

/** All cells of an axis at once. */
export function whole(size: number): Reach {
  return reach(size, size, 0);
}
