import { ok, refused, type Result } from "@stride/cnn";
import type { Call, Expression, Operator } from "../python/syntax.ts";
import type { FileProblem, ReadProblem } from "../read-problem.ts";
import { isLayer } from "./layer.ts";
import { limits, type Module, moduleNameProblem } from "./module.ts";
import { listed, literal, moduleName, moduleOf } from "./module-call.ts";

/** What an expression stands for: a module, data, or what isn't read, which is only a problem where it is needed. */
export type Value =
  | { readonly kind: "module"; readonly module: Module }
  | { readonly kind: "data"; readonly value: unknown }
  | { readonly kind: "unread"; readonly problem: ReadProblem };

/** Methods that leave a network what it is, and give it back. */
export const unchanging: ReadonlySet<string> = new Set("eval train to cuda cpu float double half".split(" "));

/** A source's variables, and what its expressions stand for. */
export class Variables {
  readonly #values = new Map<string, Value>();
  /** How deep modules are in the one that holds them. */
  readonly #depths = new Map<Module, number>();

  assign(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  valueOf(name: string): Value | undefined {
    return this.#values.get(name);
  }

  evaluate(expression: Expression): Value {
    if (expression.kind === "call") return this.#called(expression);
    const known = expression.kind === "name" ? this.#values.get(expression.name) : undefined;
    return known ?? valueOf(this.#data(expression), (value) => ({ kind: "data", value }));
  }

  #called(call: Call): Value {
    const same = this.#unchanged(call) ?? this.#frozen(call);
    if (same) return same;
    if (moduleName(call.callee) === "Sequential") return valueOf(this.#sequential(call), asModule);
    const read = moduleOf(call, (expression) => this.#data(expression));
    return valueOf(read, ({ type, config }) =>
      asModule({ type, line: call.line, config: () => ok(config), children: new Map() }),
    );
  }

  /** `model.eval()` and `nn.Sequential(…).to(device)`. */
  #unchanged({ callee }: Call): Value | undefined {
    if (callee.kind === "attribute" && unchanging.has(callee.name)) return this.evaluate(callee.of);
    if (callee.kind !== "name") return undefined;
    const dot = callee.name.lastIndexOf(".");
    const known = this.#values.get(callee.name.slice(0, Math.max(0, dot)));
    return unchanging.has(callee.name.slice(dot + 1)) ? known : undefined;
  }

  /** `nn.Conv2d(…).requires_grad_(False)`: a layer that was just made. */
  #frozen({ callee, positional: [told], line }: Call): Value | undefined {
    if (callee.kind !== "attribute" || callee.name !== "requires_grad_") return undefined;
    const value = this.evaluate(callee.of);
    if (value.kind === "unread") return value;
    const trained = told?.kind === "constant" ? told.value : true;
    if (value.kind === "module" && isLayer(value.module) && callee.of.kind === "call") {
      return asModule(trained === false ? { ...value.module, frozen: true } : value.module);
    }
    const problem = malformed("a layer of torch.nn", callee.of.kind);
    return { kind: "unread", problem: { at: { line }, problem } };
  }

  #sequential(call: Call): Result<Module, ReadProblem> {
    const { line } = call;
    const [keyword] = call.keywords;
    if (keyword) return refusedAt(keyword.line, malformed("modules", `${keyword.name}=`));
    const entries = this.#entries(call);
    if (!entries.ok) return entries;
    const children = new Map<string, Module>();
    let depth = 1;
    for (const [name, expression] of entries.value) {
      const problem = moduleNameProblem(name, children);
      if (problem) return refusedAt(expression.line, problem);
      const value = this.evaluate(expression);
      if (value.kind === "unread") return refused(value.problem);
      if (value.kind === "data") return refusedAt(expression.line, malformed("a module", expression.kind));
      children.set(name, value.module);
      depth = Math.max(depth, 1 + (this.#depths.get(value.module) ?? 0));
    }
    const { depth: limit } = limits;
    if (depth > limit) return refusedAt(line, { code: "too-large", what: "depth", limit, got: depth });
    const module: Module = { type: "Sequential", line, config: () => ok({}), children };
    this.#depths.set(module, depth);
    return ok(module);
  }

  /** Modules are named by their numbers, unless an ordered dictionary names them. */
  #entries({ positional }: Call): Result<readonly (readonly [string, Expression])[], ReadProblem> {
    const [only] = positional;
    if (!only || positional.length > 1 || only.kind !== "call") return ok(numbered(positional));
    const { callee, positional: dictionary } = only;
    const ordered = callee.kind === "name" && /^(?:collections\.)?OrderedDict$/.test(callee.name);
    return ordered ? this.#named(dictionary[0], only.line) : ok(numbered(positional));
  }

  #named(
    dictionary: Expression | undefined,
    line: number,
  ): Result<readonly (readonly [string, Expression])[], ReadProblem> {
    const entries: (readonly [string, Expression])[] = [];
    for (const [key, value] of pairsOf(dictionary)) {
      if (key?.kind !== "string" || !value)
        return refusedAt(line, malformed('("name", module)', "something else"));
      entries.push([key.value, value]);
    }
    return ok(entries);
  }

