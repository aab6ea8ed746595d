import { featureMap, type LayerSettings } from "@stride/cnn";
import { type Graph, graph, type Source } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

/** ResNet-18 with a third axis: a kernel sees three images of a film at once. */
export const r3d18: KnownNetwork = {
  name: "r3d_18",
  title: { en: "R3D-18, which watches films", ko: "R3D-18, 영상을 보는 신경망" },
  level: 5,
  source:
    "Tran, Wang, Torresani, Ray, LeCun, Paluri: A closer look at spatiotemporal convolutions for action recognition, 2017; torchvision's, for 16 images of 112 × 112 and 400 classes",
  published: { pytorch: { total: 33371472, trainable: 33371472 } },
  network() {
    const g = graph(featureMap(3, 16, 112, 112));
    let x = normed(g.within("stem"), g.input, {
      outChannels: 64,
      kernelSize: [3, 7, 7],
      stride: [1, 2, 2],
      padding: [1, 3, 3],
    });
    x = g.relu("stem.2", x);
    for (const [stage, outChannels] of [64, 128, 256, 512].entries()) {
      x = block(g.within(`layer${stage + 1}.0`), x, { outChannels, strides: stage > 0 });
      x = block(g.within(`layer${stage + 1}.1`), x, { outChannels, strides: false });
    }
    x = g.call("avgpool", x, { type: "adaptive-avg-pool3d", outputSize: [1, 1, 1] });
    return g.network(g.linear("fc", g.flatten("flatten", x), 400));
  },
};

type Convolution = Omit<Extract<LayerSettings, { readonly type: "conv3d" }>, "type" | "bias">;

function normed(g: Graph, x: Source, convolution: Convolution): Source {
  const y = g.call("0", x, { type: "conv3d", ...convolution, bias: false });
  return g.call("1", y, { type: "batch-norm3d" });
}

interface Block {
  readonly outChannels: number;
  readonly strides: boolean;
}

function block(g: Graph, x: Source, { outChannels, strides }: Block): Source {
  const around = { outChannels, kernelSize: 3, padding: 1 };
  const stride = strides ? 2 : 1;
  const y = g.relu("conv1.2", normed(g.within("conv1"), x, { ...around, stride }));
  const z = normed(g.within("conv2"), y, around);
  const shortcut = strides ? normed(g.within("downsample"), x, { outChannels, kernelSize: 1, stride }) : x;
  return g.relu("relu", g.add("add", z, shortcut));
}
