import { ok, refused, type Result } from "@stride/cnn";
import type { Call, Expression } from "../python/syntax.ts";
import type { FileProblem, ReadProblem } from "../read-problem.ts";
import type { Evaluate } from "../torch/module-call.ts";
import { byNameOnly, changesNothing, signatures, synonyms } from "./signatures.ts";

/** A layer as its constructor is called. */
export interface KerasLayer {
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** What it is called, where that is told. */
  readonly name: string | undefined;
  readonly frozen: boolean;
  /** Where a first layer is told what goes into it. */
  readonly inputShape: unknown;
  readonly line: number;
}

/** The last part of `keras.layers.Conv2D`, however it was imported; only a known path stands before it. */
export function lastName(callee: Expression): string | undefined {
  if (callee.kind !== "name") return undefined;
  const [, name] =
    /^(?:(?:(?:tf|tensorflow)\.)?keras\.)?(?:layers\.|models\.)?(\w+)$/.exec(callee.name) ?? [];
  return name;
}

/** Reads `layers.Conv2D(20, 4, name="conv")`: its arguments by the names that the constructor has for them. */
export function layerOf(call: Call, evaluate: Evaluate): Result<KerasLayer, ReadProblem> {
  const written = lastName(call.callee) ?? "";
  const type = synonyms.get(written) ?? written;
  const names = signatures.get(type);
  if (!names) {
    const { callee } = call;
    const name = callee.kind === "name" ? callee.name.slice(0, 80) : callee.kind;
    return refusedAt(call.line, { code: "unknown-block", name });
  }
  const told = argumentsOf(type, names, call);
  if (!told.ok) return told;
  const config = new Map<string, unknown>();
  for (const [setting, expression] of told.value) {
    const value = evaluate(expression);
    if (value.ok) config.set(setting, value.value);
    else if (!changesNothing(setting) || setting === "input_shape") return value;
  }
  const [name, trainable] = [config.get("name") ?? undefined, config.get("trainable") ?? true];
  if (name !== undefined && (typeof name !== "string" || name === "" || name.length > 400)) {
    return refusedAt(call.line, { code: "malformed", expected: "a name in quotes", found: typeof name });
  }
  const inputShape = config.get("input_shape");
  for (const own of ["name", "trainable", "input_shape"]) config.delete(own);
  return ok({
    type,
    config: Object.fromEntries(config),
    name,
    frozen: trainable === false,
    inputShape,
    line: call.line,
  });
}

function argumentsOf(
  type: string,
  names: readonly string[],
  call: Call,
): Result<ReadonlyMap<string, Expression>, ReadProblem> {
  const told = new Map<string, Expression>();
  for (const [index, value] of call.positional.entries()) {
    const name = names[index];
    if (name === undefined) {
      const expected = `at most ${names.length} settings of ${type} without their names`;
      return refusedAt(value.line, { code: "malformed", expected, found: String(call.positional.length) });
    }
    told.set(name, value);
  }
  for (const { name, value, line } of call.keywords) {
    if (told.has(name)) {
      return refusedAt(line, { code: "malformed", expected: `${name} once`, found: `${name} twice` });
    }
    const known =
      names.includes(name) || byNameOnly.includes(name) || name === "name" || name === "trainable";
    if (!known && !changesNothing(name)) {
      return refusedAt(line, {
        code: "malformed",
        expected: `a setting of ${type}`,
        found: name.slice(0, 80),
      });
    }
    told.set(name, value);
  }
  return ok(told);
}

export function refusedAt(line: number, problem: FileProblem) {
  return refused({ at: { line }, problem });
}
