import { ok, refused, type Result } from "@stride/cnn";
import type { Call, Expression, Statement } from "../python/syntax.ts";
import type { ReadProblem } from "../read-problem.ts";
import { literal } from "../torch/module-call.ts";
import { type KerasLayer, lastName, layerOf, refusedAt } from "./keras-layer.ts";
import type { KerasCall, KerasInput, KerasModel } from "./model.ts";
import { Names } from "./names.ts";

/** A layer that was made, and how often it has been called. */
interface Made {
  readonly kind: "layer";
  readonly layer: KerasLayer;
  readonly name: string;
  calls: number;
}

/** An input or what comes out of a call; `input` where it may begin a Sequential. */
interface Tensor {
  readonly kind: "tensor";
  readonly name: string;
  readonly input?: KerasInput;
}

interface Sequential {
  readonly kind: "sequential";
  readonly parts: (Made | Tensor)[];
}

interface Functional {
  readonly kind: "model";
  readonly model: KerasModel;
}

type Value =
  | Made
  | Tensor
  | Sequential
  | Functional
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "data"; readonly value: unknown };

/** What is read of one model. */
const limits = { calls: 4_000, inputs: 20_000 } as const;

/** Methods that leave a model what it is. */
const unchanging: ReadonlySet<string> = new Set("summary compile build fit evaluate predict".split(" "));

const notRead = "a layer's call, a layer, an input or a model";

