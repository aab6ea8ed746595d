import { type Count, ok, type ParameterCount, product, refused, type Result, sum } from "@stride/cnn";
import type { Axes, Dialect, Reading, Tensor } from "./dialect.ts";
import { dialectOf } from "./dialects.ts";
import { readRow, type Shape } from "./read-row.ts";
import type { Refusal } from "./refusal.ts";
import { runChain } from "./run-chain.ts";

/** A layer's answer in its framework's words: axis order, batch, and what it counts as a parameter. */
export interface LayerAnswer {
  readonly output_shape: Axes;
  readonly parameters: ParameterCount;
  /** Without biases, times the batch; a batch of any size counts as 1. */
  readonly multiplyAdds: Count;
}

/** A tensor of a layer, in its framework's axis order; its name is PyTorch's. */
export interface LayerWeight {
  readonly name: string;
  readonly shape: readonly number[];
}

/** A line as its framework means it, before anything is calculated. */
interface ReadLine {
  readonly dialect: Dialect;
  readonly reading: Reading;
  readonly trainable: boolean;
}

/** Reads `{ framework, layer, config, input_shape }` as a framework writes it, and calculates. */
export function readLayer(value: unknown): Result<LayerAnswer, Refusal> {
  const line = readLine(value);
  if (!line.ok) return line;
  const { dialect, reading, trainable } = line.value;
  const chain = runChain(reading);
  if (!chain.ok) return chain;
  const { batch, axes } = reading;
  const parameters = counted(chain.value.parameters, dialect);
  return ok({
    output_shape: [...batch, ...axes(chain.value.output)],
    parameters: trainable ? parameters : frozen(parameters),
    multiplyAdds: product(chain.value.multiplyAdds, ...batch.map((examples) => examples ?? 1)),
  });
}

/** Reads the same line and gives the tensors that are counted as parameters. */
export function readWeights(value: unknown): Result<readonly LayerWeight[], Refusal> {
  const line = readLine(value);
  if (!line.ok) return line;
  const { dialect, reading } = line.value;
  const chain = runChain(reading);
  if (!chain.ok) return chain;
  const weights = chain.value.weights().filter(({ trainable }) => trainable || dialect.countsStatistics);
  return ok(weights.map(({ name, shape }) => ({ name, shape: shape[dialect.weightOrder] })));
}

function readLine(value: unknown): Result<ReadLine, Refusal> {
  const row = readRow(value);
  if (!row.ok) return row;
  const { framework, layer, config, shapes, constants, batchExcluded } = row.value;
  const dialect = dialectOf(framework);
  const entry = dialect?.layers.get(nameOf(layer));
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
function nameOf(layer: string): string {
  return layer.split("(", 1)[0] ?? "";
}

/** A scalar has neither a batch nor axes. */
function withoutBatch([first, ...axes]: Shape, excluded: boolean): Tensor {
  if (first === undefined) return { batch: [], axes: [] };
  return first === null || !excluded ? { batch: [first], axes } : { batch: [], axes: [first, ...axes] };
}

/** Our count as the framework gives it. */
function counted({ trainable, nonTrainable }: ParameterCount, { countsStatistics }: Dialect): ParameterCount {
  return { trainable, nonTrainable: countsStatistics ? nonTrainable : 0 };
}

function frozen({ trainable, nonTrainable }: ParameterCount): ParameterCount {
  return { trainable: 0, nonTrainable: sum(trainable, nonTrainable) };
}
