import { cutsOf } from "../../cuts.ts";
import { type Footing, type LayerOf, mapsUnder, short, unless, unlessIs, written } from "../../writing.ts";
import { modules } from "./form.ts";
import { zeroPad } from "./padding.ts";

/**
 * PyTorch cuts off as much after as before, less the output padding; what Keras' rule cuts off besides is cut off by a
 * module of its own.
 */
export function transposedConvolution(
  layer: LayerOf<"conv-transpose1d" | "conv-transpose2d" | "conv-transpose3d">,
  footing: Footing,
) {
  const { channels, size } = mapsUnder(footing);
  const cuts = cutsOf(layer);
  const conv = written(
    `ConvTranspose${size.length}d`,
    { in_channels: channels, out_channels: layer.outChannels, kernel_size: short(layer.kernelSize) },
    {
      stride: unless(layer.stride, 1),
      padding: unless(
        cuts.map(({ before }) => before),
        0,
      ),
      output_padding: unless(
        cuts.map(({ before, after }) => Math.max(0, before - after)),
        0,
      ),
      groups: unlessIs(layer.groups, 1),
      bias: unlessIs(layer.bias, true),
      dilation: unless(layer.dilation, 1),
    },
  );
  const more = cuts.map(({ before, after }) => ({ before: 0, after: Math.min(0, before - after) }));
  return more.some(({ after }) => after < 0) ? modules(conv, zeroPad(more, "crop")) : modules(conv);
}
