import { type Arithmetic, arithmetic } from "./arithmetic.ts";

/** Rows of numbers. */
export type Grid = readonly (readonly number[])[];

interface Standing {
  readonly kernelSize: readonly [number, number];
  readonly stride: readonly [number, number];
  /** Cells on both sides of each axis. */
  readonly padding: readonly [number, number];
}

/** A convolution that is small enough to be worked out on paper, as a cross-correlation: the kernel isn't flipped. */
export interface HandConvolution extends Standing {
  /** A grid a channel. */
  readonly input: readonly Grid[];
  /** One filter: a kernel a channel. */
  readonly kernels: readonly Grid[];
  /** Left out where there is none. */
  readonly bias?: number | undefined;
  readonly relu: boolean;
}

export interface HandPooling extends Standing {
  readonly input: Grid;
  readonly mode: "maximum" | "average";
  readonly countIncludePad: boolean;
}

/** The cell of a filter's output at a place, row and column from 0. Whole numbers only, small enough to be exact. */
export function convolvedCell(
  convolution: HandConvolution,
  place: readonly [number, number],
  a: Arithmetic = arithmetic,
): number {
  const { input, kernels, kernelSize, bias, relu } = convolution;
  const start = startOf(convolution, "convolution", place, a);
  const sums = input.map((grid, channel) => {
    // a cell outside is padding: 0
    const window = cellsUnder(grid, start, kernelSize, 0);
    return a.channelSum({ window, kernel: cellsUnder(kernels[channel] ?? [], [0, 0], kernelSize, 0) });
  });
  const sum = a.cellSum({ sums });
  const value = bias === undefined ? sum : a.biased({ sum, bias });
  return relu ? a.rectified({ value }) : value;
}

/** What a pooling makes of one map at a place. An average may be a fraction. */
export function pooledCell(
  pooling: HandPooling,
  place: readonly [number, number],
  a: Arithmetic = arithmetic,
): number {
  const { input, kernelSize, mode, countIncludePad } = pooling;
  const seen = cellsUnder(input, startOf(pooling, "pooling", place, a), kernelSize, undefined);
  const window = seen.filter((value) => value !== undefined);
  return a.pooled({ mode, window, paddingCells: seen.length - window.length, countIncludePad });
}

function startOf(
  { kernelSize, stride, padding }: Standing,
  window: "convolution" | "pooling",
  place: readonly [number, number],
  a: Arithmetic,
): readonly [number, number] {
  const along = (axis: 0 | 1) =>
    a.windowAt({
      axis,
      window,
      place: place[axis],
      kernel: kernelSize[axis],
      stride: stride[axis],
      padding: padding[axis],
    });
  return [along(0), along(1)];
}

/** The numbers under a window, row by row; where the grid has none, what is said to be there. */
function cellsUnder<Outside>(
  grid: Grid,
  [top, left]: readonly [number, number],
  [rows, columns]: readonly [number, number],
  outside: Outside,
): (number | Outside)[] {
  const cells: (number | Outside)[] = [];
  for (let row = top; row < top + rows; row++) {
    const line = grid[row];
    for (let column = left; column < left + columns; column++) cells.push(line?.[column] ?? outside);
  }
  return cells;
}
