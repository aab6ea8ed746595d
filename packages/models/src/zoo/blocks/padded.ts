import type { Graph, Source } from "../graph.ts";

/** Keras' ZeroPadding2D, the same for rows and columns; where a stride is 2 it often adds one cell less before than after. */
export function padded(g: Graph, name: string, x: Source, before: number, after: number): Source {
  const side = { before, after };
  return g.call(name, x, { type: "pad", padding: [side, side] });
}
