import { z } from "zod";
import { arithmetic, type Arithmetic } from "./arithmetic.ts";
import { inOrder } from "./axes.ts";
import type { Shape } from "./shape.ts";
import { positive } from "./settings.ts";

/** How a result is written and what is counted: frameworks and papers differ, so it is said with every result. */
export const conventionSchema = z.strictObject({
  layout: z.enum(["channels-first", "channels-last"]).default("channels-first"),
  /** The batch axis: so many examples, any number of them (`null`), or no axis at all. Counts are for that many, else for one. */
  batch: z.union([positive, z.null(), z.literal("left-out")]).default(1),
  /** Whether a batch norm's running statistics are parameters that aren't trained (Keras), or none (PyTorch). */
  counting: z.enum(["pytorch", "keras"]).default("pytorch"),
  /** A multiply-add is one, or a FLOP is: two of them to a multiply-add. */
  cost: z.enum(["macs", "flops"]).default("macs"),
  /** Whether adding a bias costs too, one a number that comes out (torchinfo), or not (fvcore, and the papers). */
  biasCost: z.boolean().default(false),
  /** Bytes a number takes: 4 in 32-bit floating point. */
  bytes: positive.default(4),
});

export type Convention = z.output<typeof conventionSchema>;
export type ConventionSettings = z.input<typeof conventionSchema>;

/** The axes of an output as the convention writes them; `null` is a batch of any size. */
export function writtenShape(
  shape: Shape,
  { layout, batch }: Pick<Convention, "layout" | "batch">,
  a: Arithmetic = arithmetic,
): readonly (number | null)[] {
  const axes = inOrder(shape, layout, a);
  return batch === "left-out" ? axes : a.batched({ batch, axes });
}
