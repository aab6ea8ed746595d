import type { LayerSettings } from "@stride/cnn";
import type { Graph, Source } from "../graph.ts";

/** Layers one behind the other, each called by its number from 0, as PyTorch's Sequential does. */
export function sequential(g: Graph, x: Source, layers: readonly LayerSettings[]): Source {
  return layers.reduce((source, layer, index) => g.call(String(index), source, layer), x);
}
