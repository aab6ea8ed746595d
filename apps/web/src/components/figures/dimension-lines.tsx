import type { ReactNode } from "react";
import { project, type Lengths, type Point } from "./iso.ts";
import { round, segment } from "./svg.ts";

/** What is written at the three edges; `null` leaves an edge bare, "?" says that it is asked for. */
export interface EdgeLabels {
  readonly rows: string | null;
  readonly columns: string | null;
  readonly channels: string | null;
}

interface DimensionLinesProps {
  readonly origin: Point;
  readonly lengths: Lengths;
  readonly labels: EdgeLabels;
  /** On which side the rows are measured: the right where rays arrive from the left. */
  readonly rowsAt?: "left" | "right";
  /** How far the lines stand off the edge. */
  readonly away?: number;
}

const tick = 3.5;
const down = { x: 0.5, y: Math.sqrt(3) / 2 };

/** Lines parallel to the edges, ticked at both ends, with their sizes. */
export function DimensionLines({
  origin,
  lengths,
  labels,
  rowsAt = "left",
  away = 9,
}: DimensionLinesProps): ReactNode {
  const { h, w, c } = lengths;
  const side = rowsAt === "left" ? -1 : 1;
  const rowsTop = rowsAt === "left" ? origin : project(origin, w, c, 0);
  const rowsBottom = rowsAt === "left" ? project(origin, 0, 0, h) : project(origin, w, c, h);
  const corner = project(origin, w, 0, h);
  return (
    <>
      {labels.rows !== null && (
        <Line from={rowsTop} to={rowsBottom} normal={{ x: side, y: 0 }} away={away} label={labels.rows} />
      )}
      {labels.columns !== null && (
        <Line
          from={project(origin, 0, 0, h)}
          to={corner}
          normal={{ x: -down.x, y: down.y }}
          away={away}
          label={labels.columns}
        />
      )}
      {labels.channels !== null && (
        <Line from={corner} to={project(origin, w, c, h)} normal={down} away={away} label={labels.channels} />
      )}
    </>
  );
}

interface LineProps {
  readonly from: Point;
  readonly to: Point;
  readonly normal: Point;
  readonly away: number;
  readonly label: string;
}

function Line({ from, to, normal, away, label }: LineProps): ReactNode {
  const start = shift(from, normal, away);
  const end = shift(to, normal, away);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const text = shift(middle, normal, normal.y === 0 ? 8 : 10);
  const ends = [start, end].map((point) => segment(shift(point, normal, -tick), shift(point, normal, tick)));
  return (
    <>
      <path className="dim-line" d={segment(start, end) + ends.join("")} />
      <text
        className="dim"
        x={round(text.x)}
        y={round(text.y + (normal.y === 0 ? 5 : 6))}
        textAnchor={normal.x < 0 ? "end" : "start"}
      >
        {label}
      </text>
    </>
  );
}

function shift(point: Point, direction: Point, by: number): Point {
  return { x: point.x + direction.x * by, y: point.y + direction.y * by };
}
