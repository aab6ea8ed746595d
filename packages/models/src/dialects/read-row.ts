import { ok, refused, type Result, settingProblem } from "@stride/cnn";
import { z } from "zod";
import type { Refusal } from "./refusal.ts";

/** A tensor's axes as written; only the first may be `null`, and a scalar has none. */
export type Shape = readonly [] | readonly [number | null, ...number[]];

const length = z.int().min(1);
const shape = z.tuple([length.nullable()], length);
const scalar = z.tuple([]);

/** A constant tensor; a number alone is one, too. */
const constant = z.union([z.array(z.number()), z.number().transform((n) => [n])]);

const schema = z
  .object({
    framework: z.string(),
    layer: z.string(),
    config: z.looseObject({ trainable: z.boolean().optional() }).default({}),
    input_shape: shape.optional(),
    input_shapes: z.tuple([shape], z.union([shape, scalar])).optional(),
    initializers: z.record(z.string(), z.unknown()).nullish(),
    batch_excluded: z.boolean().optional(),
  })
  .transform(({ input_shape, input_shapes, initializers, batch_excluded, ...row }, context) => {
    const shapes: readonly Shape[] | undefined = input_shapes ?? (input_shape && [input_shape]);
    const constants = Object.values(initializers ?? {}).flatMap((value) => {
      const read = constant.safeParse(value);
      return read.success && read.data.length > 0 ? [read.data] : [];
    });
    if (shapes) return { ...row, shapes, constants, batchExcluded: batch_excluded };
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
