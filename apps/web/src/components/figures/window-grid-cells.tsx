import type { ReactNode } from "react";
import { round } from "./svg.ts";
import type { GridCells } from "./window-grid-geometry.ts";

/** Where a grid begins on the page, and how large its cells are. */
export interface Sheet {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

const leastCell = 3;

interface CellsProps {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
  readonly className: string;
  readonly edge: string;
}

export function Cells({ sheet: { x, y, cell }, rows, columns, className, edge }: CellsProps): ReactNode {
  const box = { x: round(x), y: round(y), width: round(columns * cell), height: round(rows * cell) };
  const across = range(1, rows).map((row) => `M${box.x} ${round(y + row * cell)}h${box.width}`);
  const down = range(1, columns).map((column) => `M${round(x + column * cell)} ${box.y}v${box.height}`);
  return (
    <>
      <rect className={className} {...box} />
      {cell >= leastCell && <path className="cell-lines" d={[...across, ...down].join("")} />}
      <rect className={edge} {...box} />
    </>
  );
}

interface PlaneProps {
  readonly sheet: Sheet;
  readonly rows: GridCells;
  readonly columns: GridCells;
}

/** The cells where a window can begin: a dashed line a row, one dash a cell. */
export function StartCells({ sheet: { x, y, cell }, rows, columns }: PlaneProps): ReactNode {
  const last = columns.starts.at(-1) ?? 0;
  const stride = (columns.starts[1] ?? 1) - (columns.starts[0] ?? 0);
  const lines = rows.starts.map(
    (row) => `M${round(x)} ${round(y + (row + 0.5) * cell)}h${round((last + 1) * cell)}`,
  );
  const dashes = stride > 1 ? { strokeDasharray: `${round(cell)} ${round((stride - 1) * cell)}` } : {};
  return <path className="cell-start" d={lines.join("")} strokeWidth={round(cell)} {...dashes} />;
}

/** What no window reads, because the next step would go too far: one stroke through each cell. */
export function UnreadCells({ sheet: { x, y, cell }, rows, columns }: PlaneProps): ReactNode {
  const cells = range(0, rows.drawn).flatMap((row) =>
    range(row < rows.unread ? columns.unread : 0, columns.drawn).map((column) => [row, column] as const),
  );
  if (cells.length === 0) return null;
  const side = round(cell);
  const strokes = cells.map(
    ([row, column]) => `M${round(x + column * cell)} ${round(y + (row + 1) * cell)}l${side}-${side}`,
  );
  return <path className="cell-unread" d={strokes.join("")} />;
}

interface WindowCellsProps {
  readonly sheet: Sheet;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The cells that a dilated window reads; a dense one reads all of its outline. */
export function WindowCells({ sheet: { x, y, cell }, rows, columns }: WindowCellsProps): ReactNode {
  if ((rows[1] ?? 1) === 1 && (columns[1] ?? 1) === 1) return null;
  const side = round(cell);
  const squares = rows.flatMap((row) =>
    columns.map(
      (column) => `M${round(x + column * cell)} ${round(y + row * cell)}h${side}v${side}h-${side}z`,
    ),
  );
  return <path className="cell-read" d={squares.join("")} />;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
