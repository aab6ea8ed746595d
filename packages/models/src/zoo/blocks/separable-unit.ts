import type { Graph, Source } from "../graph.ts";

export interface Separable {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly stride: number;
}

/** Each channel is looked at by itself, then 1 × 1 mixes them: a convolution in two steps, and in a ninth of the multiply-adds. */
export function separableUnit(g: Graph, x: Source, { inChannels, outChannels, stride }: Separable): Source {
  const around = { kernelSize: 3, stride, padding: 1, groups: inChannels };
  let y = g.conv2d("depthwise", x, { outChannels: inChannels, ...around, bias: false });
  y = g.relu("relu1", g.batchNorm2d("bn1", y));
  y = g.conv2d("pointwise", y, { outChannels, kernelSize: 1, bias: false });
  return g.relu("relu2", g.batchNorm2d("bn2", y));
}
