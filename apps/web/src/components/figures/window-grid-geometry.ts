import type { WindowAxis } from "./window-place.ts";

/** One axis of the grid: the window's settings, and in how many places it stands. */
export interface GridAxis extends WindowAxis {
  readonly places: number;
}

/** One axis in cells, counted from the first padding cell. */
export interface GridCells {
  /** All that is drawn: padding, input, and where rounding up lets the window stick out, that too. */
  readonly drawn: number;
  readonly inputStart: number;
  readonly inputEnd: number;
  readonly span: number;
  readonly starts: readonly number[];
  /** What one window reads of its span. */
  readonly offsets: readonly number[];
  /** The first cell that no window reaches; `drawn` if there is none. */
  readonly unread: number;
  readonly places: number;
}

/** The largest input that can still be drawn cell for cell. */
export const mostCells = 64;

export function gridCells({ size, kernel, stride, dilation, padding, places }: GridAxis): GridCells {
  const span = dilation * (kernel - 1) + 1;
  const total = size + padding.before + padding.after;
  const reached = (places - 1) * stride + span;
  return {
    drawn: Math.max(total, reached),
    inputStart: padding.before,
    inputEnd: padding.before + size,
    span,
    starts: Array.from({ length: places }, (_, place) => place * stride),
    offsets: Array.from({ length: kernel }, (_, cell) => cell * dilation),
    unread: reached,
    places,
  };
}
