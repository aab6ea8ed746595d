import { z } from "zod";
import { cellsOf, withCells } from "../cells.ts";
import { defineLayer } from "../define-layer.ts";
import { shifted } from "../reach.ts";
import { nonNegative } from "../settings.ts";
import { wrongRank } from "../window.ts";

/** Cells cut off the sides of each axis of the maps. */
const schema = z.strictObject({
  type: z.literal("crop"),
  cropping: z
    .array(z.strictObject({ before: nonNegative, after: nonNegative }).readonly())
    .min(1)
    .readonly(),
});

export const crop = defineLayer(schema, "any", {
  problem({ cropping: sides }, input) {
    const lengths = cellsOf(input);
    const rank = wrongRank(sides.length, lengths);
    if (rank) return rank;
    for (const [axis, length] of lengths.entries()) {
      const cropping = (sides[axis]?.before ?? 0) + (sides[axis]?.after ?? 0);
      if (cropping >= length) return { code: "cropping-exceeds-input", axis, cropping, input: length };
    }
    return undefined;
  },
  outputShape: ({ cropping }, input, a) =>
    withCells(
      input,
      cellsOf(input).map((size, axis) => {
        const { before = 0, after = 0 } = cropping[axis] ?? {};
        return a.padded({ axis, size, padding: { before: -before, after: -after } });
      }),
    ),
  reach: ({ cropping }) => cropping.map(({ before }) => shifted(-before)),
});