  #data(expression: Expression): Result<unknown, ReadProblem> {
    switch (expression.kind) {
      case "name":
        return this.#variable(expression.name, expression.line);
      case "tuple":
      case "list":
        return listed(expression.items, (item) => this.#data(item));
      case "operation":
        return this.#calculated(expression);
      case "number":
      case "string":
      case "constant":
      case "attribute":
      case "dict":
      case "call":
      case "subscript":
        return literal(expression);
      default:
        return expression satisfies never;
    }
  }

  #variable(name: string, line: number): Result<unknown, ReadProblem> {
    const value = this.#values.get(name);
    if (value?.kind === "data") return ok(value.value);
    if (value?.kind === "unread") return refused(value.problem);
    return refusedAt(line, malformed("a value", name));
  }

  #calculated({
    operator,
    left,
    right,
    line,
  }: Extract<Expression, { kind: "operation" }>): Result<unknown, ReadProblem> {
    const a = this.#data(left);
    if (!a.ok) return a;
    const b = this.#data(right);
    if (!b.ok) return b;
    const result =
      typeof a.value === "number" && typeof b.value === "number"
        ? calculate(operator, a.value, b.value)
        : undefined;
    return result === undefined ? refusedAt(line, malformed("numbers", operator)) : ok(result);
  }
}

function calculate(operator: Operator, a: number, b: number): number | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "//":
      return Math.floor(a / b);
    case "%":
    case "**":
    case "@":
      return undefined;
    default:
      return operator satisfies never;
  }
}

function numbered(positional: readonly Expression[]): readonly (readonly [string, Expression])[] {
  return positional.map((expression, index) => [String(index), expression]);
}

/** Of `[("name", module)]` or `{"name": module}`. */
function pairsOf(dictionary: Expression | undefined): readonly (readonly (Expression | undefined)[])[] {
  if (dictionary?.kind === "dict") return dictionary.entries.map(({ key, value }) => [key, value]);
  if (dictionary?.kind !== "list" && dictionary?.kind !== "tuple") return dictionary ? [[]] : [];
  return dictionary.items.map((item) =>
    (item.kind === "tuple" || item.kind === "list") && item.items.length === 2 ? item.items : [],
  );
}

function asModule(module: Module): Value {
  return { kind: "module", module };
}

function valueOf<Read>(read: Result<Read, ReadProblem>, as: (value: Read) => Value): Value {
  return read.ok ? as(read.value) : { kind: "unread", problem: read.problem };
}

function malformed(expected: string, found: string): FileProblem {
  return { code: "malformed", expected, found: found.slice(0, 80) };
}

function refusedAt(line: number, problem: FileProblem) {
  return refused({ at: { line }, problem });
}
