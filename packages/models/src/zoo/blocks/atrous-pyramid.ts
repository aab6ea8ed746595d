import type { Graph, Source } from "../graph.ts";
import { normedConvolution } from "./normed-convolution.ts";

const read = { outChannels: 256, activation: "relu" } as const;

/** The same maps read by a 1 × 1, with kernels of 3 × 3 that are spread more and more, and as a whole; then mixed. */
export function atrousPyramid(g: Graph, x: Source, size: readonly [number, number]): Source {
  const convs = g.within("convs");
  const near = normedConvolution(convs.within("0"), x, { ...read, kernelSize: 1 });
  const spread = [12, 24, 36].map((dilation, index) =>
    normedConvolution(convs.within(String(index + 1)), x, { ...read, kernelSize: 3, dilation }),
  );
  const all = g.concatenate("cat", [near, ...spread, whole(convs.within("4"), x, size)]);
  const project = g.within("project");
  return project.dropout("3", normedConvolution(project, all, { ...read, kernelSize: 1 }), 0.5);
}

/** One value a channel, put to every place. */
function whole(g: Graph, x: Source, size: readonly [number, number]): Source {
  let y = g.conv2d("1", g.mean2d("0", x), { outChannels: 256, kernelSize: 1, bias: false });
  y = g.relu("3", g.batchNorm2d("2", y));
  return g.call("interpolate", y, { type: "upsample", size, mode: "bilinear" });
}
