import { ok, reader, refused, type Result } from "@stride/cnn";
import { z } from "zod";
import type { Constants } from "./dialect.ts";
import type { Refusal } from "./refusal.ts";

/** A tensor's axes as written; only the first may be `null`, and a scalar has none. */
export type Shape = readonly [] | readonly [number | null, ...number[]];

/** A line's keys; `config` is read later, by its layer's entry. */
interface Row {
  readonly framework: string;
  readonly layer: string;
  readonly config: Config;
  readonly shapes: readonly Shape[];
  readonly constants: Constants;
  readonly batchExcluded: boolean | undefined;
}

interface Config {
  readonly trainable?: boolean | undefined;
}

const length = z.int().min(1);
const shape = z.tuple([length.nullable()], length);
const scalar = z.tuple([]);

/** A constant tensor; a number alone is one, too. */
const constant = reader(z.union([z.array(z.number()), z.number().transform((n) => [n])]));

const keys = reader(
  z.object({
    framework: z.string(),
    layer: z.string(),
    config: z.custom<Config>(isConfig, "an object; its trainable is true or false").default({}),
    input_shape: shape.optional(),
    input_shapes: z.tuple([shape], z.union([shape, scalar])).optional(),
    initializers: z.record(z.string(), z.unknown()).nullish(),
    batch_excluded: z.boolean().optional(),
  }),
);

export function readRow(value: unknown): Result<Row, Refusal> {
  const read = keys(value);
  if (!read.ok) return refused({ ...read.problem, code: "unreadable" });
  const { framework, layer, config, input_shape, input_shapes, initializers, batch_excluded } = read.value;
  const shapes = input_shapes ?? (input_shape && [input_shape]);
  if (!shapes) return refused({ code: "unreadable", path: ["input_shape"], message: "missing" });
  return ok({
    framework,
    layer,
    config,
    shapes,
    constants: initializers ? constantsOf(initializers) : none,
    batchExcluded: batch_excluded,
  });
}

/** A check rather than a schema, which would copy it. */
function isConfig(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !("trainable" in value) || value.trainable === undefined || typeof value.trainable === "boolean";
}

const none: Constants = new Map();

/** All that can be read; what a layer needs and doesn't find is its own refusal. */
function constantsOf(initializers: Readonly<Record<string, unknown>>): Constants {
  const constants = new Map<string, readonly number[]>();
  for (const [name, value] of Object.entries(initializers)) {
    const read = constant(value);
    if (read.ok) constants.set(name, read.value);
  }
  return constants;
}
