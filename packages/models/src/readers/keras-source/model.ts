import { refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import type { ReadProblem } from "../read-problem.ts";
import { Translation } from "../translation.ts";
import type { KerasLayer } from "./keras-layer.ts";

/** A layer's call, in the order in which they are made. */
export interface KerasCall {
  /** No other call's or input's. */
  readonly name: string;
  readonly layerName: string;
  readonly layer: KerasLayer;
  readonly inputs: readonly string[];
}

export interface KerasInput {
  readonly name: string;
  /** Without the batch. */
  readonly axes: readonly number[];
}

export interface KerasModel {
  readonly inputs: readonly KerasInput[];
  readonly calls: readonly KerasCall[];
  readonly outputs: readonly string[];
}

/** A model is what lies between its inputs and its outputs: other calls aren't part of it. */
export function networkOf({ inputs, calls, outputs }: KerasModel): Result<ForeignNetwork, ReadProblem> {
  const translation = new Translation("keras", { layout: "channels-last", batch: [null] });
  for (const { name, axes } of inputs) {
    translation.input(name, axes, { name, type: "InputLayer", functional: false });
  }
  const firstCalls = new Map<KerasLayer, string>();
  for (const { name, layerName, layer, inputs: from } of neededBy(outputs, calls)) {
    const { type, config, frozen, line } = layer;
    const shares = firstCalls.get(layer);
    firstCalls.set(layer, shares ?? name);
    const called = translation.call({ name, layerName, type, config, inputs: from, shares, frozen });
    if (!called.ok) return refused({ at: { node: name, line }, problem: called.problem.problem });
  }
  const missing = outputs.find((output) => !translation.has(output));
  return missing === undefined
    ? translation.finish(outputs)
    : refused({ at: { node: missing }, problem: { code: "unknown-source", source: missing } });
}

function neededBy(outputs: readonly string[], calls: readonly KerasCall[]): readonly KerasCall[] {
  const needed = new Set(outputs);
  const kept: KerasCall[] = [];
  for (const call of calls.toReversed()) {
    if (!needed.has(call.name)) continue;
    kept.push(call);
    for (const source of call.inputs) needed.add(source);
  }
  return kept.reverse();
}
