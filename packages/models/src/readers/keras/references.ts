import { ok, refused, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import { firstCallNumbers } from "./call-numbers.ts";
import type { Entry } from "./entry.ts";
import type { TensorRef } from "./model.ts";
import { modelKind } from "./own-class.ts";

type Resolve = (written: TensorRef) => Result<TensorRef, ReadProblem["problem"]>;

/** Finds out which call is meant, and that it is there. */
export interface References {
  /** For what a layer is called on. */
  readonly inbound: Resolve;
  /** For what comes out of the model. */
  readonly output: Resolve;
}

export function referencesOf(entries: ReadonlyMap<string, Entry>, outputs: readonly TensorRef[]): References {
  const firsts = firstCalls(entries, outputs);
  const resolve =
    (of: "inbound" | "outputs"): Resolve =>
    (written) => {
      const entry = entries.get(written.layer);
      if (!entry) return refused({ code: "unknown-source", source: written.layer });
      const call = written.call - (firsts.get(written.layer)?.[of] ?? 0);
      const { calls, tensors } = there(entry);
      if (call < 0 || call >= calls) return absent(`one of ${calls} calls of ${written.layer}`, written);
      if (written.tensor >= tensors) return absent(`one of ${tensors} tensors of ${written.layer}`, written);
      return ok({ ...written, call });
    };
  return { inbound: resolve("inbound"), output: resolve("outputs") };
}

function absent(expected: string, { layer, call, tensor }: TensorRef): ReturnType<Resolve> {
  return refused({ code: "malformed", expected, found: `["${layer}", ${call}, ${tensor}]` });
}

/** How many calls a layer has, and how many tensors come out of each. */
function there({ layer, calls }: Entry): { readonly calls: number; readonly tensors: number } {
  switch (layer.kind) {
    case "input":
      return { calls: 1, tensors: 1 };
    case "model":
      return { calls: calls.length, tensors: layer.model.outputs.length };
    case "layer":
    case "operation":
      return { calls: calls.length, tensors: 1 };
    default:
      return layer satisfies never;
  }
}

function firstCalls(entries: ReadonlyMap<string, Entry>, outputs: readonly TensorRef[]) {
  const calls = [...entries.values()].flatMap((entry) => entry.calls);
  const inbound = byLayer(calls.flatMap(({ tensors }) => tensors));
  const leaving = byLayer(outputs);
  const form = calls.some((call) => call.form === "keras-3") ? "keras-3" : "keras-2";
  const firsts = new Map<string, ReturnType<typeof firstCallNumbers>>();
  for (const [name, { layer, calls: own }] of entries) {
    const kind = modelKind({ class_name: layer.type });
    if (layer.kind !== "model" || !kind) continue;
    const referred = { inbound: inbound.get(name) ?? [], outputs: leaving.get(name) ?? [] };
    firsts.set(name, firstCallNumbers({ ...referred, calls: own.length, form, kind }));
  }
  return firsts;
}

function byLayer(tensors: readonly TensorRef[]): ReadonlyMap<string, readonly TensorRef[]> {
  const found = new Map<string, TensorRef[]>();
  for (const tensor of tensors) {
    const others = found.get(tensor.layer);
    if (others) others.push(tensor);
    else found.set(tensor.layer, [tensor]);
  }
  return found;
}
