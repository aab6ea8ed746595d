import { ok, refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import type { ReadProblem } from "../read-problem.ts";
import { Translation } from "../translation.ts";
import { Forward } from "./forward.ts";
import type { Module } from "./module.ts";
import { uncalledLayers } from "./uncalled.ts";

/** More than a batch, channels and three axes no layer takes. */
const mostAxes = 8;

/** A batch, and the axes of each input without it. */
export interface Inputs {
  readonly batch: number;
  readonly axes: readonly (readonly number[])[];
}

/** Shapes that begin with their batch, the same for all. */
export function inputsOf(shapes: readonly (readonly number[])[]): Result<Inputs, ReadProblem> {
  const [batch] = shapes[0] ?? [];
  for (const shape of shapes) {
    const sound = shape.every((length) => Number.isSafeInteger(length) && length > 0);
    if (shape.length < 2 || shape.length > mostAxes || !sound || shape[0] !== batch) {
      const expected = "the input's lengths, the batch first";
      const problem = { code: "malformed", expected, found: shape.slice(0, mostAxes).join(",") } as const;
      return refused({ at: undefined, problem });
    }
  }
  if (batch === undefined)
    return refused({ at: undefined, problem: { code: "missing", what: "an input's shape" } });
  return ok({ batch, axes: shapes.map(([, ...axes]) => axes) });
}

/** Calls a module on an input whose shape begins with its batch. */
export function networkOf(module: Module, input: readonly number[]): Result<ForeignNetwork, ReadProblem> {
  const inputs = inputsOf([input]);
  if (!inputs.ok) return inputs;
  const { batch, axes } = inputs.value;
  const translation = new Translation("torch", { layout: "channels-first", batch: [batch] });
  for (const one of axes) translation.input("input", one);
  const forward = new Forward(translation);
  const output = forward.module(module, "", ["input"]);
  if (forward.problem) return refused(forward.problem);
  return finished(translation, forward, module, [output]);
}

/** The network, and what of it was never called. */
export function finished(
  translation: Translation,
  forward: Forward,
  module: Module,
  outputs: readonly string[],
): Result<ForeignNetwork, ReadProblem> {
  const none = module.children.size === 0;
  const uncalled = none ? ok([]) : uncalledLayers(module, (layer) => forward.hasCalled(layer));
  if (!uncalled.ok) return uncalled;
  const network = translation.finish(outputs);
  return network.ok ? ok({ ...network.value, uncalled: uncalled.value }) : network;
}
