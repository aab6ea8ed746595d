import { ok, refused, type Result } from "@stride/cnn";
import type { TorchForm } from "../../dialects/torch/writing/form.ts";
import type { WrittenLayer } from "../../dialects/writing.ts";
import { Identifiers } from "../identifiers.ts";
import type { Plan, PlannedNode } from "../plan.ts";
import type { Source, WriteNote, WriteProblem } from "../source.ts";
import { Variables } from "../variables.ts";
import { reserved } from "./reserved.ts";
import { moduleText } from "./torch-form.ts";

/** A module where it was made. */
interface Made {
  readonly attribute: string;
  readonly text: string;
}

/** Writes a graph as a class: a line a module where it is made, and a line a call in `forward`. */
export class ModuleClass {
  readonly #plan: Plan;
  readonly #identifiers = new Identifiers(reserved);
  readonly #names = new Map<string, string>();
  readonly #notes: WriteNote[] = [];
  readonly #made: string[] = [];
  readonly #called: string[] = [];
  /** By the first call of a layer, and by the part of it that a module is. */
  readonly #modules = new Map<string, ReadonlyMap<WrittenLayer["part"], Made>>();
  readonly #parameters: readonly string[];
  readonly #variables: Variables;

  constructor(plan: Plan) {
    this.#plan = plan;
    for (const { name } of plan.inputs) this.#names.set(name, this.#identifiers.of(name, "input"));
    for (const { name } of plan.nodes) this.#names.set(name, this.#identifiers.of(name, "layer"));
    this.#parameters = plan.inputs.map(({ name }) => this.#nameOf(name));
    this.#variables = new Variables(plan, this.#parameters, this.#identifiers);
  }

  source(forms: readonly TorchForm[]): Result<Source, WriteProblem> {
    for (const [index, node] of this.#plan.nodes.entries()) {
      const { operation, modules = [] } = forms[index] ?? {};
      const inputs = node.from.map((source) => this.#variables.of(source));
      if (operation) {
        const variable = this.#nameOf(node.name);
        this.#called.push(`${variable} = ${operation(...inputs)}`);
        this.#variables.hold(node.name, variable);
      } else if (node.shares === undefined) {
        this.#first(node, modules, inputs.join(", "));
      } else {
        const problem = this.#again(node, node.shares, modules, inputs.join(", "));
        if (problem) return refused(problem);
      }
    }
    return ok({ text: this.#text(), names: this.#names, notes: this.#notes });
  }

  #nameOf(name: string): string {
    return this.#names.get(name) ?? "";
  }

  /** A layer's first call, for which its modules are made; each has its attribute's name. */
  #first(node: PlannedNode, modules: readonly WrittenLayer[], inputs: string): void {
    const made = new Map(modules.map((module) => [module.part, this.#make(node, module)]));
    this.#modules.set(node.name, made);
    const attributes = [...made.values()].map(({ attribute }) => attribute);
    const variable = this.#variables.passing(node.name) ?? this.#nameOf(node.name);
    this.#variables.hold(node.name, variable);
    const text = attributes.reduce((input, attribute) => `self.${attribute}(${input})`, inputs);
    this.#called.push(`${variable} = ${text}`);
    this.#note(node, attributes);
  }

  /** A further call: each part has a variable of its own, which is its name. */
  #again(
    node: PlannedNode,
    first: string,
    modules: readonly WrittenLayer[],
    inputs: string,
  ): WriteProblem | undefined {
    const shared = this.#modules.get(first);
    const own = this.#nameOf(node.name);
    let argument = inputs;
    const parts: string[] = [];
    for (const module of modules) {
      const adapts = module.part === "pad" || module.part === "crop";
      const made = adapts ? this.#make(node, module) : shared?.get(module.part);
      if (!made || made.text !== moduleText(module, node.frozen)) {
        const reason = { code: "shared-settings-differ", shared: first } as const;
        return { code: "not-writable", layer: node.name, reason };
      }
      const part =
        module.part && (adapts ? made.attribute : this.#identifiers.of(`${own}_${module.part}`, "layer"));
      const variable = part ?? own;
      this.#called.push(`${variable} = self.${made.attribute}(${argument})`);
      parts.push(variable);
      argument = variable;
    }
    this.#variables.hold(node.name, argument);
    this.#note(node, parts);
    return undefined;
  }

  #make({ name, frozen }: PlannedNode, module: WrittenLayer): Made {
    const own = this.#nameOf(name);
    const attribute = module.part ? this.#identifiers.of(`${own}_${module.part}`, "layer") : own;
    const text = moduleText(module, frozen);
    this.#made.push(`self.${attribute} = ${text}`);
    return { attribute, text };
  }

  #note({ name }: PlannedNode, parts: readonly string[]): void {
    if (parts.length > 1) this.#notes.push({ code: "in-parts", layer: name, parts });
  }

  #text(): string {
    const { outputs } = this.#plan;
    const forward = [
      ...this.#called,
      `return ${outputs.map((output) => this.#variables.of(output)).join(", ")}`,
    ];
    const uses = this.#called.some((line) => line.includes("= torch."));
    return [
      ...(uses ? ["import torch"] : []),
      "from torch import nn",
      "",
      "",
      "class Net(nn.Module):",
      "    def __init__(self):",
      "        super().__init__()",
      ...this.#made.map((line) => `        ${line}`),
      "",
      `    def forward(${["self", ...this.#parameters].join(", ")}):`,
      ...forward.map((line) => `        ${line}`),
      "",
    ].join("\n");
  }
}
