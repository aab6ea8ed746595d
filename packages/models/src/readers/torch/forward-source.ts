import { type LayerSettings, ok, refused, type Result } from "@stride/cnn";
import type { Axes } from "../../dialects/dialect.ts";
import type { Call, Expression, Operator } from "../python/syntax.ts";
import type { FileProblem, ReadProblem } from "../read-problem.ts";
import type { Translation } from "../translation.ts";
import type { Tensor } from "./calls.ts";
import type { Forward } from "./forward.ts";
import { layerFunctions } from "./functions.ts";
import type { Module } from "./module.ts";
import { listed, literal } from "./module-call.ts";
import { joined, operations, reshaped } from "./operations.ts";
import type { Variables } from "./variables.ts";

type TensorResult = Result<Tensor, ReadProblem>;

const signs: Readonly<Partial<Record<Operator, { readonly name: string; readonly merge: Merge }>>> = {
  "+": { name: "add", merge: "add" },
  "-": { name: "sub", merge: "subtract" },
  "*": { name: "mul", merge: "multiply" },
  "/": { name: "div", merge: "divide" },
};

type Merge = Extract<LayerSettings, { type: "merge" }>["operation"];

/** The expressions of a `forward`, which are calculated as they are read. */
export class ForwardSource {
  readonly #forward: Forward;
  readonly #translation: Translation;
  /** What `__init__` made, by `self.…`. */
  readonly #made: Variables;
  readonly #tensors = new Map<string, Tensor>();

  constructor(forward: Forward, translation: Translation, made: Variables) {
    this.#forward = forward;
    this.#translation = translation;
    this.#made = made;
  }

  assign(variable: string, tensor: Tensor): void {
    this.#tensors.set(variable, tensor);
  }

  /** `name` is what an operation, or the further call of a layer, is called, if the source tells one. */
  evaluate(expression: Expression, name?: string): TensorResult {
    const tensor = this.#evaluate(expression, name);
    return tensor.ok && this.#forward.problem ? refused(this.#forward.problem) : tensor;
  }

