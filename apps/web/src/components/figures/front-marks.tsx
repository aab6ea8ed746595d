import type { ReactNode } from "react";
import { rectangle, type Corners, type Front, type Ray } from "./front-pieces.ts";
import { polygon, round, segment } from "./svg.ts";
import type { Sides } from "./window-place.ts";

interface PieceProps {
  readonly corners: Corners;
  readonly className: "win" | "unit" | "pad";
}

export function Piece({ corners, className }: PieceProps): ReactNode {
  return <polygon className={className} points={polygon(...corners)} />;
}

export function Rays({ rays }: { readonly rays: readonly Ray[] }): ReactNode {
  return rays.length > 0 && <path className="ray" d={rays.map(([from, to]) => segment(from, to)).join("")} />;
}

interface PaddingOutlineProps {
  readonly front: Front;
  readonly rows: Sides;
  readonly columns: Sides;
}

/** The edge of the padded input, dashed around the front. */
export function PaddingOutline({ front, rows, columns }: PaddingOutlineProps): ReactNode {
  if (rows.before + rows.after + columns.before + columns.after === 0) return null;
  const { h, w } = front.lengths;
  const row = h / front.extent.rows;
  const column = w / front.extent.columns;
  const across = [-columns.before * column, w + columns.after * column] as const;
  const down = [-rows.before * row, h + rows.after * row] as const;
  return <Piece className="pad" corners={rectangle(front, across, down)} />;
}

interface ArrowProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** From one block to the next, where no window moves. */
export function Arrow({ from, to, y }: ArrowProps): ReactNode {
  if (to - from < 8) return null;
  return (
    <>
      <path className="arrow" d={`M${round(from)} ${round(y)}H${round(to - 6)}`} />
      <path className="arrow-head" d={`M${round(to)} ${round(y)}l-7-3.6v7.2z`} />
    </>
  );
}
