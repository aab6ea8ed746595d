import { featureMap } from "@stride/cnn";
import { basicConvolution } from "./blocks/basic-convolution.ts";
import { type Inception, inception } from "./blocks/inception.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

/** The paper's table 1, from 3a to 5b. */
const stages: readonly (readonly (readonly [string, Inception])[])[] = [
  [
    ["3a", { one: 64, three: [96, 128], five: [16, 32], pool: 32 }],
    ["3b", { one: 128, three: [128, 192], five: [32, 96], pool: 64 }],
  ],
  [
    ["4a", { one: 192, three: [96, 208], five: [16, 48], pool: 64 }],
    ["4b", { one: 160, three: [112, 224], five: [24, 64], pool: 64 }],
    ["4c", { one: 128, three: [128, 256], five: [24, 64], pool: 64 }],
    ["4d", { one: 112, three: [144, 288], five: [32, 64], pool: 64 }],
    ["4e", { one: 256, three: [160, 320], five: [32, 128], pool: 128 }],
  ],
  [
    ["5a", { one: 256, three: [160, 320], five: [32, 128], pool: 128 }],
    ["5b", { one: 384, three: [192, 384], five: [48, 128], pool: 128 }],
  ],
];

export const googlenet: KnownNetwork = {
  name: "googlenet",
  alsoCalled: ["InceptionV1"],
  title: { en: "GoogLeNet, four views at once", ko: "GoogLeNet, 네 갈래로 보는 신경망" },
  level: 4,
  source:
    "Szegedy et al.: Going deeper with convolutions, 2014; torchvision's, with normalisations, with 3 × 3 for 5 × 5, and without the two heads that only help to train",
  published: { pytorch: { total: 6624904, trainable: 6624904 } },
  network() {
    const g = graph(featureMap(3, 224, 224));
    const halving = { kernelSize: 3, stride: 2, ceilMode: true };
    let x = basicConvolution(g.within("conv1"), g.input, {
      outChannels: 64,
      kernelSize: 7,
      stride: 2,
      padding: 3,
    });
    x = g.maxPool2d("maxpool1", x, halving);
    x = basicConvolution(g.within("conv2"), x, { outChannels: 64, kernelSize: 1 });
    x = basicConvolution(g.within("conv3"), x, { outChannels: 192, kernelSize: 3, padding: 1 });
    for (const [index, blocks] of stages.entries()) {
      const kernelSize = index === 2 ? 2 : 3;
      x = g.maxPool2d(`maxpool${index + 2}`, x, { ...halving, kernelSize });
      for (const [name, block] of blocks) x = inception(g.within(`inception${name}`), x, block);
    }
    x = g.dropout("dropout", g.flatten("flatten", g.mean2d("avgpool", x)), 0.2);
    return g.network(g.linear("fc", x, 1000));
  },
};
