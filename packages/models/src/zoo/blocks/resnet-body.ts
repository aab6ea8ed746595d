import type { Graph, Source } from "../graph.ts";
import type { Residual } from "./residual.ts";

/** How a ResNet's stages are told: how many blocks each has, and of which kind. */
export interface ResNetBody {
  readonly blocks: readonly number[];
  readonly block: (g: Graph, x: Source, residual: Residual) => Source;
  /** Channels that leave a block, for one of its width. */
  readonly expansion: number;
  readonly groups?: number;
  /** Of each group, where the first stage has 64 channels. */
  readonly widthPerGroup?: number;
  /** For each stage whether it dilates its kernels where others stride. */
  readonly dilates?: readonly boolean[];
}

/** The stem and four stages, and what each stage gives. */
export function resNetBody(g: Graph, x: Source, body: ResNetBody): readonly Source[] {
  const { blocks, block, expansion, groups = 1, widthPerGroup = 64, dilates = [] } = body;
  let y = g.conv2d("conv1", x, { outChannels: 64, kernelSize: 7, stride: 2, padding: 3, bias: false });
  y = g.relu("relu", g.batchNorm2d("bn1", y));
  y = g.maxPool2d("maxpool", y, { kernelSize: 3, stride: 2, padding: 1 });
  let dilation = 1;
  return blocks.map((count, stage) => {
    const planes = 64 * 2 ** stage;
    const width = ((planes * widthPerGroup) / 64) * groups;
    const outChannels = planes * expansion;
    const strides = stage > 0 && !dilates[stage];
    // the first block of a stage that dilates still has the kernels of the one before
    const before = dilation;
    if (dilates[stage]) dilation *= 2;
    for (let index = 0; index < count; index++) {
      y = block(g.within(`layer${stage + 1}.${index}`), y, {
        width,
        outChannels,
        groups,
        stride: strides && index === 0 ? 2 : 1,
        dilation: index === 0 ? before : dilation,
        projects: index === 0 && (stage > 0 || expansion > 1),
      });
    }
    return y;
  });
}
