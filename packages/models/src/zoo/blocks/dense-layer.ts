import type { Graph, Source } from "../graph.ts";

/** Normalise first, then convolve: 1 × 1 to four times `growth`, 3 × 3 to `growth` channels more. */
export function denseLayer(g: Graph, known: readonly Source[], growth: number): Source {
  const [first = "", ...others] = known;
  const x = others.length > 0 ? g.concatenate("cat", known) : first;
  let y = g.relu("relu1", g.batchNorm2d("norm1", x));
  y = g.conv2d("conv1", y, { outChannels: 4 * growth, kernelSize: 1, bias: false });
  y = g.relu("relu2", g.batchNorm2d("norm2", y));
  return g.conv2d("conv2", y, { outChannels: growth, kernelSize: 3, padding: 1, bias: false });
}

/** Each layer reads what all before it made, and what came in. */
export function denseBlock(g: Graph, x: Source, layers: number, growth: number): Source {
  const known = [x];
  for (let index = 1; index <= layers; index++) {
    known.push(denseLayer(g.within(`denselayer${index}`), known, growth));
  }
  return g.concatenate("cat", known);
}
