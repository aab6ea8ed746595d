import { z } from "zod";
import type { Padding } from "../arithmetic.ts";
import { cellsOf, withCells } from "../cells.ts";
import { defineLayer } from "../define-layer.ts";
import type { Problem } from "../problem.ts";
import { shifted } from "../reach.ts";
import { wrongRank } from "../window.ts";

const cells = z.int();

/**
 * Cells added on the sides of each axis of the maps (without maps: of each axis): zeros, the image mirrored at its edge,
 * the edge again, or the image again. Negative numbers cut off.
 */
const schema = z.strictObject({
  type: z.literal("pad"),
  padding: z
    .array(z.strictObject({ before: cells, after: cells }).readonly())
    .min(1)
    .readonly(),
  mode: z.enum(["zeros", "reflect", "replicate", "circular"]).default("zeros"),
});

type Pad = z.output<typeof schema>;

export const pad = defineLayer(schema, "any", {
  problem(layer, input) {
    const lengths = cellsOf(input);
    return wrongRank(layer.padding.length, lengths) ?? borrowed(layer, lengths);
  },
  outputShape: ({ padding }, input, a) =>
    withCells(
      input,
      cellsOf(input).map((size, axis) => a.padded({ axis, size, padding: padding[axis] ?? none })),
    ),
  reach: ({ padding }) => padding.map(({ before }) => shifted(before)),
});

const none: Padding = { before: 0, after: 0 };

/** A mirror image lacks the edge itself and a wrapped one is the input again: neither gives more cells than there are. */
function borrowed({ mode, padding }: Pad, lengths: readonly number[]): Problem | undefined {
  const spare = { zeros: undefined, replicate: undefined, reflect: 1, circular: 0 }[mode];
  if (spare === undefined) return undefined;
  for (const [axis, input] of lengths.entries()) {
    const { before, after } = padding[axis] ?? none;
    const most = Math.max(before, after);
    if (most > input - spare) return { code: "padding-exceeds-input", axis, padding: most, input };
  }
  return undefined;
}
