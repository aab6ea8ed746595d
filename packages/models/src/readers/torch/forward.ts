import type { Result } from "@stride/cnn";
import type { FileProblem, ReadProblem } from "../read-problem.ts";
import type { Translation } from "../translation.ts";
import { blockOf } from "./blocks/index.ts";
import type { Caller, Calls, FunctionCall, Operation, Tensor } from "./calls.ts";
import { isLayer, layerOf } from "./layer.ts";
import { limits, type Module } from "./module.ts";
import { Self } from "./self.ts";

/** Calls a network's modules one by one. After the first problem nothing is done any more: what comes out means nothing then. */
export class Forward implements Calls {
  readonly #translation: Translation;
  /** The first call of each module: its node's name, and the module's own. */
  readonly #first = new Map<Module, { readonly node: string; readonly layer: string }>();
  /** How often a name was wished for. */
  readonly #names = new Map<string, number>();
  #problem: ReadProblem | undefined;
  #cost = 0;

  constructor(translation: Translation) {
    this.#translation = translation;
  }

  get problem(): ReadProblem | undefined {
    return this.#problem;
  }

  /** Whether a layer was called. */
  hasCalled(module: Module): boolean {
    return this.#first.has(module);
  }

  /** `path` is empty for the network itself; `again` is what a layer's further call is called. */
  module(module: Module, path: string, inputs: readonly Tensor[], depth = 0, again = path): Tensor {
    const [x = "", ...others] = inputs;
    const problem = this.#tooMuch(inputs, depth) ?? longName(path);
    if (problem) this.#refuse(module, problem);
    if (this.#problem) return x;
    if (isLayer(module)) return this.#layer(module, path, inputs, again);
    const block = blockOf(module);
    if (block) return block.forward(new Self(this, module, path, depth), x, ...others);
    const code = module.children.size > 0 ? "unknown-order" : "unknown-block";
    this.#refuse(module, { code, name: module.type });
    return x;
  }

  function(call: FunctionCall, { module, path }: Caller): Tensor {
    return this.#named(module, path, call.inputs, (name) =>
      this.#translation.call({ ...call, name, functional: true }),
    );
  }

  operation(call: Operation, { module, path }: Caller): Tensor {
    return this.#named(module, path, call.inputs, (name) => this.#translation.own({ ...call, name }));
  }

  channelsOf(tensor: Tensor): number | undefined {
    const shape = this.#translation.shapeOf(tensor);
    return shape?.kind === "feature-map" ? shape.channels : undefined;
  }

  #layer(module: Module, path: string, inputs: readonly Tensor[], again: string): Tensor {
    const { type, frozen } = module;
    const config = module.config();
    if (!config.ok) {
      this.#problem ??= config.problem;
      return "";
    }
    // a network that is a single layer has no name for it
    const wished = path === "" ? type : path;
    const first = this.#first.get(module);
    return this.#named(module, first && again !== "" ? again : wished, inputs, (name) => {
      if (!first) this.#first.set(module, { node: name, layer: wished });
      return this.#translation.call({
        name,
        layerName: first?.layer ?? wished,
        type,
        does: layerOf(type),
        config: config.value,
        inputs,
        shares: first?.node,
        frozen,
      });
    });
  }

  #named(
    module: Module,
    wished: string,
    inputs: readonly Tensor[],
    call: (name: string) => Result<void, ReadProblem>,
  ): Tensor {
    const problem = this.#tooMuch(inputs, 0) ?? longName(wished);
    if (problem) this.#refuse(module, problem);
    if (this.#problem) return "";
    const name = this.#nameOf(wished);
    const result = call(name);
    if (!result.ok) {
      this.#problem = { at: { node: wished, line: module.line }, problem: result.problem.problem };
    }
    return name;
  }

  /** The second call of `relu` is `relu#2`. */
  #nameOf(wished: string): string {
    let count = this.#names.get(wished) ?? 0;
    let name: string;
    do {
      count++;
      name = count === 1 ? wished : `${wished}#${count}`;
    } while (this.#translation.has(name));
    this.#names.set(wished, count);
    return name;
  }

  #tooMuch(inputs: readonly Tensor[], depth: number): FileProblem | undefined {
    this.#cost += 1 + inputs.length;
    if (this.#cost > limits.calls) {
      return { code: "too-large", what: "nodes", limit: limits.calls, got: this.#cost };
    }
    if (depth <= limits.depth) return undefined;
    return { code: "too-large", what: "depth", limit: limits.depth, got: depth };
  }

  #refuse({ line }: Module, problem: FileProblem): void {
    this.#problem ??= { at: { line }, problem };
  }
}

function longName(path: string): FileProblem | undefined {
  return path.length > limits.name
    ? { code: "malformed", expected: "a shorter name", found: path.slice(0, 80) }
    : undefined;
}
