import type { Graph, SettingsOf, Source } from "../graph.ts";

/** The BasicConv2d of torchvision's GoogLeNet and Inception: a convolution without a bias, normalised, then a ReLU. */
export function basicConvolution(
  g: Graph,
  x: Source,
  convolution: Omit<SettingsOf<"conv2d">, "bias">,
  norm: SettingsOf<"batch-norm2d"> = {},
): Source {
  const y = g.conv2d("conv", x, { ...convolution, bias: false });
  return g.relu("relu", g.call("bn", y, { type: "batch-norm2d", ...norm }));
}
