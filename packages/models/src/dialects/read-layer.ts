import {
  type Count,
  ok,
  type ParameterCount,
  product,
  refused,
  type Result,
  sum,
  summarize,
} from "@stride/cnn";
import type { Axes, Dialect, Reading } from "./dialect.ts";
import { dialectOf } from "./dialects.ts";
import { readRow } from "./read-row.ts";
import type { Refusal } from "./refusal.ts";

/** A layer's answer in its framework's words: axis order, batch, and what it counts as a parameter. */
export interface LayerAnswer {
  readonly output_shape: Axes;
  readonly parameters: ParameterCount;
  /** Without biases, times the batch; a batch of any size counts as 1. */
  readonly multiplyAdds: Count;
}

/** Reads `{ framework, layer, config, input_shape }` as a framework writes it, and calculates. */
export function readLayer(value: unknown): Result<LayerAnswer, Refusal> {
  const row = readRow(value);
  if (!row.ok) return row;
  const { framework, layer, config, shapes, batchExcluded } = row.value;
  const dialect = dialectOf(framework);
  const entry = dialect?.layers.get(layer);
  if (!dialect || !entry) return refused({ code: "unsupported", framework, layer });
  const [batch, axes] = withoutBatch(shapes[0], batchExcluded ?? dialect.batchLeftOut);
  const reading = entry.read(config, { batch, axes }, shapes);
  if (!reading.ok) return reading;
  return answer(reading.value, dialect, config.trainable ?? true);
}

function withoutBatch(
  [first, ...axes]: readonly [number | null, ...number[]],
  excluded: boolean,
): [Axes, number[]] {
  return first === null || !excluded ? [[first], axes] : [[], [first, ...axes]];
}

function answer(reading: Reading, dialect: Dialect, trainable: boolean): Result<LayerAnswer, Refusal> {
  const { batch, input, layers, axes } = reading;
  const summary = summarize({ input, layers });
  if (!summary.ok) return refused(summary.problem.problem);
  const { rows, totals } = summary.value;
  const parameters = dialect.counted(totals.parameters);
  return ok({
    output_shape: [...batch, ...axes(rows.at(-1)?.output ?? input)],
    parameters: trainable ? parameters : frozen(parameters),
    multiplyAdds: product(totals.multiplyAdds, ...batch.map((examples) => examples ?? 1)),
  });
}

function frozen({ trainable, nonTrainable }: ParameterCount): ParameterCount {
  return { trainable: 0, nonTrainable: sum(trainable, nonTrainable) };
}
