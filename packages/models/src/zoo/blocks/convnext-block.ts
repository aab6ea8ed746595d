import type { LayerSettings } from "@stride/cnn";
import type { Graph, Source } from "../graph.ts";

/** Over the channels of each place. */
export const normedPlaces: LayerSettings = { type: "layer-norm", axes: [-1], layout: "channels-last" };

/**
 * A depthwise 7 × 7, then each place by itself: four times as many channels and back, a factor a channel, and what came in.
 * PyTorch turns the axes round for it (block.1 and block.6): shapes have no order here, so nothing is turned.
 */
export function convNeXtBlock(g: Graph, x: Source, channels: number, dropped: number): Source {
  const block = g.within("block");
  const linear = (outFeatures: number): LayerSettings => ({
    type: "linear",
    outFeatures,
    layout: "channels-last",
  });
  let y = block.conv2d("0", x, { outChannels: channels, kernelSize: 7, padding: 3, groups: channels });
  y = block.call("3", block.call("2", y, normedPlaces), linear(4 * channels));
  y = block.call("5", block.activation("4", y, "gelu"), linear(channels));
  y = g.call("layer_scale", y, { type: "scale", affine: "scale" });
  return g.add("add", g.dropout("stochastic_depth", y, dropped), x);
}