/** A source that is read one statement after the other, as Python does. */
export class KerasProgram {
  readonly #values = new Map<string, Value>();
  readonly #inputs = new Map<string, KerasInput>();
  readonly #calls: KerasCall[] = [];
  readonly #names = new Names();
  /** How often a variable is assigned in all. */
  readonly #assigned = new Map<string, number>();
  #last: Sequential | Functional | undefined;
  #cost = 0;

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) {
      if (statement.kind !== "assignment") continue;
      this.#assigned.set(statement.target, (this.#assigned.get(statement.target) ?? 0) + 1);
    }
  }

  /** Does what a statement says. */
  run(statement: Statement): ReadProblem | undefined {
    switch (statement.kind) {
      case "assignment":
        return this.#assign(statement);
      case "expression":
        return this.#does(statement.value);
      case "return":
      case "class":
      case "function":
        return problemAt(statement.line, "statements without classes and functions", statement.kind);
      default:
        return statement satisfies never;
    }
  }

  /** What `model` is in the end, or else the model that was made last. */
  model(): Result<KerasModel, ReadProblem> {
    const named = this.#values.get("model");
    const value = named?.kind === "sequential" || named?.kind === "model" ? named : this.#last;
    if (!value)
      return refused({
        at: undefined,
        problem: { code: "missing", what: "keras.Sequential or keras.Model" },
      });
    return value.kind === "model" ? ok(value.model) : this.#chained(value);
  }

  #assign({ target, value: expression, line }: Extract<Statement, { kind: "assignment" }>) {
    if (target.includes(".")) return problemAt(line, "a name", target);
    const alone = this.#assigned.get(target) === 1 ? target : undefined;
    const value = this.#evaluate(expression, alone);
    if (!value.ok) return value.problem;
    this.#values.set(target, value.value);
    if (value.value.kind === "sequential" || value.value.kind === "model") this.#last = value.value;
    return undefined;
  }

  /** `model.add(…)`; other methods don't change what is read, and a text is nobody's. */
  #does(expression: Expression): ReadProblem | undefined {
    if (expression.kind === "string") return undefined;
    const name =
      expression.kind === "call" && expression.callee.kind === "name" ? expression.callee.name : "";
    const dot = name.lastIndexOf(".");
    const [owner, method] = [this.#values.get(name.slice(0, Math.max(0, dot))), name.slice(dot + 1)];
    if ((owner?.kind === "sequential" || owner?.kind === "model") && unchanging.has(method)) return undefined;
    if (name === "print") return undefined;
    if (expression.kind !== "call" || owner?.kind !== "sequential" || method !== "add") {
      return problemAt(expression.line, "an assignment or model.add(…)", name);
    }
    const [added] = expression.positional;
    const value = added && this.#evaluate(added);
    if (value && !value.ok) return value.problem;
    const problem = value && this.#append(owner, value.value, expression.line);
    return value ? problem : problemAt(expression.line, "a layer", "nothing");
  }

  /** `variable` is what an expression is assigned to, if nothing else is. */
  #evaluate(expression: Expression, variable?: string): Result<Value, ReadProblem> {
    if (expression.kind === "call") return this.#called(expression, variable);
    if (expression.kind === "name") {
      const known = this.#values.get(expression.name);
      return known ? ok(known) : refusedAt(expression.line, unknownName(expression.name));
    }
    if (expression.kind === "list" || expression.kind === "tuple") {
      const items: Value[] = [];
      for (const item of expression.items) {
        const value = this.#evaluate(item);
        if (!value.ok) return value;
        items.push(value.value);
      }
      return ok({ kind: "list", items });
    }
    const data = literal(expression);
    return data.ok ? ok({ kind: "data", value: data.value }) : data;
  }

  #called(call: Call, variable: string | undefined): Result<Value, ReadProblem> {
    const known = call.callee.kind === "name" ? this.#values.get(call.callee.name) : undefined;
    if (known || call.callee.kind !== "name") {
      const callee = known ? ok(known) : this.#evaluate(call.callee);
      return callee.ok ? this.#callOf(callee.value, call, variable) : callee;
    }
    const name = lastName(call.callee);
    if (name === "Input" || name === "InputLayer") return this.#inputOf(call);
    if (name === "Sequential") return this.#sequentialOf(call);
    if (name === "Model") return this.#modelOf(call);
    const layer = layerOf(call, (expression) => this.#data(expression));
    return layer.ok ? this.#make(layer.value) : layer;
  }

  #make(layer: KerasLayer): Result<Made, ReadProblem> {
    const name = this.#names.ofLayer(layer.type, layer.name);
    return name === undefined
      ? refusedAt(layer.line, { code: "malformed", expected: "another name", found: layer.name ?? "" })
      : ok({ kind: "layer", layer, name, calls: 0 });
  }

  /** A layer on what goes into it, alone or in a list. */
  #callOf(callee: Value, call: Call, variable: string | undefined): Result<Tensor, ReadProblem> {
    const [argument] = call.positional;
    if (callee.kind !== "layer" || !argument || call.positional.length > 1) {
      return refusedAt(call.line, {
        code: "malformed",
        expected: "a layer on its input",
        found: callee.kind,
      });
    }
    const value = this.#evaluate(argument);
    if (!value.ok) return value;
    const inputs = tensorsOf(value.value);
    if (!inputs) {
      return refusedAt(argument.line, { code: "malformed", expected: notRead, found: value.value.kind });
    }
    return this.#call(
      callee,
      inputs.map(({ name }) => name),
      variable,
    );
  }

  #call(made: Made, inputs: readonly string[], variable?: string): Result<Tensor, ReadProblem> {
    this.#cost += inputs.length;
    const [limit, got] = [limits.calls, this.#calls.length + 1];
    if (got > limit || this.#cost > limits.inputs) {
      return refusedAt(made.layer.line, { code: "too-large", what: "nodes", limit, got });
    }
    made.calls++;
    const { layer, name: layerName } = made;
    const name = made.calls === 1 ? layerName : this.#names.ofCall(layerName, made.calls, variable);
    this.#calls.push({ name, layerName, layer, inputs });
    return ok({ kind: "tensor", name });
  }

  /** `keras.Input((39, 31, 1), name="image")`: the shape without its batch. */
  #inputOf(call: Call): Result<Tensor, ReadProblem> {
    const told = new Map<string, unknown>();
    const named = call.keywords.map(({ name, value }) => [name, value] as const);
    for (const [name, expression] of [...call.positional.map((one) => ["shape", one] as const), ...named]) {
      const value = this.#data(expression);
      if (!value.ok) return value;
      told.set(name, value.value);
    }
    const axes = axesOf(told.get("shape") ?? told.get("input_shape"));
    if (!axes) {
      return refusedAt(call.line, {
        code: "malformed",
        expected: "the input's lengths",
        found: "another shape",
      });
    }
    const name = told.get("name");
    const own = this.#names.ofLayer("InputLayer", typeof name === "string" && name !== "" ? name : undefined);
    if (own === undefined) {
      return refusedAt(call.line, { code: "malformed", expected: "another name", found: String(name) });
    }
    const input = { name: own, axes };
    this.#inputs.set(own, input);
    return ok({ kind: "tensor", name: own, input });
  }

  #sequentialOf(call: Call): Result<Sequential, ReadProblem> {
    const model: Sequential = { kind: "sequential", parts: [] };
    const list = call.positional[0] ?? call.keywords.find(({ name }) => name === "layers")?.value;
    const value = list ? this.#evaluate(list) : ok<Value>({ kind: "list", items: [] });
    if (!value.ok) return value;
    const items = value.value.kind === "list" ? value.value.items : [value.value];
    for (const item of items) {
      const problem = this.#append(model, item, call.line);
      if (problem) return refused(problem);
    }
    return ok(model);
  }

  #append({ parts }: Sequential, value: Value, line: number): ReadProblem | undefined {
    if (value.kind === "layer" || (value.kind === "tensor" && value.input && parts.length === 0)) {
      parts.push(value);
      return undefined;
    }
    return problemAt(line, "a layer", value.kind);
  }

  /** The first part is an input, or a layer that is told its own. */
  #chained({ parts: [first, ...others] }: Sequential): Result<KerasModel, ReadProblem> {
    const missing = { code: "missing", what: "keras.Input" } as const;
    if (!first) return refused({ at: undefined, problem: missing });
    const input = first.kind === "tensor" ? first.input : this.#inputTold(first);
    if (!input) return refused({ at: undefined, problem: missing });
    let output = input.name;
    for (const part of first.kind === "layer" ? [first, ...others] : others) {
      if (part.kind !== "layer") continue;
      const called = this.#call(part, [output]);
      if (!called.ok) return called;
      output = called.value.name;
    }
    return ok({ inputs: [input], calls: this.#calls, outputs: [output] });
  }

  #inputTold({ layer }: Made): KerasInput | undefined {
    const axes = axesOf(layer.inputShape);
    const name = axes && this.#names.ofLayer("InputLayer", undefined);
    return axes && name !== undefined ? { name, axes } : undefined;
  }

  /** `keras.Model(inputs, outputs)`. */
  #modelOf(call: Call): Result<Functional, ReadProblem> {
    const ends: (readonly string[])[] = [];
    for (const [index, name] of ["inputs", "outputs"].entries()) {
      const expression = call.positional[index] ?? call.keywords.find((one) => one.name === name)?.value;
      if (!expression) return refusedAt(call.line, { code: "missing", what: name });
      const value = this.#evaluate(expression);
      if (!value.ok) return value;
      const tensors = tensorsOf(value.value);
      if (!tensors) {
        return refusedAt(call.line, { code: "malformed", expected: notRead, found: value.value.kind });
      }
      ends.push(tensors.map((tensor) => tensor.name));
    }
    const [from = [], outputs = []] = ends;
    const inputs: KerasInput[] = [];
    for (const name of from) {
      const input = this.#inputs.get(name);
      if (!input) return refusedAt(call.line, { code: "malformed", expected: "an input", found: name });
      inputs.push(input);
    }
    return ok({ kind: "model", model: { inputs, calls: this.#calls, outputs } });
  }

  #data(expression: Expression): Result<unknown, ReadProblem> {
    if (expression.kind !== "name") return literal(expression);
    const data = dataOf(this.#values.get(expression.name));
    return data ? ok(data.value) : literal(expression);
  }
}

/** Numbers, texts and lists of them. */
function dataOf(value: Value | undefined): { readonly value: unknown } | undefined {
  if (value?.kind === "data") return value;
  if (value?.kind !== "list") return undefined;
  const items = value.items.map(dataOf).filter((item) => item !== undefined);
  return items.length === value.items.length ? { value: items.map((item) => item.value) } : undefined;
}

function tensorsOf(value: Value): readonly Tensor[] | undefined {
  const items = value.kind === "list" ? value.items : [value];
  const tensors = items.filter((item) => item.kind === "tensor");
  return tensors.length === items.length && tensors.length > 0 ? tensors : undefined;
}

/** More than three axes and the channels no layer takes. */
const mostAxes = 7;

function axesOf(told: unknown): readonly number[] | undefined {
  if (!Array.isArray(told) || told.length === 0 || told.length > mostAxes) return undefined;
  const lengths = told.filter(
    (length): length is number => Number.isSafeInteger(length) && Number(length) > 0,
  );
  return lengths.length === told.length ? lengths : undefined;
}

function unknownName(name: string) {
  return { code: "malformed", expected: "a name that was assigned", found: name.slice(0, 80) } as const;
}

function problemAt(line: number, expected: string, found: string): ReadProblem {
  return { at: { line }, problem: { code: "malformed", expected, found: found.slice(0, 80) } };
}
