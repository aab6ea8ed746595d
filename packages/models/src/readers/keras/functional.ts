import { ok, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import { readTensors } from "./arguments.ts";
import { type Entry, readEntry, type Reading } from "./entry.ts";
import type { ModelFile } from "./file.ts";
import type { Call, InputLayer, KerasLayer, KerasModel, TensorRef } from "./model.ts";
import { orderCalls } from "./order-calls.ts";
import { malformed, missing, problemOf } from "./problem.ts";
import { referencesOf, type References } from "./references.ts";

/** A graph of layers, in whatever order they are listed. */
export function readFunctional(
  { layers: values, input_layers, output_layers }: ModelFile,
  path: string,
  reading: Reading,
): Result<KerasModel, ReadProblem> {
  const prefix = path === "" ? "" : `${path}/`;
  const entries = new Map<string, Entry>();
  for (const [position, value] of values.entries()) {
    const entry = readEntry(value, { prefix, position, reading });
    if (!entry.ok) return entry;
    const { name, layer } = entry.value;
    if (entries.has(name)) return problemOf(layer.path, { code: "duplicate-name" });
    entries.set(name, entry.value);
  }
  const written = readTensors(output_layers ?? []);
  if (!written) return malformed(path, "tensors", "output_layers");
  if (written.length === 0) return missing(path, "output_layers");
  const references = referencesOf(entries, written);
  const layers = calledLayers(entries, references);
  if (!layers.ok) return layers;
  const outputs = resolved(path, written, references.output);
  if (!outputs.ok) return outputs;
  const inputs = inputsOf(layers.value, input_layers, path);
  if (!inputs.ok) return inputs;
  const ordered = orderCalls(layers.value);
  if ("circle" in ordered) {
    return problemOf(ordered.circle[0] ?? path, { code: "circular", circle: ordered.circle });
  }
  return ok({ inputs: inputs.value, layers: layers.value, order: ordered.order, outputs: outputs.value });
}

function resolved(
  path: string,
  written: readonly TensorRef[],
  resolve: References["output"],
): Result<readonly TensorRef[], ReadProblem> {
  const tensors: TensorRef[] = [];
  for (const one of written) {
    const tensor = resolve(one);
    if (!tensor.ok) return problemOf(path, tensor.problem);
    tensors.push(tensor.value);
  }
  return ok(tensors);
}

function calledLayers(
  entries: ReadonlyMap<string, Entry>,
  references: References,
): Result<ReadonlyMap<string, KerasLayer>, ReadProblem> {
  const layers = new Map<string, KerasLayer>();
  for (const [name, { layer, calls: written }] of entries) {
    const calls: Call[] = [];
    for (const { tensors: told, lists } of written) {
      const tensors = resolved(layer.path, told, references.inbound);
      if (!tensors.ok) return tensors;
      calls.push({ tensors: tensors.value, lists });
    }
    const called = calls.some(({ tensors }) => tensors.length > 0);
    if (layer.kind === "input") {
      if (called) return malformed(layer.path, "an input that is called on nothing", "inbound_nodes");
      layers.set(name, { ...layer, calls: [] });
    } else {
      if (calls.length === 0 || calls.some(({ tensors }) => tensors.length === 0)) {
        return missing(layer.path, "inbound_nodes");
      }
      layers.set(name, { ...layer, calls });
    }
  }
  return ok(layers);
}

/** In the order in which a call tells them. Files without the list are taken to mean all, as they are listed. */
function inputsOf(
  layers: ReadonlyMap<string, KerasLayer>,
  input_layers: unknown,
  path: string,
): Result<readonly InputLayer[], ReadProblem> {
  const all = [...layers.values()].filter((layer) => layer.kind === "input");
  if (input_layers === undefined) return all.length > 0 ? ok(all) : missing(path, "input_layers");
  const written = readTensors(input_layers);
  if (!written) return malformed(path, "tensors", "input_layers");
  const told = new Set<InputLayer>();
  for (const { layer: name } of written) {
    const layer = layers.get(name);
    if (!layer) return problemOf(path, { code: "unknown-source", source: name });
    if (layer.kind !== "input") return malformed(layer.path, "InputLayer", layer.type);
    if (told.has(layer)) return problemOf(layer.path, { code: "duplicate-name" });
    told.add(layer);
  }
  const untold = all.find((layer) => !told.has(layer));
  return untold ? missing(untold.path, "input_layers") : ok([...told]);
}
