import type { Graph, Source } from "../graph.ts";

/** What a residual block is told. `width` is that of its middle; `projects` says that the shortcut has a convolution, too. */
export interface Residual {
  readonly width: number;
  readonly outChannels: number;
  readonly stride: number;
  readonly projects: boolean;
  readonly groups?: number;
  readonly dilation?: number;
}

/** Two convolutions of 3 × 3 and what came in (ResNet-18 and -34). */
export function basicResidual(g: Graph, x: Source, block: Residual): Source {
  const { outChannels, stride } = block;
  let y = g.conv2d("conv1", x, { outChannels, kernelSize: 3, stride, padding: 1, bias: false });
  y = g.relu("relu", g.batchNorm2d("bn1", y));
  y = g.conv2d("conv2", y, { outChannels, kernelSize: 3, padding: 1, bias: false });
  y = g.batchNorm2d("bn2", y);
  return g.relu("relu", g.add("add", y, shortcut(g, x, block)));
}

/**
 * Narrow, look around, widen, and what came in. The stride is with the 3 × 3: in the paper it is with the first 1 × 1, which then
 * never reads three quarters of the cells.
 */
export function bottleneck(g: Graph, x: Source, block: Residual): Source {
  const { width, outChannels, stride, groups = 1, dilation = 1 } = block;
  let y = g.conv2d("conv1", x, { outChannels: width, kernelSize: 1, bias: false });
  y = g.relu("relu", g.batchNorm2d("bn1", y));
  const around = { kernelSize: 3, stride, padding: dilation, dilation, groups };
  y = g.conv2d("conv2", y, { outChannels: width, ...around, bias: false });
  y = g.relu("relu", g.batchNorm2d("bn2", y));
  y = g.conv2d("conv3", y, { outChannels, kernelSize: 1, bias: false });
  y = g.batchNorm2d("bn3", y);
  return g.relu("relu", g.add("add", y, shortcut(g, x, block)));
}

/** What came in; where size or channels change, a convolution of 1 × 1 brings them along. */
function shortcut(g: Graph, x: Source, { outChannels, stride, projects }: Residual): Source {
  if (!projects) return x;
  const down = g.within("downsample");
  return down.batchNorm2d("1", down.conv2d("0", x, { outChannels, kernelSize: 1, stride, bias: false }));
}
