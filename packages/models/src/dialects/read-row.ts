import { ok, refused, type Result, settingProblem } from "@stride/cnn";
import { z } from "zod";
import type { Refusal } from "./refusal.ts";

const length = z.int().min(1);
const shape = z.tuple([length.nullable()], length);

const schema = z
  .object({
    framework: z.string(),
    layer: z.string(),
    config: z.looseObject({ trainable: z.boolean().optional() }).default({}),
    input_shape: shape.optional(),
    input_shapes: z.tuple([shape], shape).optional(),
    batch_excluded: z.boolean().optional(),
  })
  .transform(({ input_shape, input_shapes, batch_excluded, ...row }, context) => {
    const shapes = input_shapes ?? (input_shape && [input_shape]);
    if (shapes) return { ...row, shapes, batchExcluded: batch_excluded };
    context.addIssue({ code: "invalid_type", expected: "array", path: ["input_shape"], input: undefined });
    return z.NEVER;
  });

/** A line's keys; `config` is read later, by its layer's entry. */
type Row = z.output<typeof schema>;

export function readRow(value: unknown): Result<Row, Refusal> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return refused({ ...settingProblem(parsed.error), code: "unreadable" });
}
