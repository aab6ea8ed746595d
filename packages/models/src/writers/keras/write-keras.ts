import { type Network, ok, refused, type Result } from "@stride/cnn";
import type { KerasForm } from "../../dialects/keras/writing/form.ts";
import { isChain, type Plan, planOf } from "../plan.ts";
import type { Source, WriteProblem } from "../source.ts";
import { Functional } from "./functional.ts";
import { kerasForm } from "./keras-form.ts";
import { sequentialSource } from "./sequential.ts";

/**
 * A network as Keras source, channels last: a chain as `keras.Sequential`, any other in the functional interface. What Keras
 * can't say is refused by its layer's name; where it takes several layers to say one, the notes name them.
 */
export function writeKeras(network: Network): Result<Source, WriteProblem> {
  const plan = planOf(network);
  if (!plan.ok) return plan;
  const unused = unusedOf(plan.value);
  if (unused !== undefined) {
    return refused({ code: "not-writable", layer: unused, reason: { code: "not-used" } });
  }
  const forms: KerasForm[] = [];
  for (const node of plan.value.nodes) {
    const form = kerasForm(node);
    if (!form.ok) return form;
    forms.push(form.value);
  }
  return isChain(plan.value)
    ? ok(sequentialSource(plan.value, forms))
    : new Functional(plan.value).source(forms);
}

/** The last layer that no output depends on: a model is only what lies between its inputs and outputs. */
function unusedOf({ nodes, outputs }: Plan): string | undefined {
  const needed = new Set(outputs);
  for (const { name, from } of [...nodes].reverse()) {
    if (!needed.has(name)) return name;
    for (const source of from) needed.add(source);
  }
  return undefined;
}
