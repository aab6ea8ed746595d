import type { ReactNode } from "react";
import { frontLines, sliceLines } from "./block-grid.ts";
import { project, type Extent, type Lengths, type Point } from "./iso.ts";
import { polygon } from "./svg.ts";

/** Where a block comes from; "ghost" is one that nobody has answered yet. */
export type BlockKind = "data" | "conv" | "pool" | "kernel" | "ghost";

interface FeatureMapBlockProps {
  readonly kind: BlockKind;
  readonly extent: Extent;
  readonly origin: Point;
  readonly lengths: Lengths;
  /** For the kernels behind the first: faded, and without cells. */
  readonly opacity?: number;
}

/** One block as an SVG group: top, side and front, its cells and its channels. */
export function FeatureMapBlock({ kind, extent, origin, lengths, opacity }: FeatureMapBlockProps): ReactNode {
  const { h, w, c } = lengths;
  const at = (column: number, channel: number, row: number) => project(origin, column, channel, row);
  return (
    <g className={`blk ${kind}`} opacity={opacity}>
      <polygon className="top" points={polygon(at(0, 0, 0), at(w, 0, 0), at(w, c, 0), at(0, c, 0))} />
      <polygon className="side" points={polygon(at(w, 0, 0), at(w, c, 0), at(w, c, h), at(w, 0, h))} />
      <polygon className="front" points={polygon(at(0, 0, 0), at(w, 0, 0), at(w, 0, h), at(0, 0, h))} />
      {kind !== "ghost" && opacity === undefined && (
        <path
          className="grid"
          d={
            frontLines(origin, lengths, extent) + (kind === "pool" ? "" : sliceLines(origin, lengths, extent))
          }
        />
      )}
    </g>
  );
}
