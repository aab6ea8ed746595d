/** The oblique projection of every block: rows go straight down, columns down to the right, channels up to the right. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many cells a block has. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** The sides of a block in pixels, before projection. */
export interface Lengths {
  readonly h: number;
  readonly w: number;
  readonly c: number;
}

const cos30 = Math.sqrt(3) / 2;
const sin30 = 0.5;

/** Compressed so that 224 × 224 × 3 and 1 × 1 × 1000 fit on one page; the order of sizes is kept. */
export function lengthsOf({ rows, columns, channels }: Extent, k: number): Lengths {
  return { h: 10 * k * Math.sqrt(rows), w: 10 * k * Math.sqrt(columns), c: 6 * k * channels ** 0.45 };
}

/** Where a point `column` px along the columns, `channel` px deep and `row` px down lies on the page. */
export function project(origin: Point, column: number, channel: number, row: number): Point {
  return { x: origin.x + (column + channel) * cos30, y: origin.y + row + (column - channel) * sin30 };
}

/** The box on the page that a block fills. */
export function boundsOf({ h, w, c }: Lengths): { readonly width: number; readonly height: number } {
  return { width: (w + c) * cos30, height: h + (w + c) * sin30 };
}

/** The front's upper left corner, for a block whose bounds begin at `left` and are centred on `middle`. */
export function originAt(left: number, middle: number, lengths: Lengths): Point {
  return { x: left, y: middle - boundsOf(lengths).height / 2 + lengths.c * sin30 };
}

/** Every how many cells a line is drawn, so that lines stay `apart` px apart. */
export function cellsPerLine(length: number, count: number, apart: number): number {
  return Math.max(1, Math.ceil((apart * count) / length));
}
