import type { ReactNode } from "react";
import { gridCells, mostCells, type GridAxis } from "./window-grid-geometry.ts";
import { type GridPlace, WindowGridDrawing } from "./window-grid-drawing.tsx";

interface WindowGridProps {
  /** The whole picture in words. */
  readonly label: string;
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  /** Where the window stands; without a place, the first and the last are shown. */
  readonly place?: GridPlace;
  readonly makes: "conv" | "pool";
  readonly captions: { readonly input: string; readonly output: string };
}

/** The window on the input, cell for cell: nothing is compressed, so that places can be counted. Only for small inputs. */
export function WindowGrid({ rows, columns, ...rest }: WindowGridProps): ReactNode {
  const cells = { rows: gridCells(rows), columns: gridCells(columns) };
  if (Math.max(cells.rows.drawn, cells.columns.drawn) > mostCells) return null;
  return (
    <>
      <div className="only-wide">
        <WindowGridDrawing {...cells} {...rest} width={543} height={280} gap={74} />
      </div>
      <div className="only-phone">
        <WindowGridDrawing {...cells} {...rest} width={328} height={260} gap={26} />
      </div>
    </>
  );
}
