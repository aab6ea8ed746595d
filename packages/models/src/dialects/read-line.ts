import { ok, refused, type Result } from "@stride/cnn";
import type { Dialect, Reading, Tensor } from "./dialect.ts";
import { dialectOf } from "./dialects.ts";
import { readRow, type Shape } from "./read-row.ts";
import type { Refusal } from "./refusal.ts";

/** A line as its framework means it, before anything is calculated. */
export interface ReadLine {
  readonly dialect: Dialect;
  readonly reading: Reading;
  readonly trainable: boolean;
}

/** Reads `{ framework, layer, config, input_shape }`: what the layer is, in our words. */
export function readLine(value: unknown): Result<ReadLine, Refusal> {
  const row = readRow(value);
  if (!row.ok) return row;
  const { framework, layer, config, shapes, constants, batchExcluded } = row.value;
  const dialect = dialectOf(framework);
  const entry = dialect?.layers.get(layer) ?? dialect?.layers.get(withoutBrackets(layer));
  if (!dialect || !entry) return refused({ code: "unsupported", framework, layer });
  const excluded = batchExcluded ?? dialect.batchLeftOut;
  const tensors = shapes.map((shape) => withoutBatch(shape, excluded));
  const [tensor] = tensors;
  if (!tensor) return refused({ code: "missing-input", expected: 1, got: 0 });
  const reading = entry.read(config, tensor, { shapes, tensors, constants });
  if (!reading.ok) return reading;
  return ok({ dialect, reading: reading.value, trainable: config.trainable ?? true });
}

/** `DepthwiseSeparable(…)` says in brackets what it is made of. */
function withoutBrackets(layer: string): string {
  return layer.split("(", 1)[0] ?? "";
}

/** A scalar has neither a batch nor axes. */
function withoutBatch([first, ...axes]: Shape, excluded: boolean): Tensor {
  if (first === undefined) return { batch: [], axes: [] };
  return first === null || !excluded ? { batch: [first], axes } : { batch: [], axes: [first, ...axes] };
}
