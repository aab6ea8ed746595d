import type { Graph, Source } from "../graph.ts";

/** Two convolutions of 3 × 3 without a padding, a ReLU behind each: the maps lose two cells on each side. */
export function doubleConvolution(g: Graph, x: Source, outChannels: number): Source {
  const y = g.relu("relu1", g.conv2d("conv1", x, { outChannels, kernelSize: 3 }));
  return g.relu("relu2", g.conv2d("conv2", y, { outChannels, kernelSize: 3 }));
}
