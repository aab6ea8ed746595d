import type { ReactNode } from "react";
import { round } from "./svg.ts";
import type { GridCells } from "./window-grid-geometry.ts";

interface RulerProps {
  readonly along: "rows" | "columns";
  /** The ruler's distance from the page's edge, across its direction. */
  readonly at: number;
  readonly from: number;
  readonly cell: number;
  readonly cells: GridCells;
}

/** Counts the places: a line over all cells where a window can begin, with a tick at each when the window jumps. */
export function Ruler({ along, at, from, cell, cells: { starts, places } }: RulerProps): ReactNode {
  const stride = (starts[1] ?? 1) - (starts[0] ?? 0);
  const to = from + ((starts.at(-1) ?? 0) + 1) * cell;
  const middle = round((from + to) / 2);
  const inner =
    stride > 1 ? starts.slice(1, -1).map((start) => tick(along, at, from + (start + 0.5) * cell, 2)) : [];
  const line =
    along === "columns" ? `M${round(from)} ${at}H${round(to)}` : `M${at} ${round(from)}V${round(to)}`;
  const text = along === "columns" ? { x: middle, y: at + 5 } : { x: at, y: round(middle + 5) };
  return (
    <>
      <path
        className="dim-line"
        d={[line, tick(along, at, from, 4), tick(along, at, to, 4), ...inner].join("")}
      />
      <text className="dim small" textAnchor="middle" {...text}>
        {places}
      </text>
    </>
  );
}

function tick(along: "rows" | "columns", at: number, where: number, half: number): string {
  return along === "columns"
    ? `M${round(where)} ${at - half}v${2 * half}`
    : `M${at - half} ${round(where)}h${2 * half}`;
}
