import { ok, refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import type { Expression, Statement } from "../python/syntax.ts";
import type { FileProblem, ReadProblem } from "../read-problem.ts";
import { Translation } from "../translation.ts";
import { ForwardSource } from "./forward-source.ts";
import { Forward } from "./forward.ts";
import { type Module, moduleNameProblem } from "./module.ts";
import { finished, inputsOf } from "./network-of.ts";
import type { Variables } from "./variables.ts";

type Class = Extract<Statement, { kind: "class" }>;
type Method = Extract<Statement, { kind: "function" }>;

/** A class with a `forward`: one that says what it does. */
export function hasForward(statement: Statement): statement is Class {
  return statement.kind === "class" && methodOf(statement, "forward") !== undefined;
}

/**
 * Reads a class of modules that `__init__` makes without being told anything, and that `forward` calls, line by line. `outside`
 * are the variables around it; `shapes` are those of forward's inputs, each with its batch.
 */
export function readModuleClass(
  statement: Class,
  outside: Variables,
  shapes: readonly (readonly number[])[],
): Result<ForeignNetwork, ReadProblem> {
  const forward = methodOf(statement, "forward");
  if (!forward) return refusedAt(statement.line, { code: "missing", what: "forward" });
  const root = made(statement, outside);
  if (!root.ok) return root;
  const inputs = inputsOf(shapes);
  if (!inputs.ok) return inputs;
  const { batch, axes } = inputs.value;
  const names = forward.parameters.slice(1).map(({ name }) => name);
  if (new Set(names).size !== axes.length) {
    return malformed(forward.line, `${axes.length} inputs`, String(names.length));
  }
  const translation = new Translation("torch", { layout: "channels-first", batch: [batch] });
  const calls = new Forward(translation);
  const source = new ForwardSource(calls, translation, outside);
  for (const [index, name] of names.entries()) {
    translation.input(name, axes[index] ?? []);
    source.assign(name, name);
  }
  const outputs = run(forward, source, names);
  return outputs.ok ? finished(translation, calls, root.value, outputs.value) : outputs;
}

/** What `__init__` makes, of which `outside` knows afterwards. */
function made(statement: Class, outside: Variables): Result<Module, ReadProblem> {
  const { line } = statement;
  const children = new Map<string, Module>();
  const init = methodOf(statement, "__init__");
  for (const { name, fallback } of init?.parameters.slice(1) ?? []) {
    if (!fallback) return malformed(init?.line ?? line, "a setting with its usual value", name);
    outside.assign(name, outside.evaluate(fallback));
  }
  for (const one of init?.body ?? []) {
    if (one.kind === "expression" && (isSuper(one.value) || one.value.kind === "string")) continue;
    if (one.kind !== "assignment") return malformed(one.line, "an assignment", one.kind);
    const value = outside.evaluate(one.value);
    outside.assign(one.target, value);
    // it may be a module, whose parameters would count even if it is never called
    if (value.kind === "unread" && one.target.startsWith("self.")) return refused(value.problem);
    if (value.kind !== "module" || !one.target.startsWith("self.")) continue;
    const name = one.target.slice("self.".length);
    const problem = moduleNameProblem(name, children);
    if (problem) return refusedAt(one.line, problem);
    children.set(name, value.module);
  }
  return ok({ type: statement.name, line, config: () => ok({}), children });
}

/** What `forward` gives back, line by line. */
function run(
  forward: Method,
  source: ForwardSource,
  parameters: readonly string[],
): Result<readonly string[], ReadProblem> {
  const counts = new Map(parameters.map((name) => [name, 1]));
  for (const one of forward.body) {
    if (one.kind === "assignment") counts.set(one.target, (counts.get(one.target) ?? 0) + 1);
  }
  for (const one of forward.body) {
    if (one.kind === "return") return returned(one.value, source, one.line);
    if (one.kind === "expression" && one.value.kind === "string") continue;
    if (one.kind !== "assignment") return malformed(one.line, "an assignment", one.kind);
    const alone = counts.get(one.target) === 1 && !one.target.includes(".");
    const tensor = source.evaluate(one.value, alone ? one.target : undefined);
    if (!tensor.ok) return tensor;
    source.assign(one.target, tensor.value);
  }
  return refusedAt(forward.line, { code: "missing", what: "return" });
}

function returned(
  value: Expression | undefined,
  source: ForwardSource,
  line: number,
): Result<readonly string[], ReadProblem> {
  if (!value) return refusedAt(line, { code: "missing", what: "a tensor that is returned" });
  const outputs: string[] = [];
  for (const one of value.kind === "tuple" || value.kind === "list" ? value.items : [value]) {
    const tensor = source.evaluate(one);
    if (!tensor.ok) return tensor;
    outputs.push(tensor.value);
  }
  return ok(outputs);
}

function methodOf({ body }: Class, name: string): Method | undefined {
  return body.filter((one) => one.kind === "function").findLast((one) => one.name === name);
}

/** `super().__init__()`, in any of its forms. */
function isSuper(expression: Expression): boolean {
  if (expression.kind !== "call" || expression.callee.kind !== "attribute") return false;
  const { of, name } = expression.callee;
  return name === "__init__" && of.kind === "call" && of.callee.kind === "name" && of.callee.name === "super";
}

function malformed(line: number, expected: string, found: string) {
  return refusedAt(line, { code: "malformed", expected, found: found.slice(0, 80) });
}

function refusedAt(line: number, problem: FileProblem) {
  return refused({ at: { line }, problem });
}
