import type { Graph, SettingsOf, Source } from "../graph.ts";

export interface NormedConvolution extends Omit<
  SettingsOf<"conv2d">,
  "bias" | "padding" | "kernelSize" | "dilation"
> {
  readonly kernelSize: number;
  readonly dilation?: number;
  /** What stands behind the normalisation, if anything. */
  readonly activation?: SettingsOf<"activation">["function"];
}

/**
 * torchvision's Conv2dNormActivation, its parts called by their numbers: a convolution that keeps the size at stride 1, without
 * a bias since the normalisation has a shift, and an activation.
 */
export function normedConvolution(
  g: Graph,
  x: Source,
  { activation, ...convolution }: NormedConvolution,
): Source {
  const padding = ((convolution.kernelSize - 1) / 2) * (convolution.dilation ?? 1);
  const y = g.batchNorm2d("1", g.conv2d("0", x, { ...convolution, padding, bias: false }));
  return activation ? g.activation("2", y, activation) : y;
}
