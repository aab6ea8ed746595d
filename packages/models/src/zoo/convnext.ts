import { featureMap } from "@stride/cnn";
import { convNeXtBlock, normedPlaces } from "./blocks/convnext-block.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

const stages = [
  { channels: 96, blocks: 3 },
  { channels: 192, blocks: 3 },
  { channels: 384, blocks: 9 },
  { channels: 768, blocks: 3 },
];

export const convnextTiny: KnownNetwork = {
  name: "convnext_tiny",
  title: {
    en: "ConvNeXt-T, a ResNet that learned from transformers",
    ko: "ConvNeXt-T, 트랜스포머에서 배운 ResNet",
  },
  level: 5,
  source:
    "Liu, Mao, Wu, Feichtenhofer, Darrell, Xie: A ConvNet for the 2020s, 2022; torchvision's; Keras' learns and costs the same",
  published: {
    pytorch: { total: 28589128, trainable: 28589128 },
    keras: { total: 28589128, trainable: 28589128 },
  },
  network() {
    const g = graph(featureMap(3, 224, 224));
    const features = g.within("features");
    let x = g.input;
    let done = 0;
    for (const [stage, { channels, blocks }] of stages.entries()) {
      const down = features.within(String(2 * stage));
      if (stage === 0) {
        x = down.call(
          "1",
          down.conv2d("0", x, { outChannels: channels, kernelSize: 4, stride: 4 }),
          normedPlaces,
        );
      } else {
        x = down.conv2d("1", down.call("0", x, normedPlaces), {
          outChannels: channels,
          kernelSize: 2,
          stride: 2,
        });
      }
      for (let index = 0; index < blocks; index++) {
        const block = features.within(`${2 * stage + 1}.${index}`);
        x = convNeXtBlock(block, x, channels, (0.1 * done++) / 17);
      }
    }
    const classifier = g.within("classifier");
    x = classifier.call("0", g.mean2d("avgpool", x), normedPlaces);
    return g.network(classifier.linear("2", classifier.flatten("1", x), 1000));
  },
};
