import type { Graph, Source } from "../graph.ts";
import type { InvertedResidual } from "./inverted-residual.ts";
import { normedConvolution } from "./normed-convolution.ts";
import { squeezeExcitation } from "./squeeze-excitation.ts";

export interface MBConvolution extends InvertedResidual {
  readonly kernelSize: number;
  /** How likely the block is left out while training. */
  readonly dropped: number;
}

/** An inverted residual with squeeze-and-excitation in its middle. */
export function mbConvolution(g: Graph, x: Source, layer: MBConvolution): Source {
  const { inChannels, outChannels, expansion, kernelSize, stride, dropped } = layer;
  const block = g.within("block");
  const wide = { outChannels: inChannels * expansion, activation: "silu" } as const;
  let y = x;
  let part = 0;
  const next = () => block.within(String(part++));
  if (expansion > 1) y = normedConvolution(next(), y, { ...wide, kernelSize: 1 });
  y = normedConvolution(next(), y, { ...wide, kernelSize, stride, groups: wide.outChannels });
  y = squeezeExcitation(next(), y, wide.outChannels, inChannels / 4);
  y = normedConvolution(next(), y, { outChannels, kernelSize: 1 });
  if (stride > 1 || inChannels !== outChannels) return y;
  return g.add("add", g.dropout("stochastic_depth", y, dropped), x);
}
