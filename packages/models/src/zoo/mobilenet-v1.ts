import { featureMap, type Network } from "@stride/cnn";
import { padded } from "./blocks/padded.ts";
import { type Separable, separableUnit } from "./blocks/separable-unit.ts";
import { type Graph, graph, type Source } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

/** Of each unit the channels and the stride. */
const plan = [
  [64, 1],
  [128, 2],
  [128, 1],
  [256, 2],
  [256, 1],
  [512, 2],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [1024, 2],
  [1024, 1],
] as const;

const units: readonly Separable[] = plan.map(([outChannels, stride], index) => ({
  inChannels: plan[index - 1]?.[0] ?? 32,
  outChannels,
  stride,
}));

export const mobilenetV1: KnownNetwork = {
  name: "mobilenet_v1",
  alsoCalled: ["MobileNet"],
  title: { en: "MobileNet v1, convolutions in two steps", ko: "MobileNet v1, 두 단계로 나눈 합성곱" },
  level: 4,
  source:
    "Howard et al.: MobileNets: efficient convolutional neural networks for mobile vision applications, 2017, with a width of 1; Keras', and for PyTorch, which has none, the paper's with paddings of 1",
  published: { keras: { total: 4253864, trainable: 4231976 } },
  network: (family) => (family === "keras" ? keras() : pytorch()),
};

function pytorch(): Network {
  const g = graph(featureMap(3, 224, 224));
  let x = g.conv2d("conv1", g.input, {
    outChannels: 32,
    kernelSize: 3,
    stride: 2,
    padding: 1,
    bias: false,
  });
  x = g.relu("relu", g.batchNorm2d("bn1", x));
  for (const [index, unit] of units.entries()) x = separableUnit(g.within(`features.${index}`), x, unit);
  return g.network(g.linear("fc", g.flatten("flatten", g.mean2d("avgpool", x)), 1000));
}

function keras(): Network {
  const g = graph(featureMap(3, 224, 224), "input_layer");
  let x = g.conv2d("conv1", g.input, {
    outChannels: 32,
    kernelSize: 3,
    stride: 2,
    padding: "same",
    bias: false,
  });
  x = g.activation("conv1_relu", g.batchNorm2d("conv1_bn", x), "relu6");
  for (const [index, unit] of units.entries()) x = kerasUnit(g, x, index + 1, unit);
  x = g.call("global_average_pooling2d", x, { type: "global-avg-pool2d", keepAxes: true });
  x = g.conv2d("conv_preds", g.dropout("dropout", x, 0.001), { outChannels: 1000, kernelSize: 1 });
  x = g.call("reshape_2", x, { type: "reshape", shape: [1000], layout: "channels-last" });
  return g.network(g.activation("predictions", x, "softmax"));
}

function kerasUnit(g: Graph, x: Source, number: number, { outChannels, stride }: Separable): Source {
  const strides = stride > 1;
  let y = strides ? padded(g, `conv_pad_${number}`, x, 0, 1) : x;
  y = g.call(`conv_dw_${number}`, y, {
    type: "depthwise-conv2d",
    kernelSize: 3,
    stride,
    padding: strides ? "valid" : "same",
    bias: false,
  });
  y = g.activation(`conv_dw_${number}_relu`, g.batchNorm2d(`conv_dw_${number}_bn`, y), "relu6");
  y = g.conv2d(`conv_pw_${number}`, y, { outChannels, kernelSize: 1, padding: "same", bias: false });
  return g.activation(`conv_pw_${number}_relu`, g.batchNorm2d(`conv_pw_${number}_bn`, y), "relu6");
}
