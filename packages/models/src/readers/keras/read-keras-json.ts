import { ok, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import type { ReadProblem } from "../read-problem.ts";
import { Translation } from "../translation.ts";
import { Budget } from "./budget.ts";
import { everyLayer } from "./every-layer.ts";
import { knownShape } from "./input-shape.ts";
import { readJson } from "./json.ts";
import { layModel } from "./lay-model.ts";
import { layoutOf } from "./layout.ts";
import type { InputLayer, KerasModel } from "./model.ts";
import { NodeNames } from "./names.ts";
import { problemOf } from "./problem.ts";
import { readModel } from "./read-model.ts";
import { sizeProblem } from "./size-problem.ts";

/** The layers that a file lists and the calls that it writes, together. */
const mostEntries = 40_000;

/** Reads what `model.to_json()` of Keras 2 or Keras 3 gives. */
export function readKerasJson(text: string): Result<ForeignNetwork, ReadProblem> {
  const json = readJson(text);
  if (!json.ok) return json;
  const read = readModel(json.value, "", new Budget(mostEntries));
  return read.ok ? networkOf(read.value, read.value.frozen) : read;
}

function networkOf(model: KerasModel, frozen: boolean): Result<ForeignNetwork, ReadProblem> {
  const size = sizeProblem(model);
  if (size) return problemOf("", size);
  const paths = new Set<string>();
  for (const { path } of everyLayer(model)) {
    // a layer's own name may look like one in a model
    if (paths.has(path)) return problemOf(path, { code: "duplicate-name" });
    paths.add(path);
  }
  const inputs = inputsOf(model);
  if (!inputs.ok) return inputs;
  const { batch, axes } = inputs.value;
  const translation = new Translation("keras", { layout: layoutOf(model), batch: [batch] });
  const names = new NodeNames(paths);
  const sources = model.inputs.map(({ path, type, listed }, index) => {
    const name = names.nextCall(path);
    translation.input(name, axes[index] ?? [], listed ? { name, type, functional: false } : undefined);
    return name;
  });
  const outputs = layModel(model, sources, frozen, { translation, names, firsts: new Map() });
  return outputs.ok ? translation.finish(outputs.value) : outputs;
}

/** All inputs have one batch; where only some tell how large it is, it may be any. */
function inputsOf({
  inputs,
}: {
  readonly inputs: readonly InputLayer[];
}): Result<{ readonly batch: number | null; readonly axes: readonly (readonly number[])[] }, ReadProblem> {
  const batches = new Set<number | null>();
  const axes: (readonly number[])[] = [];
  for (const { shape, path } of inputs) {
    const known = knownShape(shape, path);
    if (!known.ok) return known;
    batches.add(known.value.batch);
    axes.push(known.value.axes);
  }
  const told = [...batches].filter((batch) => batch !== null);
  if (told.length > 1) return problemOf("", { code: "batches-differ", batches: told });
  const [batch = null] = batches.size === 1 ? told : [];
  return ok({ batch, axes });
}
