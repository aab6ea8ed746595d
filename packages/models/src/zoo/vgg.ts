import { featureMap, type LayerSettings, type Network } from "@stride/cnn";
import { relu } from "./blocks/relu.ts";
import { sequential } from "./blocks/sequential.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

const source =
  "Simonyan, Zisserman: Very deep convolutional networks for large-scale image recognition, 2014";

/** The paper's configuration A: convolutions of 3 × 3 in five stages, a pooling behind each. */
export const vgg11: KnownNetwork = {
  name: "vgg11",
  title: { en: "VGG-11, 3 × 3 and nothing else", ko: "VGG-11, 3 × 3 커널만으로" },
  level: 2,
  source: `${source}; torchvision's`,
  published: { pytorch: { total: 132863336, trainable: 132863336 } },
  network: () => torchvision([[64], [128], [256, 256], [512, 512], [512, 512]]),
};

const sixteen = [
  [64, 64],
  [128, 128],
  [256, 256, 256],
  [512, 512, 512],
  [512, 512, 512],
];

/** Configuration D. */
export const vgg16: KnownNetwork = {
  name: "vgg16",
  title: { en: "VGG-16, deeper with 3 × 3", ko: "VGG-16, 3 × 3 커널로 더 깊게" },
  level: 2,
  source: `${source}; torchvision's and Keras'`,
  published: {
    pytorch: { total: 138357544, trainable: 138357544 },
    keras: { total: 138357544, trainable: 138357544 },
  },
  network: (family) => (family === "keras" ? keras(sixteen) : torchvision(sixteen)),
};

type Stages = readonly (readonly number[])[];

function torchvision(stages: Stages): Network {
  const g = graph(featureMap(3, 224, 224));
  const features = stages.flatMap((stage): readonly LayerSettings[] => [
    ...stage.flatMap((outChannels) => [
      { type: "conv2d", outChannels, kernelSize: 3, padding: 1 } as const,
      relu,
    ]),
    { type: "max-pool2d", kernelSize: 2, stride: 2 },
  ]);
  let x = sequential(g.within("features"), g.input, features);
  x = g.call("avgpool", x, { type: "adaptive-avg-pool2d", outputSize: [7, 7] });
  x = sequential(g.within("classifier"), g.flatten("flatten", x), [
    { type: "linear", outFeatures: 4096 },
    relu,
    { type: "dropout", p: 0.5 },
    { type: "linear", outFeatures: 4096 },
    relu,
    { type: "dropout", p: 0.5 },
    { type: "linear", outFeatures: 1000 },
  ]);
  return g.network(x);
}

/** Here an activation is a setting of the layer before it, and has no row of its own. */
function keras(stages: Stages): Network {
  const g = graph(featureMap(3, 224, 224), "input_layer");
  let x = g.input;
  for (const [stage, widths] of stages.entries()) {
    const block = g.within(`block${stage + 1}`, "_");
    for (const [index, outChannels] of widths.entries()) {
      x = block.conv2d(`conv${index + 1}`, x, { outChannels, kernelSize: 3, padding: "same" });
    }
    x = block.maxPool2d("pool", x, { kernelSize: 2, stride: 2 });
  }
  x = g.flatten("flatten", x);
  return g.network(g.linear("predictions", g.linear("fc2", g.linear("fc1", x, 4096), 4096), 1000));
}
