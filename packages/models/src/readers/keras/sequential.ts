import { ok, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import { type Entry, readEntry, type Reading } from "./entry.ts";
import { readInputShape } from "./input-shape.ts";
import type { InputLayer, InputShape, KerasLayer, KerasModel, LayerCall, TensorRef } from "./model.ts";
import { malformed, missing, problemOf } from "./problem.ts";
import type { ModelFile } from "./file.ts";

/** No layer has this name, so that an input that isn't written may. */
const unwritten = "";

/** A chain of layers. Its input is no layer of it, even where the file lists an InputLayer. */
export function readSequential(
  { layers: values, build_input_shape }: ModelFile,
  path: string,
  reading: Reading,
): Result<KerasModel, ReadProblem> {
  const prefix = path === "" ? "" : `${path}/`;
  const entries: Entry[] = [];
  for (const [position, value] of values.entries()) {
    const entry = readEntry(value, { prefix, position, reading });
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  const [first, ...others] = entries;
  if (!first) return missing(path, "layers");
  if (first.layer.kind === "input") {
    return chain({ ...first.layer, listed: false, calls: [] }, first.name, others);
  }
  const built = readInputShape(build_input_shape, path);
  return built.ok ? chain(unwrittenInput(first, entries, built.value), unwritten, entries) : built;
}

function chain(input: InputLayer, name: string, entries: readonly Entry[]): Result<KerasModel, ReadProblem> {
  const layers = new Map<string, KerasLayer>([[name, input]]);
  const order: LayerCall[] = [];
  let last: TensorRef = { layer: name, call: 0, tensor: 0 };
  for (const { name: own, layer } of entries) {
    if (layers.has(own)) return problemOf(layer.path, { code: "duplicate-name" });
    if (layer.kind === "input") return malformed(layer.path, "a layer behind another", "InputLayer");
    const call = { tensors: [last], lists: false };
    const called = { ...layer, calls: [call] };
    layers.set(own, called);
    order.push({ layer: called, index: 0, call });
    last = { layer: own, call: 0, tensor: 0 };
  }
  return ok({ inputs: [input], layers, order, outputs: [last] });
}

/** What the first layer says of its input, or the model that stands there, or else what all was built for, whatever the batch was. */
function unwrittenInput(
  { layer }: Entry,
  entries: readonly Entry[],
  built: InputShape | undefined,
): InputLayer {
  const paths = new Set(entries.map((entry) => entry.layer.path));
  let path = `${layer.path}_input`;
  while (paths.has(path)) path += "_";
  return {
    kind: "input",
    path,
    type: "InputLayer",
    frozen: false,
    calls: [],
    listed: false,
    shape: toldBy(layer) ?? (built && [null, ...built.slice(1)]),
  };
}

function toldBy(layer: Entry["layer"]): InputShape | undefined {
  if (layer.kind === "layer") return layer.inputShape;
  return layer.kind === "model" ? layer.model.inputs[0]?.shape : undefined;
}
