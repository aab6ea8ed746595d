import { featureMap, type Network } from "@stride/cnn";
import { type MBConvolution, mbConvolution } from "./blocks/mb-convolution.ts";
import { normedConvolution } from "./blocks/normed-convolution.ts";
import { kerasEfficientNet } from "./efficientnet-keras.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

/** The paper's table 1: expansion, kernel, the first block's stride, channels and how many blocks. */
const plan = [
  [1, 3, 1, 16, 1],
  [6, 3, 2, 24, 2],
  [6, 5, 2, 40, 2],
  [6, 3, 2, 80, 3],
  [6, 5, 1, 112, 3],
  [6, 5, 2, 192, 4],
  [6, 3, 1, 320, 1],
] as const;

/** Sixteen blocks; the later, the likelier one is left out while training. */
const stages: readonly (readonly MBConvolution[])[] = plan.map(
  ([expansion, kernelSize, stride, outChannels, count], stage) => {
    const before = plan.slice(0, stage).reduce((blocks, [, , , , those]) => blocks + those, 0);
    return Array.from({ length: count }, (_, index) => ({
      expansion,
      kernelSize,
      outChannels,
      inChannels: index > 0 ? outChannels : (plan[stage - 1]?.[3] ?? 32),
      stride: index > 0 ? 1 : stride,
      dropped: (0.2 * (before + index)) / 16,
    }));
  },
);

export const efficientnetB0: KnownNetwork = {
  name: "efficientnet_b0",
  title: { en: "EfficientNet-B0, found by a search", ko: "EfficientNet-B0, 탐색으로 찾은 신경망" },
  level: 5,
  source:
    "Tan, Le: EfficientNet: rethinking model scaling for convolutional neural networks, 2019; torchvision's, and Keras', which prepares its images by a layer that keeps 7 numbers",
  published: {
    pytorch: { total: 5288548, trainable: 5288548 },
    keras: { total: 5330571, trainable: 5288548 },
  },
  network: (family) => (family === "keras" ? kerasEfficientNet(stages) : torchvision()),
};

function torchvision(): Network {
  const g = graph(featureMap(3, 224, 224));
  const features = g.within("features");
  const activation = "silu";
  let x = normedConvolution(features.within("0"), g.input, {
    outChannels: 32,
    kernelSize: 3,
    stride: 2,
    activation,
  });
  for (const [stage, blocks] of stages.entries()) {
    for (const [index, block] of blocks.entries()) {
      x = mbConvolution(features.within(`${stage + 1}.${index}`), x, block);
    }
  }
  x = normedConvolution(features.within("8"), x, { outChannels: 1280, kernelSize: 1, activation });
  x = g.flatten("flatten", g.mean2d("avgpool", x));
  const classifier = g.within("classifier");
  return g.network(classifier.linear("1", classifier.dropout("0", x, 0.2), 1000));
}
