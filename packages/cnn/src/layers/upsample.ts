import { z } from "zod";
import { cellsOf, withCells } from "../cells.ts";
import { defineLayer } from "../define-layer.ts";
import { perAxis, positive } from "../settings.ts";
import { wrongRank } from "../window.ts";

const modes = ["nearest", "linear", "bilinear", "trilinear", "bicubic", "area", "lanczos"] as const;

/** The maps stretched or shrunk by a factor, rounded down, or to a size. */
const schema = z
  .strictObject({
    type: z.literal("upsample"),
    scaleFactor: perAxis(z.number().positive()).optional(),
    size: perAxis(positive).optional(),
    mode: z.enum(modes).default("nearest"),
  })
  .refine(
    ({ scaleFactor, size }) => (scaleFactor === undefined) !== (size === undefined),
    "either a scale factor or a size is needed",
  );

type Upsample = z.output<typeof schema>;

export const upsample = defineLayer(schema, "any", {
  problem({ scaleFactor, size }, input) {
    const told = scaleFactor ?? size;
    return typeof told === "object" ? wrongRank(told.length, cellsOf(input)) : undefined;
  },
  outputShape: (layer, input, a) =>
    withCells(
      input,
      cellsOf(input).map((size, axis) => {
        const factor = along(layer.scaleFactor, axis);
        return factor === undefined ? (along(layer.size, axis) ?? size) : a.scaled({ axis, size, factor });
      }),
    ),
});

function along(told: Upsample["size"], axis: number): number | undefined {
  return typeof told === "object" ? told[axis] : told;
}
