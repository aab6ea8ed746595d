import type { LayerInput, LayerSettings, Result, Shape } from "@stride/cnn";
import type { Refusal } from "./refusal.ts";

/** A tensor's axes as a framework writes them; `null` is a batch of any size. */
export type Axes = readonly (number | null)[];

/** A tensor's axes, the batch's apart: `batch` is empty where it is left out. */
export interface Tensor {
  readonly batch: Axes;
  readonly axes: readonly number[];
}

/** The constant tensors that go into an ONNX node, by their names, in its order; one that is left out may be there, empty. */
export type Constants = ReadonlyMap<string, readonly number[]>;

/** All that goes into a layer: `shapes` as they are written (an ONNX node lists its weights too), and constant tensors. */
export interface Inputs {
  readonly shapes: readonly Axes[];
  readonly tensors: readonly Tensor[];
  readonly constants: Constants;
}

/** A framework's layer on its input, in our words: a chain of our layers, since some are two (a separable convolution). */
export interface Reading {
  readonly batch: Axes;
  readonly input: LayerInput;
  readonly layers: readonly LayerSettings[];
  /** An output in the framework's axis order, without the batch. */
  axes(output: Shape): readonly number[];
}

/** How a framework's layer type is read; `tensor` is the first input. */
export interface LayerEntry {
  read(config: unknown, tensor: Tensor, inputs: Inputs): Result<Reading, Refusal>;
}

/** What a framework calls its layers, and how it writes shapes and counts parameters. */
export interface Dialect {
  /** Whether shapes are written without their batch unless they begin with `null`. */
  readonly batchLeftOut: boolean;
  readonly layers: ReadonlyMap<string, LayerEntry>;
  /** Whether a batch norm's running statistics are parameters that can't be trained, or none at all. */
  readonly countsStatistics: boolean;
  /** In which order it writes the axes of a weight. */
  readonly weightOrder: "torch" | "keras";
}
