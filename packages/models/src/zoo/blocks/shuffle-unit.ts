import type { Graph, Source } from "../graph.ts";

export interface ShuffleUnit {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly stride: 1 | 2;
}

/**
 * Half of the channels pass by and half are worked on, then all are shuffled, so that the next unit mixes them. With a stride
 * both halves are made of all channels.
 */
export function shuffleUnit(g: Graph, x: Source, { inChannels, outChannels, stride }: ShuffleUnit): Source {
  const width = outChannels / 2;
  const [first, second] =
    stride === 1 ? halves(g, x, width) : [besides(g.within("branch1"), x, inChannels, width), x];
  const worked = work(g.within("branch2"), second, width, stride);
  const both = g.concatenate("cat", [first, worked]);
  return g.call("channel_shuffle", both, { type: "channel-shuffle", groups: 2 });
}

function halves(g: Graph, x: Source, width: number): readonly [Source, Source] {
  return [
    g.call("chunk.0", x, { type: "slice-channels", end: width }),
    g.call("chunk.1", x, { type: "slice-channels", start: width, end: 2 * width }),
  ];
}

function work(g: Graph, x: Source, width: number, stride: number): Source {
  let y = g.conv2d("0", x, { outChannels: width, kernelSize: 1, bias: false });
  y = g.relu("2", g.batchNorm2d("1", y));
  y = g.batchNorm2d("4", eachChannel(g, "3", y, width, stride));
  y = g.conv2d("5", y, { outChannels: width, kernelSize: 1, bias: false });
  return g.relu("7", g.batchNorm2d("6", y));
}

function besides(g: Graph, x: Source, inChannels: number, width: number): Source {
  let y = g.batchNorm2d("1", eachChannel(g, "0", x, inChannels, 2));
  y = g.conv2d("2", y, { outChannels: width, kernelSize: 1, bias: false });
  return g.relu("4", g.batchNorm2d("3", y));
}

/** A depthwise convolution. */
function eachChannel(g: Graph, name: string, x: Source, channels: number, stride: number): Source {
  const around = { kernelSize: 3, stride, padding: 1, groups: channels };
  return g.conv2d(name, x, { outChannels: channels, ...around, bias: false });
}
