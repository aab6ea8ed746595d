import { cellsPerLine, project, type Extent, type Lengths, type Point } from "./iso.ts";
import { segment } from "./svg.ts";

const cellApart = 4;
const sliceApart = 3.4;
const thinnest = 12;

/** The cells of the front: every one where a cell is at least 4 px wide, else every second, third … */
export function frontLines(origin: Point, { h, w }: Lengths, { rows, columns }: Extent): string {
  const across = marks(h, rows, cellApart).map((d) =>
    segment(project(origin, 0, 0, d), project(origin, w, 0, d)),
  );
  const down = marks(w, columns, cellApart).map((a) =>
    segment(project(origin, a, 0, 0), project(origin, a, 0, h)),
  );
  return [...across, ...down].join("");
}

/** The channels as slices on side and top; none on a thin rod. */
export function sliceLines(origin: Point, { h, w, c }: Lengths, { channels }: Extent): string {
  if (Math.min(h, w) < thinnest) return "";
  return marks(c, channels, sliceApart)
    .map((b) => {
      const corner = project(origin, w, b, 0);
      return segment(corner, project(origin, w, b, h)) + segment(project(origin, 0, b, 0), corner);
    })
    .join("");
}

function marks(length: number, count: number, apart: number): readonly number[] {
  const step = cellsPerLine(length, count, apart);
  const lines = Math.ceil(count / step) - 1;
  return Array.from({ length: Math.max(0, lines) }, (_, line) => ((line + 1) * step * length) / count);
}
