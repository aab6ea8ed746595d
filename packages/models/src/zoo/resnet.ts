import { featureMap, type Network } from "@stride/cnn";
import { basicResidual, bottleneck } from "./blocks/residual.ts";
import { resNetBody, type ResNetBody } from "./blocks/resnet-body.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";
import { kerasResNet50 } from "./resnet-keras.ts";

const source = "He, Zhang, Ren, Sun: Deep residual learning for image recognition, 2015";

export const resnet18: KnownNetwork = {
  name: "resnet18",
  title: { en: "ResNet-18, which adds what came in", ko: "ResNet-18, 입력을 다시 더하는 신경망" },
  level: 3,
  source: `${source}; torchvision's`,
  published: { pytorch: { total: 11689512, trainable: 11689512 } },
  network: () => torchvision({ blocks: [2, 2, 2, 2], block: basicResidual, expansion: 1 }),
};

export const resnet34: KnownNetwork = {
  name: "resnet34",
  title: { en: "ResNet-34, twice as many blocks", ko: "ResNet-34, 블록을 두 배로" },
  level: 3,
  source: `${source}; torchvision's`,
  published: { pytorch: { total: 21797672, trainable: 21797672 } },
  network: () => torchvision({ blocks: [3, 4, 6, 3], block: basicResidual, expansion: 1 }),
};

export const resnet50: KnownNetwork = {
  name: "resnet50",
  title: { en: "ResNet-50, with bottlenecks", ko: "ResNet-50, 병목 블록으로" },
  level: 4,
  source: `${source}; torchvision's strides in the 3 × 3; Keras' in the first 1 × 1, as the paper does, and its convolutions have biases`,
  published: {
    pytorch: { total: 25557032, trainable: 25557032 },
    keras: { total: 25636712, trainable: 25583592 },
  },
  network: (family) =>
    family === "keras"
      ? kerasResNet50()
      : torchvision({ blocks: [3, 4, 6, 3], block: bottleneck, expansion: 4 }),
};

export const resnext50: KnownNetwork = {
  name: "resnext50_32x4d",
  alsoCalled: ["ResNeXt50"],
  title: { en: "ResNeXt-50, bottlenecks in 32 groups", ko: "ResNeXt-50, 32개 그룹의 병목 블록" },
  level: 5,
  source:
    "Xie, Girshick, Dollár, Tu, He: Aggregated residual transformations for deep neural networks, 2016; torchvision's",
  published: { pytorch: { total: 25028904, trainable: 25028904 } },
  network: () =>
    torchvision({ blocks: [3, 4, 6, 3], block: bottleneck, expansion: 4, groups: 32, widthPerGroup: 4 }),
};

function torchvision(body: ResNetBody): Network {
  const g = graph(featureMap(3, 224, 224));
  const features = resNetBody(g, g.input, body).at(-1) ?? g.input;
  return g.network(g.linear("fc", g.flatten("flatten", g.mean2d("avgpool", features)), 1000));
}
