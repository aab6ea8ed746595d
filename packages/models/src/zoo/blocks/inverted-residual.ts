import type { Graph, Source } from "../graph.ts";
import { normedConvolution } from "./normed-convolution.ts";

export interface InvertedResidual {
  readonly inChannels: number;
  readonly outChannels: number;
  /** How much wider the middle is. */
  readonly expansion: number;
  readonly stride: number;
}

/** Wide in the middle, narrow at both ends, where the shortcut joins and no activation loses anything. */
export function invertedResidual(g: Graph, x: Source, block: InvertedResidual): Source {
  const { inChannels, outChannels, expansion, stride } = block;
  const conv = g.within("conv");
  const outer = { outChannels: inChannels * expansion, activation: "relu6" } as const;
  let y = x;
  let part = 0;
  if (expansion > 1) y = normedConvolution(conv.within(String(part++)), y, { ...outer, kernelSize: 1 });
  const around = { ...outer, kernelSize: 3, stride, groups: outer.outChannels };
  y = normedConvolution(conv.within(String(part++)), y, around);
  y = conv.conv2d(String(part++), y, { outChannels, kernelSize: 1, bias: false });
  y = conv.batchNorm2d(String(part), y);
  return stride === 1 && inChannels === outChannels ? g.add("add", x, y) : y;
}
