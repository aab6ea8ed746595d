import type { Graph, Source } from "../graph.ts";
import { basicConvolution } from "./basic-convolution.ts";

/** Channels of the four paths; where there are two, the first is what 1 × 1 reduces to. */
export interface Inception {
  readonly one: number;
  readonly three: readonly [number, number];
  readonly five: readonly [number, number];
  readonly pool: number;
}

/** Four views of the same maps behind one another. torchvision's path "five" has 3 × 3 kernels, too, unlike the paper's. */
export function inception(g: Graph, x: Source, { one, three, five, pool }: Inception): Source {
  const reduced = (part: Graph, [narrow, outChannels]: readonly [number, number]) => {
    const y = basicConvolution(part.within("0"), x, { outChannels: narrow, kernelSize: 1 });
    return basicConvolution(part.within("1"), y, { outChannels, kernelSize: 3, padding: 1 });
  };
  const pooled = (part: Graph) => {
    const y = part.maxPool2d("0", x, { kernelSize: 3, stride: 1, padding: 1, ceilMode: true });
    return basicConvolution(part.within("1"), y, { outChannels: pool, kernelSize: 1 });
  };
  return g.concatenate("cat", [
    basicConvolution(g.within("branch1"), x, { outChannels: one, kernelSize: 1 }),
    reduced(g.within("branch2"), three),
    reduced(g.within("branch3"), five),
    pooled(g.within("branch4")),
  ]);
}
