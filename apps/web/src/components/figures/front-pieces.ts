import { project, type Extent, type Lengths, type Point } from "./iso.ts";
import type { WindowPlace } from "./window-place.ts";

/** A block as far as marks on its front need it. */
export interface Front {
  readonly origin: Point;
  readonly lengths: Lengths;
  readonly extent: Extent;
}

/** Upper left, upper right, lower right, lower left. */
export type Corners = readonly [Point, Point, Point, Point];

export type Ray = readonly [Point, Point];

/** A piece of the front that the window covers; never smaller than `least` px, so that it can be seen on a large input. */
export function pieceOf(front: Front, rows: WindowPlace, columns: WindowPlace, least: number): Corners {
  const { h, w } = front.lengths;
  return rectangle(
    front,
    stretch(columns, w / front.extent.columns, least),
    stretch(rows, h / front.extent.rows, least),
  );
}

/** The cell of the output that the window makes. */
export function unitOf(front: Front, rows: WindowPlace, columns: WindowPlace, least: number): Corners {
  const { h, w } = front.lengths;
  return rectangle(
    front,
    unitSide(columns, front.extent.columns, w, least),
    unitSide(rows, front.extent.rows, h, least),
  );
}

/** Part of the plane of the front, between two columns and two rows in pixels. */
export function rectangle({ origin }: Front, [left, right]: Span, [top, bottom]: Span): Corners {
  const at = (column: number, row: number) => project(origin, column, 0, row);
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

export function centreOf([one, , other]: Corners): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

type Span = readonly [number, number];

function stretch({ start, span }: WindowPlace, cell: number, least: number): Span {
  const half = Math.max(span * cell, least) / 2;
  const middle = (start + span / 2) * cell;
  return [middle - half, middle + half];
}

function unitSide({ index, places }: WindowPlace, count: number, length: number, least: number): Span {
  const half = Math.min(length, Math.max(length / count, least)) / 2;
  const middle = Math.min(length - half, Math.max(half, (length * (index + 0.5)) / places));
  return [middle - half, middle + half];
}
