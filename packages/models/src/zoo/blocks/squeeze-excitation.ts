import type { Graph, Source } from "../graph.ts";

/** A factor for each channel, made of all channels' means by two small layers (Hu, Shen, Sun: Squeeze-and-excitation networks, 2017). */
export function squeezeExcitation(g: Graph, x: Source, channels: number, squeezed: number): Source {
  let y = g.conv2d("fc1", g.mean2d("avgpool", x), { outChannels: squeezed, kernelSize: 1 });
  y = g.conv2d("fc2", g.activation("activation", y, "silu"), { outChannels: channels, kernelSize: 1 });
  y = g.activation("scale_activation", y, "sigmoid");
  return g.call("mul", [y, x], { type: "merge", operation: "multiply" });
}
