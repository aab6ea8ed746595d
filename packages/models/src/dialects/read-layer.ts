import { type Count, ok, type ParameterCount, plus, type Result, times } from "@stride/cnn";
import type { Axes, Dialect } from "./dialect.ts";
import { readLine } from "./read-line.ts";
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
    multiplyAdds: batch.reduce<Count>(
      (total, examples) => times(total, examples ?? 1),
      chain.value.multiplyAdds,
    ),
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

/** Our count as the framework gives it. */
function counted({ trainable, nonTrainable }: ParameterCount, { countsStatistics }: Dialect): ParameterCount {
  return { trainable, nonTrainable: countsStatistics ? nonTrainable : 0 };
}

function frozen({ trainable, nonTrainable }: ParameterCount): ParameterCount {
  return { trainable: 0, nonTrainable: plus(trainable, nonTrainable) };
}
