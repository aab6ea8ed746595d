import type { ReactNode } from "react";
import { project, type Point } from "./iso.ts";
import { polygon, round } from "./svg.ts";

interface SkillPlatesProps {
  /** How many plates are filled. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Of a plate, in px. */
  readonly side?: number;
}

const plates = 4;

/** Four plates, filled from the front. The level is written below, so the picture is silent. */
export function SkillPlates({ level, side = 60 }: SkillPlatesProps): ReactNode {
  const depth = 0.17 * side;
  const apart = 0.27 * side;
  const all = depth + apart * (plates - 1);
  const width = round((side + all) * 0.866 + 2);
  const height = round(side + (side + all) / 2 + 2);
  const origin = { x: 1, y: 1 + all / 2 };
  const backToFront = Array.from({ length: plates }, (_, place) => plates - 1 - place);
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {backToFront.map((place) => (
        <g key={place} className={`plate skill-${place < level ? level : 0}`}>
          <Plate origin={project(origin, 0, place * apart, 0)} side={side} depth={depth} />
        </g>
      ))}
    </svg>
  );
}

interface PlateProps {
  readonly origin: Point;
  readonly side: number;
  readonly depth: number;
}

function Plate({ origin, side, depth }: PlateProps): ReactNode {
  const at = (column: number, channel: number, row: number) => project(origin, column, channel, row);
  return (
    <>
      <polygon
        className="top"
        points={polygon(at(0, 0, 0), at(side, 0, 0), at(side, depth, 0), at(0, depth, 0))}
      />
      <polygon
        className="side"
        points={polygon(at(side, 0, 0), at(side, depth, 0), at(side, depth, side), at(side, 0, side))}
      />
      <polygon
        className="front"
        points={polygon(at(0, 0, 0), at(side, 0, 0), at(side, 0, side), at(0, 0, side))}
      />
    </>
  );
}
