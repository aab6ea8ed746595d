import type { LayerSettings } from "@stride/cnn";
import type { Module } from "./module.ts";

/** What flows between modules: the name of what it comes out of. */
export type Tensor = string;

/** One of PyTorch's functions that does what a layer of torch.nn does. */
export interface FunctionCall {
  /** As PyTorch writes it: `torch.flatten`. */
  readonly type: string;
  /** The layer: Flatten. */
  readonly does: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly inputs: readonly Tensor[];
}

/** An operation that no layer of torch.nn does. */
export interface Operation {
  readonly type: string;
  readonly layer: LayerSettings;
  readonly inputs: readonly Tensor[];
}

/** Where a call is made: in a module, under a dotted path. */
export interface Caller {
  readonly module: Module;
  readonly path: string;
}

/** What a block's forward is made of. */
export interface Calls {
  module(module: Module, path: string, inputs: readonly Tensor[], depth: number): Tensor;
  function(call: FunctionCall, caller: Caller): Tensor;
  operation(call: Operation, caller: Caller): Tensor;
  /** How many channels a tensor of maps has. */
  channelsOf(tensor: Tensor): number | undefined;
}
