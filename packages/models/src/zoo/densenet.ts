import { featureMap, type Network } from "@stride/cnn";
import { denseBlock } from "./blocks/dense-layer.ts";
import { padded } from "./blocks/padded.ts";
import { type Graph, graph, type Source } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

const growth = 32;
const layers = [6, 12, 24, 16] as const;

/** Between two blocks a transition halves what has come together: 64, then half of 64 + 6 · 32, … */
const transitions = [128, 256, 512] as const;

export const densenet121: KnownNetwork = {
  name: "densenet121",
  title: {
    en: "DenseNet-121, where each layer reads all before it",
    ko: "DenseNet-121, 앞의 모든 층을 읽는 신경망",
  },
  level: 4,
  source:
    "Huang, Liu, van der Maaten, Weinberger: Densely connected convolutional networks, 2016; torchvision's and Keras'",
  published: {
    pytorch: { total: 7978856, trainable: 7978856 },
    keras: { total: 8062504, trainable: 7978856 },
  },
  network: (family) => (family === "keras" ? keras() : torchvision()),
};

function torchvision(): Network {
  const g = graph(featureMap(3, 224, 224));
  const features = g.within("features");
  let x = features.conv2d("conv0", g.input, {
    outChannels: 64,
    kernelSize: 7,
    stride: 2,
    padding: 3,
    bias: false,
  });
  x = features.relu("relu0", features.batchNorm2d("norm0", x));
  x = features.maxPool2d("pool0", x, { kernelSize: 3, stride: 2, padding: 1 });
  for (const [index, count] of layers.entries()) {
    x = denseBlock(features.within(`denseblock${index + 1}`), x, count, growth);
    const outChannels = transitions[index];
    if (outChannels === undefined) continue;
    const transition = features.within(`transition${index + 1}`);
    x = transition.relu("relu", transition.batchNorm2d("norm", x));
    x = transition.conv2d("conv", x, { outChannels, kernelSize: 1, bias: false });
    x = transition.avgPool2d("pool", x, { kernelSize: 2, stride: 2 });
  }
  x = g.relu("relu", features.batchNorm2d("norm5", x));
  return g.network(g.linear("classifier", g.flatten("flatten", g.mean2d("adaptive_avg_pool2d", x)), 1000));
}

function keras(): Network {
  const g = graph(featureMap(3, 224, 224), "input_layer");
  let x = padded(g, "zero_padding2d", g.input, 3, 3);
  x = g.conv2d("conv1_conv", x, { outChannels: 64, kernelSize: 7, stride: 2, bias: false });
  x = padded(g, "zero_padding2d_1", g.relu("conv1_relu", g.batchNorm2d("conv1_bn", x)), 1, 1);
  x = g.maxPool2d("pool1", x, { kernelSize: 3, stride: 2 });
  for (const [index, count] of layers.entries()) {
    for (let layer = 1; layer <= count; layer++) {
      x = kerasLayer(g.within(`conv${index + 2}_block${layer}`, "_"), x);
    }
    const outChannels = transitions[index];
    if (outChannels === undefined) continue;
    const pool = g.within(`pool${index + 2}`, "_");
    x = pool.relu("relu", pool.batchNorm2d("bn", x));
    x = pool.conv2d("conv", x, { outChannels, kernelSize: 1, bias: false });
    x = pool.avgPool2d("pool", x, { kernelSize: 2, stride: 2 });
  }
  x = g.call("avg_pool", g.relu("relu", g.batchNorm2d("bn", x)), { type: "global-avg-pool2d" });
  return g.network(g.linear("predictions", x, 1000));
}

/** The same layer; here each one joins its channels to what it stood on. */
function kerasLayer(g: Graph, x: Source): Source {
  let y = g.relu("0_relu", g.batchNorm2d("0_bn", x));
  y = g.conv2d("1_conv", y, { outChannels: 4 * growth, kernelSize: 1, bias: false });
  y = g.relu("1_relu", g.batchNorm2d("1_bn", y));
  y = g.conv2d("2_conv", y, { outChannels: growth, kernelSize: 3, padding: "same", bias: false });
  return g.concatenate("concat", [x, y]);
}
