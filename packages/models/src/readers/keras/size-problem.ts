import type { ReadProblem } from "../read-problem.ts";
import type { KerasModel } from "./model.ts";

/** The calls of a network's layers, and the tensors that they are called on together. */
const mostCalls = 20_000;
const mostTensors = 100_000;

/** How many calls and tensors a model is, with all calls of the models in it. */
interface Size {
  readonly calls: number;
  readonly tensors: number;
}

/** Models in one another may call each other often: a short file can be a network without end. */
export function sizeProblem(model: KerasModel): ReadProblem["problem"] | undefined {
  const { calls, tensors } = sizeOf(model, new Map());
  if (calls > mostCalls) return tooLarge(mostCalls, calls);
  return tensors > mostTensors ? tooLarge(mostTensors, tensors) : undefined;
}

function tooLarge(limit: number, got: number): ReadProblem["problem"] {
  return { code: "too-large", what: "nodes", limit, got: Math.min(got, Number.MAX_SAFE_INTEGER) };
}

/** Each model is counted once, however often it is called. */
function sizeOf(model: KerasModel, known: Map<KerasModel, Size>): Size {
  const before = known.get(model);
  if (before) return before;
  let { calls, tensors } = { calls: 0, tensors: model.outputs.length };
  for (const { layer, call } of model.order) {
    const inner = layer.kind === "model" ? sizeOf(layer.model, known) : { calls: 0, tensors: 0 };
    const entered = layer.kind === "model" ? layer.model.inputs.length : 0;
    calls += 1 + inner.calls + entered;
    tensors += call.tensors.length + inner.tensors;
  }
  known.set(model, { calls, tensors });
  return { calls, tensors };
}
