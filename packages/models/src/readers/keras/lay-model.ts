import { ok, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import type { Translation } from "../translation.ts";
import { takes } from "./input-shape.ts";
import type { Call, InnerModel, InputLayer, KerasLayer, KerasModel, Operation, PlainLayer } from "./model.ts";
import type { NodeNames } from "./names.ts";
import { ourOperation } from "./operations.ts";
import { malformed, problemOf } from "./problem.ts";

export interface Laying {
  readonly translation: Translation;
  readonly names: NodeNames;
  /** The node of each layer's first call, by the layer's path. */
  readonly firsts: Map<string, string>;
}

/** Calls all layers of a model. `sources` are the nodes that go in; what is given are those that come out. */
export function layModel(
  { inputs, layers, order, outputs }: KerasModel,
  sources: readonly string[],
  frozen: boolean,
  laying: Laying,
): Result<readonly string[], ReadProblem> {
  const nodes = new Map<KerasLayer | undefined, (readonly string[])[]>();
  for (const layer of layers.values()) nodes.set(layer, []);
  for (const [index, input] of inputs.entries()) nodes.set(input, [sources.slice(index, index + 1)]);
  const nodesOf = (tensors: Call["tensors"]) =>
    tensors.flatMap(({ layer, call, tensor }) => nodes.get(layers.get(layer))?.[call]?.[tensor] ?? []);
  for (const { layer, call } of order) {
    const made = layCall(layer, call, nodesOf(call.tensors), frozen || layer.frozen, laying);
    if (!made.ok) return made;
    nodes.get(layer)?.push(made.value);
  }
  return ok(nodesOf(outputs));
}

function layCall(
  layer: KerasLayer,
  call: Call,
  from: readonly string[],
  frozen: boolean,
  laying: Laying,
): Result<readonly string[], ReadProblem> {
  switch (layer.kind) {
    case "model":
      return layInner(layer, from, frozen, laying);
    case "operation":
      return layOperation(layer, call, from, laying);
    case "input":
    case "layer":
      return layLayer(layer, from, frozen, laying);
    default:
      return layer satisfies never;
  }
}

function layInner(
  { path, model }: InnerModel,
  from: readonly string[],
  frozen: boolean,
  laying: Laying,
): Result<readonly string[], ReadProblem> {
  const { inputs } = model;
  if (inputs.length !== from.length) {
    return problemOf(path, { code: "wrong-input-count", expected: inputs.length, got: from.length });
  }
  const entered: string[] = [];
  for (const [index, input] of inputs.entries()) {
    const source = from.slice(index, index + 1);
    const node = enter(input, source, laying);
    if (!node.ok) return node;
    entered.push(...node.value);
  }
  return layModel(model, entered, frozen, laying);
}

/** A Functional model's input has a row of its own, a Sequential one's hasn't. */
function enter(
  input: InputLayer,
  from: readonly string[],
  laying: Laying,
): Result<readonly string[], ReadProblem> {
  const [source = ""] = from;
  const axes = laying.translation.axesOf(source);
  if (axes && input.shape && !takes(input.shape, axes)) {
    return malformed(input.path, written(input.shape), written(axes));
  }
  return input.listed ? layLayer(input, from, false, laying) : ok(from);
}

function written(axes: readonly (number | null)[]): string {
  return `(${axes.map((axis) => axis ?? "null").join(", ")})`;
}

function layLayer(
  layer: InputLayer | PlainLayer,
  inputs: readonly string[],
  frozen: boolean,
  laying: Laying,
): Result<readonly string[], ReadProblem> {
  const { path: layerName, type } = layer;
  const named = { ...nextNode(layer, laying), layerName, type, frozen };
  const config = layer.kind === "layer" ? layer.config : {};
  const done = laying.translation.call({ ...named, config, inputs });
  return done.ok ? ok([named.name]) : done;
}

function layOperation(
  operation: Operation,
  call: Call,
  inputs: readonly string[],
  laying: Laying,
): Result<readonly string[], ReadProblem> {
  const { path: layerName, type } = operation;
  const layer = ourOperation(operation, call);
  if (!layer) return problemOf(layerName, { code: "unknown-block", name: operation.operation });
  const named = { ...nextNode(operation, laying), layerName, type };
  const done = laying.translation.own({ ...named, layer, inputs });
  return done.ok ? ok([named.name]) : done;
}

/** What a call's node is called, and whose parameters it uses again. */
function nextNode(
  { path }: KerasLayer,
  { names, firsts }: Laying,
): { readonly name: string; readonly shares?: string } {
  const name = names.nextCall(path);
  const shares = firsts.get(path);
  if (shares !== undefined) return { name, shares };
  firsts.set(path, name);
  return { name };
}
