import { ok, refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import { readPython } from "../python/statements.ts";
import type { Expression, Statement } from "../python/syntax.ts";
import type { ReadProblem } from "../read-problem.ts";
import type { Module } from "./module.ts";
import { networkOf } from "./network-of.ts";
import { hasForward, readModuleClass } from "./read-module-class.ts";
import { unchanging, type Value, Variables } from "./variables.ts";

/**
 * Reads PyTorch source that assigns a network made of torch.nn's layers and Sequential, or that has a class with a `forward`,
 * the last if there are several. Without a class the network is what `model` or `net` is in the end, or else the module that was
 * assigned last. `input` is the input's shape with its batch; several inputs have a list of shapes, in forward's order.
 */
export function readTorchSource(
  text: string,
  input: readonly number[] | readonly (readonly number[])[],
): Result<ForeignNetwork, ReadProblem> {
  const statements = readPython(text);
  if (!statements.ok) return statements;
  const shapes = listOf(input);
  const own = statements.value.findLast(hasForward);
  if (own) return readModuleClass(own, assignedBefore(own, statements.value), shapes);
  const module = assignedModule(statements.value);
  if (!module.ok) return module;
  const [shape, ...others] = shapes;
  const one = shape !== undefined && others.length === 0;
  return one ? networkOf(module.value, shape) : refused(unreadable("one input", String(shapes.length), 1));
}

function listOf(input: readonly number[] | readonly (readonly number[])[]): readonly (readonly number[])[] {
  const shapes = input.filter((one) => typeof one === "object");
  return shapes.length > 0 ? shapes : [input.filter((one) => typeof one === "number")];
}

/** What a class may use of what stands before it. */
function assignedBefore(own: Statement, statements: readonly Statement[]): Variables {
  const variables = new Variables();
  for (const statement of statements) {
    if (statement === own) break;
    if (statement.kind === "assignment")
      variables.assign(statement.target, variables.evaluate(statement.value));
  }
  return variables;
}

/** A module that is assigned, out of statements that are read one by one as Python does. */
function assignedModule(statements: readonly Statement[]): Result<Module, ReadProblem> {
  const variables = new Variables();
  let last: Value | undefined;
  let unread: ReadProblem | undefined;
  for (const statement of statements) {
    const problem = problemWith(statement, variables);
    if (problem) return refused(problem);
    if (statement.kind === "class") unread ??= unknown(statement.name, statement.line);
    if (statement.kind !== "assignment") continue;
    const value = variables.evaluate(statement.value);
    variables.assign(statement.target, value);
    if (value.kind === "module") last = value;
    if (value.kind === "unread") unread ??= value.problem;
  }
  const value = variables.valueOf("model") ?? variables.valueOf("net") ?? last;
  if (value?.kind === "module") return ok(value.module);
  const missing: ReadProblem = { at: undefined, problem: { code: "missing", what: "nn.Sequential(…)" } };
  return refused(value?.kind === "unread" ? value.problem : (unread ?? missing));
}

/** What would make a network another one than was assigned, in a way that isn't read. */
function problemWith(statement: Statement, variables: Variables): ReadProblem | undefined {
  if (statement.kind === "assignment") {
    return statement.target.includes(".")
      ? unreadable("a name", statement.target, statement.line)
      : undefined;
  }
  if (statement.kind !== "expression") return undefined;
  const called = calledName(statement.value);
  const dot = called.indexOf(".");
  const owner = dot < 0 ? undefined : variables.valueOf(called.slice(0, dot));
  if (owner?.kind !== "module" || unchanging.has(called.slice(dot + 1))) return undefined;
  return unreadable([...unchanging].join(", "), called.slice(dot + 1), statement.line);
}

function calledName(expression: Expression): string {
  return expression.kind === "call" && expression.callee.kind === "name" ? expression.callee.name : "";
}

function unknown(name: string, line: number): ReadProblem {
  return { at: { line }, problem: { code: "unknown-block", name } };
}

function unreadable(expected: string, found: string, line: number): ReadProblem {
  return { at: { line }, problem: { code: "malformed", expected, found } };
}
