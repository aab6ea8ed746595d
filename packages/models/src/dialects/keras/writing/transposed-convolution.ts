import type { Padding } from "@stride/cnn";
import { cutsOf } from "../../cuts.ts";
import { none, sameSides } from "../../sides.ts";
import { type LayerOf, short, unless, unlessIs, written } from "../../writing.ts";
import { lacking, layers } from "./form.ts";
import { cropping } from "./sides.ts";

type Transposed = LayerOf<"conv-transpose1d" | "conv-transpose2d" | "conv-transpose3d">;

interface Ways {
  readonly padding: "valid" | "same";
  readonly outputPadding: readonly number[] | undefined;
}

/** Keras cuts off what its words say; what no word cuts off is cut off by a layer of its own. */
export function transposedConvolution(layer: Transposed) {
  if (layer.groups !== 1) return lacking("groups");
  const cuts = cutsOf(layer);
  const way = waysTo(layer, cuts).find((one) => sameSides(cuts, cutsOf({ ...layer, ...one })));
  if (way) return layers(inKeras(layer, way));
  const whole = cuts.map(({ after }) => Math.max(0, -after));
  const usual = cutsOf({ ...layer, padding: "valid", outputPadding: undefined });
  const outputPadding = usual.every(({ after }, axis) => after === -(whole[axis] ?? 0)) ? undefined : whole;
  const cut = cuts.map(({ before, after }) => ({ before, after: Math.max(0, after) }));
  return layers(inKeras(layer, { padding: "valid", outputPadding }), cropping(cut, "crop"));
}

/** What may cut off as much: the words alone, or with the output padding that then is missing. */
function waysTo(layer: Transposed, cuts: readonly Padding[]): readonly Ways[] {
  const { padding, outputPadding } = layer;
  const ways: Ways[] = padding === "valid" || padding === "same" ? [{ padding, outputPadding }] : [];
  for (const word of ["valid", "same"] as const) {
    const zero = { ...layer, padding: word, outputPadding: layer.kernelSize.map(() => 0) };
    const missing = cutsOf(zero).map(({ after }, axis) => after - (cuts[axis] ?? none).after);
    ways.push({ padding: word, outputPadding: undefined });
    if (missing.every((cells) => cells >= 0)) ways.push({ padding: word, outputPadding: missing });
  }
  return ways;
}

function inKeras(layer: Transposed, { padding, outputPadding }: Ways) {
  return written(
    `Conv${layer.kernelSize.length}DTranspose`,
    { filters: layer.outChannels, kernel_size: short(layer.kernelSize) },
    {
      strides: unless(layer.stride, 1),
      padding: unlessIs(padding, "valid"),
      output_padding: outputPadding && short(outputPadding),
      dilation_rate: unless(layer.dilation, 1),
      use_bias: unlessIs(layer.bias, true),
    },
  );
}
