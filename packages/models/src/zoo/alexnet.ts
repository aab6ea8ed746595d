import { featureMap } from "@stride/cnn";
import { relu } from "./blocks/relu.ts";
import { sequential } from "./blocks/sequential.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

export const alexnet: KnownNetwork = {
  name: "alexnet",
  title: { en: "AlexNet", ko: "AlexNet" },
  level: 2,
  source:
    "Krizhevsky: One weird trick for parallelizing convolutional neural networks, 2014, after Krizhevsky, Sutskever, Hinton, 2012; torchvision's",
  published: { pytorch: { total: 61100840, trainable: 61100840 } },
  network() {
    const g = graph(featureMap(3, 224, 224));
    let x = sequential(g.within("features"), g.input, [
      { type: "conv2d", outChannels: 64, kernelSize: 11, stride: 4, padding: 2 },
      relu,
      { type: "max-pool2d", kernelSize: 3, stride: 2 },
      { type: "conv2d", outChannels: 192, kernelSize: 5, padding: 2 },
      relu,
      { type: "max-pool2d", kernelSize: 3, stride: 2 },
      { type: "conv2d", outChannels: 384, kernelSize: 3, padding: 1 },
      relu,
      { type: "conv2d", outChannels: 256, kernelSize: 3, padding: 1 },
      relu,
      { type: "conv2d", outChannels: 256, kernelSize: 3, padding: 1 },
      relu,
      { type: "max-pool2d", kernelSize: 3, stride: 2 },
    ]);
    x = g.call("avgpool", x, { type: "adaptive-avg-pool2d", outputSize: [6, 6] });
    x = sequential(g.within("classifier"), g.flatten("flatten", x), [
      { type: "dropout", p: 0.5 },
      { type: "linear", outFeatures: 4096 },
      relu,
      { type: "dropout", p: 0.5 },
      { type: "linear", outFeatures: 4096 },
      relu,
      { type: "linear", outFeatures: 1000 },
    ]);
    return g.network(x);
  },
};
