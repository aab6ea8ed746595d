import { ok, refused, type Result } from "@stride/cnn";
import type { Call, Expression } from "../python/syntax.ts";
import type { ReadProblem } from "../read-problem.ts";
import { anywhere, constructors } from "./constructors.ts";
import type { Config } from "./module.ts";

/** A module of torch.nn with its settings: what `Translation.call` takes. */
export interface ModuleCall {
  readonly type: string;
  readonly config: Config;
}

/** What an expression says as data: a number, text, truth, `null` or a list. */
export type Evaluate = (expression: Expression) => Result<unknown, ReadProblem>;

/** Reads `nn.Conv2d(3, 64, kernel_size=3)`, with or without `torch.` and `nn.` before it. */
export function moduleOf(call: Call, evaluate: Evaluate = literal): Result<ModuleCall, ReadProblem> {
  const type = moduleName(call.callee);
  if (type === undefined || !constructors.has(type)) {
    return refused({ at: { line: call.line }, problem: { code: "unknown-block", name: calleeName(call) } });
  }
  const config = settingsOf(type, call, evaluate);
  return config.ok ? ok({ type, config: config.value }) : config;
}

/** The name of a class of torch.nn's, however it was imported. */
export function moduleName(callee: Expression): string | undefined {
  if (callee.kind !== "name") return undefined;
  const [, name] = /^(?:(?:torch\.)?nn\.(?:modules\.)?)?(\w+)$/.exec(callee.name) ?? [];
  return name;
}

export function calleeName({ callee }: Call): string {
  return callee.kind === "name" || callee.kind === "attribute" ? callee.name.slice(0, 80) : "()";
}

/** A call's arguments by the names that the constructor has for them. `print` may write more than a constructor takes. */
export function settingsOf(
  type: string,
  call: Pick<Call, "positional" | "keywords" | "line">,
  evaluate: Evaluate = literal,
  from: "source" | "print" = "source",
): Result<Config, ReadProblem> {
  const names = constructors.get(type) ?? [];
  // PyTorch's Identity takes whatever it is given
  if (type === "Identity") return ok({});
  const told = new Map<string, Expression>();
  for (const [index, value] of call.positional.entries()) {
    const name = names[index];
    if (name === undefined) {
      return malformed(
        value.line,
        `at most ${names.length} settings of ${type}`,
        String(call.positional.length),
      );
    }
    told.set(name, value);
  }
  for (const { name, value, line } of call.keywords) {
    if (told.has(name)) return malformed(line, `${name} once`, `${name} twice`);
    if (names.includes(name)) told.set(name, value);
    else if (from === "source" && !anywhere.has(name)) return malformed(line, `a setting of ${type}`, name);
  }
  const config = new Map<string, unknown>();
  for (const [name, expression] of told) {
    const value = evaluate(expression);
    if (!value.ok) return value;
    config.set(name, value.value);
  }
  return ok(Object.fromEntries(config));
}

/** A value that is written out. */
export function literal(expression: Expression): Result<unknown, ReadProblem> {
  switch (expression.kind) {
    case "number":
    case "string":
    case "constant":
      return ok(expression.value);
    case "tuple":
    case "list":
      return listed(expression.items, literal);
    case "name":
      return malformed(expression.line, "a value", expression.name.slice(0, 80));
    case "call":
      return isLowest(expression) ? ok(-Infinity) : malformed(expression.line, "a value", expression.kind);
    case "attribute":
    case "dict":
    case "operation":
    case "subscript":
      return malformed(expression.line, "a value", expression.kind);
    default:
      return expression satisfies never;
  }
}

/** `float("-inf")`, which a max pooling may be padded with. */
function isLowest({ callee, positional: [text] }: Call): boolean {
  return (
    callee.kind === "name" && callee.name === "float" && text?.kind === "string" && text.value === "-inf"
  );
}

export function listed(items: readonly Expression[], evaluate: Evaluate): Result<unknown[], ReadProblem> {
  const values: unknown[] = [];
  for (const item of items) {
    const value = evaluate(item);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

/** `print` leaves the quotes out: `mode=nearest`, `padding=same`. */
export function printed(expression: Expression): Result<unknown, ReadProblem> {
  if (expression.kind === "name") return ok(expression.name);
  if (expression.kind === "tuple" || expression.kind === "list") return listed(expression.items, printed);
  return literal(expression);
}

function malformed(line: number, expected: string, found: string) {
  return refused({
    at: { line },
    problem: { code: "malformed", expected, found: found.slice(0, 80) } as const,
  });
}
