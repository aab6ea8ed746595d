import type { Graph, Source } from "../graph.ts";

/** Few kernels of one cell squeeze the channels; what reads them expands again, half by 1 × 1 and half by 3 × 3. */
export function fire(g: Graph, x: Source, squeezed: number, expanded: number): Source {
  const activated = (name: string, from: Source, outChannels: number, kernelSize: number) => {
    const y = g.conv2d(name, from, { outChannels, kernelSize, padding: (kernelSize - 1) / 2 });
    return g.relu(`${name}_activation`, y);
  };
  const y = activated("squeeze", x, squeezed, 1);
  return g.concatenate("cat", [
    activated("expand1x1", y, expanded, 1),
    activated("expand3x3", y, expanded, 3),
  ]);
}
