import { featureMap } from "@stride/cnn";
import { fire } from "./blocks/fire.ts";
import { relu } from "./blocks/relu.ts";
import { sequential } from "./blocks/sequential.ts";
import { graph, type Source } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

export const squeezenet1_1: KnownNetwork = {
  name: "squeezenet1_1",
  title: {
    en: "SqueezeNet 1.1, AlexNet in a fiftieth of the size",
    ko: "SqueezeNet 1.1, AlexNet을 50분의 1로",
  },
  level: 3,
  source:
    "Iandola, Han, Moskewicz, Ashraf, Dally, Keutzer: SqueezeNet, 2016, and its version 1.1 with fewer multiply-adds; torchvision's",
  published: { pytorch: { total: 1235496, trainable: 1235496 } },
  network() {
    const g = graph(featureMap(3, 224, 224));
    const features = g.within("features");
    const part = (index: number) => features.within(String(index));
    const halved = (index: number, x: Source) =>
      features.maxPool2d(String(index), x, { kernelSize: 3, stride: 2, ceilMode: true });
    let x = features.relu("1", features.conv2d("0", g.input, { outChannels: 64, kernelSize: 3, stride: 2 }));
    x = halved(2, x);
    x = fire(part(3), x, 16, 64);
    x = fire(part(4), x, 16, 64);
    x = halved(5, x);
    x = fire(part(6), x, 32, 128);
    x = fire(part(7), x, 32, 128);
    x = halved(8, x);
    x = fire(part(9), x, 48, 192);
    x = fire(part(10), x, 48, 192);
    x = fire(part(11), x, 64, 256);
    x = fire(part(12), x, 64, 256);
    x = sequential(g.within("classifier"), x, [
      { type: "dropout", p: 0.5 },
      { type: "conv2d", outChannels: 1000, kernelSize: 1 },
      relu,
      { type: "adaptive-avg-pool2d", outputSize: [1, 1] },
    ]);
    return g.network(g.flatten("flatten", x));
  },
};
