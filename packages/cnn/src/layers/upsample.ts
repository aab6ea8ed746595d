import { z } from "zod";
import { cellsOf, withCells } from "../cells.ts";
import { defineLayer } from "../define-layer.ts";
import { stretched } from "../reach.ts";
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

/** Between how many cells along an axis a value is found; shrinking by `area` takes a mean of more, which isn't told here. */
const reachOf: Readonly<Record<Upsample["mode"], number>> = {
  nearest: 1,
  linear: 2,
  bilinear: 2,
  trilinear: 2,
  bicubic: 4,
  area: 1,
  lanczos: 6,
};

type Upsample = z.output<typeof schema>;

export const upsample = defineLayer(schema, "any", {
  problem({ scaleFactor, size }, input) {
    const told = scaleFactor ?? size;
    return typeof told === "object" ? wrongRank(told.length, cellsOf(input)) : undefined;
  },
  outputShape(layer, input, a) {
    const cells = cellsOf(input);
    const rank = cells.length;
    return withCells(
      input,
      cells.map((size, axis) => {
        const factor = along(layer.scaleFactor, axis);
        const told = along(layer.size, axis) ?? size;
        return factor === undefined ? told : a.scaled({ axis, rank, size, factor });
      }),
    );
  },
  reach: (layer, input) =>
    cellsOf(input).map((size, axis) => {
      const factor = along(layer.scaleFactor, axis) ?? (along(layer.size, axis) ?? size) / size;
      return stretched(factor, factor === 1 ? 1 : reachOf[layer.mode]);
    }),
});

function along(told: Upsample["size"], axis: number): number | undefined {
  return typeof told === "object" ? told[axis] : told;
}
