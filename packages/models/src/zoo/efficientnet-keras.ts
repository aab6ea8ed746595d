import { featureMap, type Network } from "@stride/cnn";
import type { MBConvolution } from "./blocks/mb-convolution.ts";
import { padded } from "./blocks/padded.ts";
import { type Graph, graph, type Source } from "./graph.ts";

/** Keras' EfficientNet without trained weights (with them it scales once more): where a stride is 2 the sides are padded by a layer of their own, one cell less before than after. */
export function kerasEfficientNet(stages: readonly (readonly MBConvolution[])[]): Network {
  const g = graph(featureMap(3, 224, 224), "input_layer");
  let x = g.activation("rescaling", g.input, "identity");
  x = padded(g, "stem_conv_pad", g.call("normalization", x, { type: "normalization" }), 0, 1);
  x = g.conv2d("stem_conv", x, { outChannels: 32, kernelSize: 3, stride: 2, bias: false });
  x = g.activation("stem_activation", g.batchNorm2d("stem_bn", x), "silu");
  for (const [stage, blocks] of stages.entries()) {
    for (const [index, layer] of blocks.entries()) {
      x = block(g.within(`block${stage + 1}${"abcd".charAt(index)}`, "_"), x, layer);
    }
  }
  x = g.conv2d("top_conv", x, { outChannels: 1280, kernelSize: 1, padding: "same", bias: false });
  x = g.activation("top_activation", g.batchNorm2d("top_bn", x), "silu");
  x = g.dropout("top_dropout", g.call("avg_pool", x, { type: "global-avg-pool2d" }), 0.2);
  return g.network(g.linear("predictions", x, 1000));
}

function block(g: Graph, x: Source, layer: MBConvolution): Source {
  const { inChannels, outChannels, expansion, kernelSize, stride, dropped } = layer;
  const wide = inChannels * expansion;
  const strides = stride > 1;
  const half = (kernelSize - 1) / 2;
  let y = x;
  if (expansion > 1) {
    y = g.conv2d("expand_conv", y, { outChannels: wide, kernelSize: 1, padding: "same", bias: false });
    y = g.activation("expand_activation", g.batchNorm2d("expand_bn", y), "silu");
  }
  if (strides) y = padded(g, "dwconv_pad", y, half - 1, half);
  y = g.call("dwconv", y, {
    type: "depthwise-conv2d",
    kernelSize,
    stride,
    padding: strides ? "valid" : "same",
    bias: false,
  });
  y = excited(g, g.activation("activation", g.batchNorm2d("bn", y), "silu"), wide, inChannels / 4);
  y = g.conv2d("project_conv", y, { outChannels, kernelSize: 1, padding: "same", bias: false });
  y = g.batchNorm2d("project_bn", y);
  if (strides || inChannels !== outChannels) return y;
  return g.add("add", g.dropout("drop", y, dropped), x);
}

/** The two small convolutions have their activations as settings. */
function excited(g: Graph, x: Source, channels: number, squeezed: number): Source {
  let y = g.call("se_squeeze", x, { type: "global-avg-pool2d" });
  y = g.call("se_reshape", y, { type: "reshape", shape: [1, 1, channels], layout: "channels-last" });
  y = g.conv2d("se_reduce", y, { outChannels: squeezed, kernelSize: 1, padding: "same" });
  y = g.conv2d("se_expand", y, { outChannels: channels, kernelSize: 1, padding: "same" });
  return g.call("se_excite", [x, y], { type: "merge", operation: "multiply" });
}
