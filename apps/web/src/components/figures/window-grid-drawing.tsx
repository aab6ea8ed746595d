import type { ReactNode } from "react";
import { placeCaptions } from "./captions.tsx";
import { polygon, round, segment } from "./svg.ts";
import { Ruler } from "./window-grid-ruler.tsx";
import { Cells, StartCells, UnreadCells, WindowCells, type Sheet } from "./window-grid-cells.tsx";
import type { GridCells } from "./window-grid-geometry.ts";

/** A place of the window, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface WindowGridDrawingProps {
  readonly rows: GridCells;
  readonly columns: GridCells;
  /** Where the window stands; without a place, the first and the last are shown. */
  readonly place?: GridPlace;
  readonly makes: "conv" | "pool";
  readonly captions: { readonly input: string; readonly output: string };
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

const left = 44;
const top = 26;
const below = 26;
const largestCell = 26;

/** One form of the grid, with the largest cells that fit. */
export function WindowGridDrawing(props: WindowGridDrawingProps): ReactNode {
  const { rows, columns, makes, captions, label, gap } = props;
  const cell = Math.min(
    largestCell,
    (props.width - left - gap - 4) / (columns.drawn + columns.places),
    props.height / Math.max(rows.drawn, rows.places),
  );
  const tallest = Math.max(rows.drawn, rows.places) * cell;
  const input: Sheet = { x: left, y: top + (tallest - rows.drawn * cell) / 2, cell };
  const output: Sheet = {
    x: left + columns.drawn * cell + gap,
    y: top + (tallest - rows.places * cell) / 2,
    cell,
  };
  const width = round(Math.max(output.x + columns.places * cell + 4, 200));
  const height = round(top + tallest + below);
  const shown = props.place ? [props.place] : endsOf(rows.places, columns.places);
  const words = placeCaptions(
    [
      { text: captions.input, centre: input.x + (columns.drawn * cell) / 2 },
      { text: captions.output, centre: output.x + (columns.places * cell) / 2 },
    ],
    width,
  );
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {words.map(({ lines, x }, index) => (
        <text key={index} className="cap small strong" textAnchor="middle" x={round(x)} y={16}>
          {lines.join(" ")}
        </text>
      ))}
      <Cells sheet={input} rows={rows.drawn} columns={columns.drawn} className="cell-pad" edge="pad" />
      <Cells
        sheet={{ x: input.x + columns.inputStart * cell, y: input.y + rows.inputStart * cell, cell }}
        rows={rows.inputEnd - rows.inputStart}
        columns={columns.inputEnd - columns.inputStart}
        className="cell-data"
        edge="cell-edge"
      />
      <UnreadCells sheet={input} rows={rows} columns={columns} />
      <StartCells sheet={input} rows={rows} columns={columns} />
      <Cells
        sheet={output}
        rows={rows.places}
        columns={columns.places}
        className={makes === "conv" ? "cell-made" : "cell-pooled"}
        edge="cell-edge"
      />
      {shown.map((place, at) => (
        <WindowAt key={at} place={place} rows={rows} columns={columns} input={input} output={output} />
      ))}
      <Ruler
        along="columns"
        at={round(input.y + rows.drawn * cell + 10)}
        from={input.x}
        cell={cell}
        cells={columns}
      />
      <Ruler along="rows" at={left - 11} from={input.y} cell={cell} cells={rows} />
    </svg>
  );
}

function endsOf(down: number, across: number): readonly GridPlace[] {
  const first = { row: 0, column: 0 };
  return down * across > 1 ? [first, { row: down - 1, column: across - 1 }] : [first];
}

interface WindowAtProps {
  readonly place: GridPlace;
  readonly rows: GridCells;
  readonly columns: GridCells;
  readonly input: Sheet;
  readonly output: Sheet;
}

/** The window in one of its places, the unit it makes, and two rays between them. */
function WindowAt({ place, rows, columns, input, output }: WindowAtProps): ReactNode {
  const { cell } = input;
  const x = input.x + (columns.starts[place.column] ?? 0) * cell;
  const y = input.y + (rows.starts[place.row] ?? 0) * cell;
  const unit = { x: output.x + place.column * cell, y: output.y + place.row * cell };
  const right = x + columns.span * cell;
  const bottom = y + rows.span * cell;
  const corners = [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
  const made = [
    unit,
    { ...unit, x: unit.x + cell },
    { x: unit.x + cell, y: unit.y + cell },
    { ...unit, y: unit.y + cell },
  ];
  const rays =
    segment({ x: right, y }, unit) + segment({ x: right, y: bottom }, { x: unit.x, y: unit.y + cell });
  return (
    <>
      <WindowCells sheet={{ x, y, cell }} rows={rows.offsets} columns={columns.offsets} />
      <polygon className="win" points={polygon(...corners)} />
      <path className="ray" d={rays} />
      <polygon className="unit" points={polygon(...made)} />
    </>
  );
}
