import { featureMap } from "@stride/cnn";
import type { KnownNetwork } from "./known-network.ts";

/**
 * The small image classifier that the project grew from: grey images of 39 × 31, 100 classes, no padding anywhere.
 * The last layer's softmax changes neither shapes nor counts, so it has no row of its own.
 */
export const workedExample: KnownNetwork = {
  name: "worked-example",
  title: { en: "A small image classifier", ko: "작은 이미지 분류기" },
  labels: ["1.1", "1.2", "2.2", "2.3", "3.2", "3.3", "4.2", "4.5", "5"],
  network: ({ bias }) => ({
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
  }),
};