  #evaluate(expression: Expression, name?: string): TensorResult {
    switch (expression.kind) {
      case "name": {
        const tensor = this.#tensors.get(expression.name);
        return tensor === undefined ? malformed(expression.line, "a tensor", expression.name) : ok(tensor);
      }
      case "operation":
        return this.#merged(expression, name);
      case "call":
        return this.#called(expression, name);
      case "attribute":
      case "number":
      case "string":
      case "constant":
      case "tuple":
      case "list":
      case "dict":
      case "subscript":
        return malformed(expression.line, "a tensor", expression.kind);
      default:
        return expression satisfies never;
    }
  }

  /** `a + b + c` is one sum; divided by their number it is an average. */
  #merged(expression: Extract<Expression, { kind: "operation" }>, name?: string): TensorResult {
    const { operator, left, right, line } = expression;
    const sum = operator === "/" && right.kind === "number" ? chainOf("+", left) : [];
    if (sum.length > 1 && right.kind === "number" && right.value === sum.length) {
      return this.#mergeOf(sum, "mean", "average", line, name);
    }
    const sign = signs[operator];
    if (!sign) return malformed(line, "+, -, * or /", operator);
    const several = operator === "+" || operator === "*";
    return this.#mergeOf(
      several ? chainOf(operator, expression) : [left, right],
      sign.name,
      sign.merge,
      line,
      name,
    );
  }

  #mergeOf(
    parts: readonly Expression[],
    type: string,
    operation: Merge,
    line: number,
    name: string | undefined,
  ): TensorResult {
    const inputs = this.#tensorsOf(parts);
    if (!inputs.ok) return inputs;
    return this.#operation(type, { type: "merge", operation }, inputs.value, line, name);
  }

  #called(call: Call, name: string | undefined): TensorResult {
    const { callee, line } = call;
    if (callee.kind === "attribute")
      return this.#function(callee.name, [callee.of, ...call.positional], call, name, true);
    if (callee.kind !== "name") return malformed(line, "a function", callee.kind);
    const value = this.#made.valueOf(callee.name);
    if (value?.kind === "module")
      return this.#module(value.module, callee.name.replace(/^self\./, ""), call, name);
    if (value?.kind === "unread") return refused(value.problem);
    const dot = callee.name.lastIndexOf(".");
    const [owner, method] = [callee.name.slice(0, Math.max(0, dot)), callee.name.slice(dot + 1)];
    if (this.#tensors.has(owner)) {
      const of = { kind: "name", name: owner, line } as const;
      return this.#function(method, [of, ...call.positional], call, name, true);
    }
    if (!/^(?:torch|F|nn\.functional|torch\.nn\.functional)$/.test(owner)) {
      return refusedAt(line, { code: "unknown-block", name: callee.name.slice(0, 80) });
    }
    return this.#function(method, call.positional, call, name, false);
  }

  #module(module: Module, path: string, call: Call, name: string | undefined): TensorResult {
    const [keyword] = call.keywords;
    if (keyword) return malformed(keyword.line, "tensors", `${keyword.name}=`);
    const inputs = this.#tensorsOf(call.positional);
    if (!inputs.ok) return inputs;
    if (inputs.value.length !== 1) return malformed(call.line, "one tensor", String(inputs.value.length));
    return ok(this.#forward.module(module, path, inputs.value, 0, name));
  }

  /** `x.flatten(1)` is `torch.flatten(x, 1)`. */
  #function(
    method: string,
    args: readonly Expression[],
    call: Call,
    name: string | undefined,
    ofTensor: boolean,
  ): TensorResult {
    if (method === "contiguous" && args.length === 1) return this.#evaluate(args[0] ?? call);
    if (method === "cat" || method === "concat") return this.#joined(args, call, name);
    if ((method === "maximum" || method === "minimum") && args.length === 2) {
      return this.#mergeOf(nestedIn(method, call, args), method, method, call.line, name);
    }
    const layer = layerFunctions.get(method);
    if (layer) return this.#layer(method, layer, args, call, name);
    const view = method === "view" || (method === "reshape" && ofTensor);
    const read = view ? reshaped : operations.get(method);
    if (!read) return refusedAt(call.line, { code: "unknown-block", name: method.slice(0, 80) });
    const two = ["add", "sub", "mul", "div"].includes(method);
    const inputs = this.#tensorsOf(args.slice(0, two ? 2 : 1));
    if (!inputs.ok) return inputs;
    const told = this.#toldIn(args.slice(inputs.value.length), call);
    if (!told.ok) return told;
    const settings = read(this.#axesOf(inputs.value), told.value);
    if (!settings.ok) return refusedAt(call.line, settings.problem);
    const flat = view && settings.value.type === "reshape" && settings.value.shape.length === 1;
    return this.#operation(
      method,
      flat ? { type: "flatten" } : settings.value,
      inputs.value,
      call.line,
      name,
    );
  }

  #layer(
    method: string,
    { does, settings }: { readonly does: string; readonly settings: string },
    [input, ...args]: readonly Expression[],
    call: Call,
    name: string | undefined,
  ): TensorResult {
    const inputs = this.#tensorsOf(input ? [input] : []);
    if (!inputs.ok) return inputs;
    const told = this.#toldIn(args, call);
    if (!told.ok) return told;
    const names = settings.split(" ");
    if (args.length > names.length) return malformed(call.line, settings, String(args.length));
    const config = new Map([
      ...told.value.values.map((value, index) => [names[index] ?? "", value] as const),
      ...told.value.named,
    ]);
    const whole = method === "flatten" && !config.has("start_dim") ? { start_dim: 0 } : {};
    const caller = { module: pseudo(call.line), path: name ?? method };
    return ok(
      this.#forward.function(
        { type: method, does, config: { ...whole, ...Object.fromEntries(config) }, inputs: inputs.value },
        caller,
      ),
    );
  }

  /** `torch.cat([a, b], 1)`. */
  #joined([list, ...args]: readonly Expression[], call: Call, name: string | undefined): TensorResult {
    const parts = list?.kind === "list" || list?.kind === "tuple" ? list.items : [];
    const inputs = this.#tensorsOf(parts);
    if (!inputs.ok) return inputs;
    const told = this.#toldIn(args, call);
    if (!told.ok) return told;
    const settings = joined(
      this.#translation.shapeOf(inputs.value[0] ?? ""),
      told.value.values[0] ?? told.value.named.get("dim") ?? 0,
    );
    if (!settings.ok) return refusedAt(call.line, settings.problem);
    return this.#operation("cat", settings.value, inputs.value, call.line, name);
  }

  #operation(
    type: string,
    layer: LayerSettings,
    inputs: readonly Tensor[],
    line: number,
    name: string | undefined,
  ): TensorResult {
    return ok(this.#forward.operation({ type, layer, inputs }, { module: pseudo(line), path: name ?? type }));
  }

  #tensorsOf(expressions: readonly Expression[]): Result<readonly Tensor[], ReadProblem> {
    const tensors: Tensor[] = [];
    for (const expression of expressions) {
      const tensor = this.evaluate(expression);
      if (!tensor.ok) return tensor;
      tensors.push(tensor.value);
    }
    return ok(tensors);
  }

  #axesOf(tensors: readonly Tensor[]): readonly Axes[] {
    return tensors.map((tensor) => this.#translation.axesOf(tensor) ?? []);
  }

  #toldIn(args: readonly Expression[], { keywords }: Call) {
    const values = listed(args, (one) => this.#data(one));
    if (!values.ok) return values;
    const named = new Map<string, unknown>();
    for (const { name, value } of keywords) {
      const read = this.#data(value);
      if (!read.ok) return read;
      named.set(name, read.value);
    }
    return ok({ values: values.value, named });
  }

  /** Besides what is written out: `x.size(0)`, `x.shape[0]`, and what `__init__` kept. */
  #data(expression: Expression): Result<unknown, ReadProblem> {
    if (expression.kind === "tuple" || expression.kind === "list") {
      return listed(expression.items, (item) => this.#data(item));
    }
    if (expression.kind === "call" && expression.positional.length === 1) {
      return this.#length(expression.callee, ".size", expression.positional[0]) ?? literal(expression);
    }
    if (expression.kind === "subscript") {
      return this.#length(expression.of, ".shape", expression.index) ?? literal(expression);
    }
    const kept = expression.kind === "name" ? this.#made.valueOf(expression.name) : undefined;
    return kept?.kind === "data" ? ok(kept.value) : literal(expression);
  }

  #length(
    of: Expression,
    suffix: string,
    index: Expression | undefined,
  ): Result<unknown, ReadProblem> | undefined {
    if (of.kind !== "name" || !of.name.endsWith(suffix) || index?.kind !== "number") return undefined;
    const tensor = this.#tensors.get(of.name.slice(0, -suffix.length));
    const length = tensor === undefined ? undefined : this.#translation.axesOf(tensor)?.at(index.value);
    return length === undefined ? undefined : ok(length);
  }
}

/** What a chain of the same sign goes over: a + b + c. */
function chainOf(operator: Operator, expression: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  let left = expression;
  while (left.kind === "operation" && left.operator === operator) {
    parts.push(left.right);
    left = left.left;
  }
  return [left, ...parts.reverse()];
}

/** `torch.maximum(torch.maximum(a, b), c)` goes over three. */
function nestedIn(method: string, call: Call, args: readonly Expression[]): readonly Expression[] {
  const parts: Expression[] = [];
  let [left, right] = args;
  while (left && right) {
    parts.push(right);
    if (left.kind !== "call" || left.callee.kind !== "name" || left.callee.name !== `torch.${method}`) break;
    if (left.positional.length !== 2) break;
    [left, right] = left.positional;
  }
  return [left ?? call, ...parts.reverse()];
}

/** Where an operation stands, for what is wrong with it. */
function pseudo(line: number): Module {
  return { type: "", line, config: () => ok({}), children: new Map() };
}

function malformed(line: number, expected: string, found: string) {
  return refusedAt(line, { code: "malformed", expected, found: found.slice(0, 80) });
}

function refusedAt(line: number, problem: FileProblem) {
  return refused({ at: { line }, problem });
}
