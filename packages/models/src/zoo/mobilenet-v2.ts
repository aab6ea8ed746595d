import { featureMap, type Network } from "@stride/cnn";
import { type InvertedResidual, invertedResidual } from "./blocks/inverted-residual.ts";
import { normedConvolution } from "./blocks/normed-convolution.ts";
import { padded } from "./blocks/padded.ts";
import { type Graph, graph, type Source } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

/** The paper's table 2: expansion, channels, how many blocks, and the first one's stride. */
const plan = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;

const blocks: readonly InvertedResidual[] = plan.flatMap(([expansion, outChannels, count, stride], stage) =>
  Array.from({ length: count }, (_, index) => ({
    expansion,
    outChannels,
    inChannels: index > 0 ? outChannels : (plan[stage - 1]?.[1] ?? 32),
    stride: index > 0 ? 1 : stride,
  })),
);

export const mobilenetV2: KnownNetwork = {
  name: "mobilenet_v2",
  title: { en: "MobileNet v2, wide in the middle", ko: "MobileNet v2, 가운데가 넓은 블록" },
  level: 4,
  source:
    "Sandler, Howard, Zhu, Zhmoginov, Chen: MobileNetV2: inverted residuals and linear bottlenecks, 2018, with a width of 1; torchvision's and Keras'",
  published: {
    pytorch: { total: 3504872, trainable: 3504872 },
    keras: { total: 3538984, trainable: 3504872 },
  },
  network: (family) => (family === "keras" ? keras() : torchvision()),
};

function torchvision(): Network {
  const g = graph(featureMap(3, 224, 224));
  const features = g.within("features");
  const activation = "relu6";
  let x = normedConvolution(features.within("0"), g.input, {
    outChannels: 32,
    kernelSize: 3,
    stride: 2,
    activation,
  });
  for (const [index, block] of blocks.entries()) {
    x = invertedResidual(features.within(String(index + 1)), x, block);
  }
  x = normedConvolution(features.within("18"), x, { outChannels: 1280, kernelSize: 1, activation });
  x = g.flatten("flatten", g.mean2d("adaptive_avg_pool2d", x));
  const classifier = g.within("classifier");
  return g.network(classifier.linear("1", classifier.dropout("0", x, 0.2), 1000));
}

function keras(): Network {
  const g = graph(featureMap(3, 224, 224), "input_layer");
  let x = g.conv2d("Conv1", g.input, {
    outChannels: 32,
    kernelSize: 3,
    stride: 2,
    padding: "same",
    bias: false,
  });
  x = g.activation("Conv1_relu", g.batchNorm2d("bn_Conv1", x), "relu6");
  for (const [index, block] of blocks.entries()) {
    x = kerasBlock(g.within(index === 0 ? "expanded_conv" : `block_${index}`, "_"), x, block);
  }
  x = g.batchNorm2d("Conv_1_bn", g.conv2d("Conv_1", x, { outChannels: 1280, kernelSize: 1, bias: false }));
  x = g.call("global_average_pooling2d", g.activation("out_relu", x, "relu6"), { type: "global-avg-pool2d" });
  return g.network(g.linear("predictions", x, 1000));
}

function kerasBlock(g: Graph, x: Source, block: InvertedResidual): Source {
  const { inChannels, outChannels, expansion, stride } = block;
  const strides = stride > 1;
  let y = x;
  if (expansion > 1) {
    const wide = inChannels * expansion;
    y = g.conv2d("expand", y, { outChannels: wide, kernelSize: 1, padding: "same", bias: false });
    y = g.activation("expand_relu", g.batchNorm2d("expand_BN", y), "relu6");
  }
  if (strides) y = padded(g, "pad", y, 0, 1);
  y = g.call("depthwise", y, {
    type: "depthwise-conv2d",
    kernelSize: 3,
    stride,
    padding: strides ? "valid" : "same",
    bias: false,
  });
  y = g.activation("depthwise_relu", g.batchNorm2d("depthwise_BN", y), "relu6");
  y = g.conv2d("project", y, { outChannels, kernelSize: 1, padding: "same", bias: false });
  y = g.batchNorm2d("project_BN", y);
  return stride === 1 && inChannels === outChannels ? g.add("add", x, y) : y;
}
