import { ok, refused, type Result } from "@stride/cnn";
import type { KerasForm } from "../../dialects/keras/writing/form.ts";
import type { WrittenLayer } from "../../dialects/writing.ts";
import { Identifiers } from "../identifiers.ts";
import type { Plan, PlannedNode } from "../plan.ts";
import type { Source, WriteNote, WriteProblem } from "../source.ts";
import { Variables } from "../variables.ts";
import { KerasNames } from "./keras-names.ts";
import { inputText, layerText } from "./keras-form.ts";
import { reserved } from "./reserved.ts";

/** A layer that is called more than once: the variable that holds it, and what it is without its name. */
interface Shared {
  readonly variable: string;
  readonly text: string;
}

/** Writes a graph as Keras' functional interface: a line a call. */
export class Functional {
  readonly #plan: Plan;
  readonly #identifiers = new Identifiers(reserved);
  readonly #kerasNames = new KerasNames();
  /** What Keras calls inputs and layers; a further call of a layer has only a variable. */
  readonly #names = new Map<string, string>();
  readonly #own = new Map<string, string>();
  readonly #notes: WriteNote[] = [];
  readonly #lines: string[] = [];
  readonly #shared = new Map<string, Shared>();
  readonly #calledAgain: ReadonlySet<string>;
  readonly #variables: Variables;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#calledAgain = new Set(plan.nodes.flatMap(({ shares }) => shares ?? []));
    const single = plan.inputs.length === 1 ? "inputs" : undefined;
    const parameters = plan.inputs.map(({ name }) => this.#identifiers.of(single ?? name, "input"));
    for (const { name } of plan.inputs) this.#names.set(name, this.#kerasNames.of(name, "input"));
    for (const { name, shares } of plan.nodes) {
      const variable = this.#identifiers.of(name, "layer");
      this.#own.set(name, variable);
      this.#names.set(name, shares === undefined ? this.#kerasNames.of(name, "layer") : variable);
    }
    this.#variables = new Variables(plan, parameters, this.#identifiers);
    for (const [index, { name, shape }] of plan.inputs.entries()) {
      this.#lines.push(`${parameters[index] ?? ""} = ${inputText(shape, this.#names.get(name))}`);
    }
  }

  source(forms: readonly KerasForm[]): Result<Source, WriteProblem> {
    for (const [index, node] of this.#plan.nodes.entries()) {
      const form = forms[index] ?? [];
      const taken = node.from.map((source) => this.#variables.of(source));
      const inputs = form.some(isMerging) ? `[${taken.join(", ")}]` : taken.join(", ");
      if (node.shares === undefined) {
        this.#first(node, form, inputs);
        continue;
      }
      const problem = this.#again(node, node.shares, form, inputs);
      if (problem) return refused(problem);
    }
    return ok({ text: this.#text(), names: this.#names, notes: this.#notes });
  }

  /** A layer's first call, a line a part. */
  #first(node: PlannedNode, form: KerasForm, inputs: string): void {
    const again = this.#calledAgain.has(node.name);
    const own = this.#own.get(node.name) ?? "";
    const variable =
      this.#variables.passing(node.name) ?? (again ? this.#identifiers.of(`${own}_out`, "layer") : own);
    this.#variables.hold(node.name, variable);
    let argument = inputs;
    const parts: string[] = [];
    for (const layer of form) {
      const name = this.#partName(node.name, layer);
      parts.push(name);
      const text = layerText(layer, node.frozen, name);
      if (again && layer.part === undefined) {
        this.#shared.set(node.name, { variable: own, text: layerText(layer, node.frozen) });
        this.#lines.push(`${own} = ${text}`, `${variable} = ${own}(${argument})`);
      } else {
        this.#lines.push(`${variable} = ${text}(${argument})`);
      }
      argument = variable;
    }
    this.#note(node, parts);
  }

  /** A further call, whose variable is its name and so assigned once; what is padded or cropped is so for this call only. */
  #again(node: PlannedNode, first: string, form: KerasForm, inputs: string): WriteProblem | undefined {
    const shared = this.#shared.get(first);
    const own = this.#own.get(node.name) ?? "";
    let argument = inputs;
    const parts: string[] = [];
    for (const layer of form) {
      if (layer.part === undefined) {
        if (layerText(layer, node.frozen) !== shared?.text) {
          const reason = { code: "shared-settings-differ", shared: first } as const;
          return { code: "not-writable", layer: node.name, reason };
        }
        parts.push(own);
        this.#lines.push(`${own} = ${shared.variable}(${argument})`);
        argument = own;
        continue;
      }
      const name = this.#partName(node.name, layer);
      parts.push(name);
      const variable = this.#identifiers.of(`${own}_${layer.part}`, "layer");
      this.#lines.push(`${variable} = ${layerText(layer, node.frozen, name)}(${argument})`);
      argument = variable;
    }
    this.#variables.hold(node.name, argument);
    this.#note(node, parts);
    return undefined;
  }

  #partName(name: string, { part }: WrittenLayer): string {
    const own = this.#names.get(name) ?? "";
    return part === undefined ? own : this.#kerasNames.of(`${own}_${part}`, "layer");
  }

  #note({ name }: PlannedNode, parts: readonly string[]): void {
    if (parts.length > 1) this.#notes.push({ code: "in-parts", layer: name, parts });
  }

  #text(): string {
    const [inputs, outputs] = [
      this.#plan.inputs.map(({ name }) => this.#variables.of(name)),
      this.#plan.outputs.map((name) => this.#variables.of(name)),
    ];
    return [
      "import keras",
      "from keras import layers",
      "",
      ...this.#lines,
      `model = keras.Model(${oneOrList(inputs)}, ${oneOrList(outputs)})`,
      "",
    ].join("\n");
  }
}

const merging: ReadonlySet<string> = new Set(
  "Add Subtract Multiply Average Maximum Minimum Concatenate".split(" "),
);

/** Layers that are called on a list. */
function isMerging({ type }: WrittenLayer): boolean {
  return merging.has(type);
}

function oneOrList(variables: readonly string[]): string {
  return variables.length === 1 ? (variables[0] ?? "") : `[${variables.join(", ")}]`;
}
