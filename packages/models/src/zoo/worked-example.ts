import { featureMap, type Sequence, sequence } from "@stride/cnn";
import type { KnownNetwork } from "./known-network.ts";

/** What the example's source calls each layer, in the layers' order. */
export const workedExampleLabels = ["1.1", "1.2", "2.2", "2.3", "3.2", "3.3", "4.2", "4.5", "5"] as const;

/**
 * The small image classifier that the project grew from: grey images of 39 × 31, 100 classes, no padding anywhere.
 * The last layer's softmax changes neither shapes nor counts, so it has no row of its own.
 */
export function workedExampleSequence({ bias }: { readonly bias: boolean }): Sequence {
  return {
    input: featureMap(1, 39, 31),
    layers: [
      { type: "conv2d", outChannels: 20, kernelSize: 4, bias },
      { type: "max-pool2d", kernelSize: 2 },
      { type: "conv2d", outChannels: 40, kernelSize: 3, bias },
      { type: "max-pool2d", kernelSize: 2 },
      { type: "conv2d", outChannels: 60, kernelSize: 3, bias },
      { type: "max-pool2d", kernelSize: 2 },
      { type: "conv2d", outChannels: 80, kernelSize: 2, bias },
      { type: "flatten" },
      { type: "linear", outFeatures: 100, bias },
    ],
  };
}

export const workedExample: KnownNetwork = {
  name: "worked-example",
  title: { en: "A small image classifier", ko: "작은 이미지 분류기" },
  level: 1,
  source: "the lesson of this project",
  published: { pytorch: { total: 64620, trainable: 64620 }, keras: { total: 64620, trainable: 64620 } },
  network: () => sequence(workedExampleSequence({ bias: true }), workedExampleLabels),
};
