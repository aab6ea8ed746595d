import { featureMap } from "@stride/cnn";
import { doubleConvolution } from "./blocks/double-convolution.ts";
import { type Graph, graph, type Source } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

/** From above: channels, and how many cells the maps that pass over lose on each side to fit those that come up. */
const levels = [
  { channels: 64, lost: 88 },
  { channels: 128, lost: 40 },
  { channels: 256, lost: 16 },
  { channels: 512, lost: 4 },
];

export const unet: KnownNetwork = {
  name: "unet",
  title: { en: "U-Net, which outlines cells", ko: "U-Net, 세포의 윤곽을 찾는 신경망" },
  level: 3,
  source:
    "Ronneberger, Fischer, Brox: U-Net: convolutional networks for biomedical image segmentation, 2015; as the paper draws it: 572 × 572, no paddings, no normalisation, two classes",
  published: {},
  network() {
    const g = graph(featureMap(1, 572, 572));
    const passed: Source[] = [];
    let x = g.input;
    for (const [level, { channels }] of levels.entries()) {
      const kept = doubleConvolution(g.within(`down${level + 1}`), x, channels);
      passed.push(kept);
      x = g.maxPool2d(`pool${level + 1}`, kept, { kernelSize: 2 });
    }
    x = doubleConvolution(g.within("bottom"), x, 1024);
    for (const [level, { channels, lost }] of [...levels.entries()].reverse()) {
      x = raised(g.within(`up${level + 1}`), x, { channels, lost, passed: passed[level] ?? "" });
    }
    return g.network(g.conv2d("classifier", x, { outChannels: 2, kernelSize: 1 }));
  },
};

interface Raised {
  readonly channels: number;
  readonly lost: number;
  readonly passed: Source;
}

/** Twice the size, beside what passed over. */
function raised(g: Graph, x: Source, { channels, lost, passed }: Raised): Source {
  const up = g.call("upconv", x, {
    type: "conv-transpose2d",
    outChannels: channels,
    kernelSize: 2,
    stride: 2,
  });
  const side = { before: lost, after: lost };
  const middle = g.call("crop", passed, { type: "crop", cropping: [side, side] });
  return doubleConvolution(g, g.concatenate("cat", [middle, up]), channels);
}
