import type { PublicExercise } from "@stride/api";
import type { Shape } from "@stride/cnn";
import type { LayerBlock } from "@/components/figures/layer-scene";

export type ShownLayer = PublicExercise["network"]["layers"][number];

/** A shape as a block. */
export function blockOf(input: Shape): LayerBlock {
  if (input.kind === "vector") return { features: input.features };
  const [rows = 1, columns = 1] = input.size;
  return { rows, columns, channels: input.channels };
}

/** The window that a layer slides, if it has one. */
export function windowOf(layer: ShownLayer) {
  if (!("kernelSize" in layer)) return undefined;
  const [[rows, columns], [down, right], [apartDown, apartRight]] = [
    layer.kernelSize,
    layer.stride,
    layer.dilation,
  ];
  return {
    rows,
    columns,
    stride: { rows: down, columns: right },
    dilation: { rows: apartDown, columns: apartRight },
  };
}

/** The padding that the question names; `same` is left to the learner. */
export function paddingOf(layer: ShownLayer) {
  if (!("padding" in layer) || typeof layer.padding === "string") return undefined;
  const [rows, columns] = layer.padding;
  return { rows, columns };
}
