import { featureMap, type Network } from "@stride/cnn";
import { padded } from "./blocks/padded.ts";
import { type Graph, graph, type Source } from "./graph.ts";

/** Keras' ResNet50: convolutions have biases, and a stage's stride is with its first 1 × 1. */
export function kerasResNet50(): Network {
  const g = graph(featureMap(3, 224, 224), "input_layer");
  let x = padded(g, "conv1_pad", g.input, 3, 3);
  x = g.conv2d("conv1_conv", x, { outChannels: 64, kernelSize: 7, stride: 2 });
  x = g.relu("conv1_relu", g.batchNorm2d("conv1_bn", x));
  x = padded(g, "pool1_pad", x, 1, 1);
  x = g.maxPool2d("pool1_pool", x, { kernelSize: 3, stride: 2 });
  for (const [stage, blocks] of [3, 4, 6, 3].entries()) {
    for (let index = 1; index <= blocks; index++) {
      const first = index === 1;
      x = block(g.within(`conv${stage + 2}_block${index}`, "_"), x, {
        width: 64 * 2 ** stage,
        stride: first && stage > 0 ? 2 : 1,
        projects: first,
      });
    }
  }
  x = g.call("avg_pool", x, { type: "global-avg-pool2d" });
  return g.network(g.linear("predictions", x, 1000));
}

interface Block {
  readonly width: number;
  readonly stride: number;
  readonly projects: boolean;
}

/** Calls in the order in which Keras lists the layers. */
function block(g: Graph, x: Source, { width, stride, projects }: Block): Source {
  let y = g.conv2d("1_conv", x, { outChannels: width, kernelSize: 1, stride });
  y = g.relu("1_relu", g.batchNorm2d("1_bn", y));
  y = g.conv2d("2_conv", y, { outChannels: width, kernelSize: 3, padding: "same" });
  y = g.relu("2_relu", g.batchNorm2d("2_bn", y));
  const wide = { outChannels: 4 * width, kernelSize: 1 };
  const projected = projects ? g.conv2d("0_conv", x, { ...wide, stride }) : x;
  y = g.conv2d("3_conv", y, wide);
  const shortcut = projects ? g.batchNorm2d("0_bn", projected) : x;
  y = g.batchNorm2d("3_bn", y);
  return g.relu("out", g.add("add", shortcut, y));
}
