import type { Arithmetic } from "./arithmetic.ts";
import type { Count } from "./count.ts";
import type { Weight } from "./weight.ts";

/** The part of a layer in which each channel has kernels of its own. */
export interface Depthwise {
  readonly kernelSize: readonly number[];
  readonly multiplier: number;
}

export function depthwiseFilters({ multiplier }: Depthwise, channels: number): number {
  return channels * multiplier;
}

export function depthwiseWeights(layer: Depthwise, channels: number, a: Arithmetic): Count {
  const { kernelSize, multiplier } = layer;
  return a.depthwiseWeights({ kernelSize, channels, multiplier });
}

/** Keras keeps an input channel's kernels on an axis of their own. */
export function depthwiseWeight(name: string, layer: Depthwise, channels: number): Weight {
  return {
    name,
    trainable: true,
    shape: {
      torch: [depthwiseFilters(layer, channels), 1, ...layer.kernelSize],
      keras: [...layer.kernelSize, channels, layer.multiplier],
    },
  };
}
