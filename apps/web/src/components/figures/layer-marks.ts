import { centreOf, pieceOf, unitOf, type Corners, type Ray } from "./front-pieces.ts";
import { project, type Point } from "./iso.ts";
import type { LayerLayout, Placed } from "./layer-layout.ts";
import { windowOf, type LayerScene } from "./layer-scene.ts";

/** What shows how the output comes about: the window, the unit it makes, and the rays between them. */
export interface LayerMarks {
  readonly window: Corners | null;
  readonly unit: Corners | null;
  /** To the kernels, or straight to the unit. */
  readonly before: readonly Ray[];
  /** From the first kernel to the unit. */
  readonly behind: readonly Ray[];
}

const leastWindow = 9;
const leastUnit = 7;

export function marksOf(scene: LayerScene, { input, kernels, output }: LayerLayout): LayerMarks {
  if (scene.reads === "all") {
    const unit = sideUnit(output);
    return { window: null, unit, before: fan(input, centreOf(unit)), behind: [] };
  }
  const place = windowOf(scene);
  if (!place) return { window: null, unit: null, before: [], behind: [] };

  const window = pieceOf(input, place.rows, place.columns, leastWindow);
  const unit = unitOf(output, place.rows, place.columns, leastUnit);
  const target = centreOf(unit);
  const kernel = kernels.at(-1);
  if (!kernel) return { window, unit, before: window.map((corner) => [corner, target]), behind: [] };

  const { h, w, c } = kernel.lengths;
  const on = (column: number, channel: number, row: number) => project(kernel.origin, column, channel, row);
  const [upperLeft, upperRight, lowerRight, lowerLeft] = window;
  return {
    window,
    unit,
    before: [
      [upperLeft, on(0, 0, 0)],
      [upperRight, on(w, 0, 0)],
      [lowerRight, on(w, 0, h)],
      [lowerLeft, on(0, 0, h)],
    ],
    behind: [on(0, c, 0), on(w, c, 0), on(w, c, h)].map((corner) => [corner, target]),
  };
}

/** Every number of the input reaches the unit: three rays stand for them. */
function fan({ origin, lengths: { h, w, c } }: Placed, target: Point): readonly Ray[] {
  return [0, 0.5, 1].map((depth) => [project(origin, w, depth * c, h / 2), target]);
}

/** One number of a rod, on its long side. */
function sideUnit({ origin, lengths: { h, w, c }, extent }: Placed): Corners {
  const half = Math.min(c / 2, Math.max(c / extent.channels, leastUnit) / 2);
  const at = Math.max(half, 0.35 * c);
  const on = (channel: number, row: number) => project(origin, w, channel, row);
  return [on(at - half, 0), on(at + half, 0), on(at + half, h), on(at - half, h)];
}
