import { featureMap } from "@stride/cnn";
import { normedConvolution } from "./blocks/normed-convolution.ts";
import { shuffleUnit } from "./blocks/shuffle-unit.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

/** The paper's table 5, at a width of 1. */
const stages = [
  { inChannels: 24, outChannels: 116, units: 4 },
  { inChannels: 116, outChannels: 232, units: 8 },
  { inChannels: 232, outChannels: 464, units: 4 },
];

export const shufflenetV2: KnownNetwork = {
  name: "shufflenet_v2_x1_0",
  alsoCalled: ["ShuffleNetV2"],
  title: { en: "ShuffleNet v2, channels in halves", ko: "ShuffleNet v2, 채널을 반으로 나누어 섞기" },
  level: 5,
  source:
    "Ma, Zhang, Zheng, Sun: ShuffleNet V2: practical guidelines for efficient CNN architecture design, 2018, with a width of 1; torchvision's",
  published: { pytorch: { total: 2278604, trainable: 2278604 } },
  network() {
    const g = graph(featureMap(3, 224, 224));
    const activation = "relu";
    let x = normedConvolution(g.within("conv1"), g.input, {
      outChannels: 24,
      kernelSize: 3,
      stride: 2,
      activation,
    });
    x = g.maxPool2d("maxpool", x, { kernelSize: 3, stride: 2, padding: 1 });
    for (const [index, { inChannels, outChannels, units }] of stages.entries()) {
      for (let unit = 0; unit < units; unit++) {
        x = shuffleUnit(g.within(`stage${index + 2}.${unit}`), x, {
          inChannels: unit === 0 ? inChannels : outChannels,
          outChannels,
          stride: unit === 0 ? 2 : 1,
        });
      }
    }
    x = normedConvolution(g.within("conv5"), x, { outChannels: 1024, kernelSize: 1, activation });
    return g.network(g.linear("fc", g.call("mean", x, { type: "global-avg-pool2d" }), 1000));
  },
};
