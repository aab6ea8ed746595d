import { ok, refused, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import { argumentsOf, expressionOf, expressionsOf } from "./expression.ts";
import type { Operator, Parameter, Statement } from "./syntax.ts";
import { TokenStream } from "./token-stream.ts";
import { tokensOf } from "./tokens.ts";

/** Reads a source of assignments, calls, classes, functions and returns. Whatever else Python has is refused with its line. */
export function readPython(source: string): Result<readonly Statement[], ReadProblem> {
  const tokens = tokensOf(source);
  if (!tokens.ok) return tokens;
  const stream = new TokenStream(tokens.value);
  const statements: Statement[] = [];
  while (!stream.ended) {
    if (!statement(stream, statements)) return refused(stream.firstProblem());
  }
  return ok(statements);
}

/** What says nothing about a network. */
const ignored: ReadonlySet<string> = new Set(["import", "from", "pass"]);

const augmented: ReadonlyMap<string, Operator> = new Map([
  ["+=", "+"],
  ["-=", "-"],
  ["*=", "*"],
  ["/=", "/"],
]);

/** Reads a statement and adds what it is, if it does something. */
function statement(stream: TokenStream, into: Statement[]): boolean {
  if (stream.is("name", "class")) return add(into, classOf(stream));
  if (stream.is("name", "def")) return add(into, functionOf(stream));
  for (;;) {
    if (!simple(stream, into)) return false;
    const more = stream.skip(";") && !stream.is("newline");
    if (!more) return stream.expect("newline") !== undefined;
  }
}

function add(into: Statement[], read: Statement | undefined): boolean {
  return read !== undefined && into.push(read) > 0;
}

function simple(stream: TokenStream, into: Statement[]): boolean {
  const { kind, text, line } = stream.token;
  if (kind === "name" && ignored.has(text)) {
    while (!stream.is("newline") && !stream.is("end") && !stream.isOperator(";")) stream.take();
    return true;
  }
  if (kind === "name" && text === "return") {
    stream.take();
    const nothing = stream.is("newline") || stream.isOperator(";");
    const value = nothing ? undefined : expressionsOf(stream);
    return (nothing || value !== undefined) && add(into, { kind: "return", value, line });
  }
  return expressionOrAssignment(stream, into);
}

function expressionOrAssignment(stream: TokenStream, into: Statement[]): boolean {
  const { token } = stream;
  const left = expressionsOf(stream);
  if (!left) return false;
  const { line } = token;
  const operator = stream.token.kind === "operator" ? augmented.get(stream.token.text) : undefined;
  const assigns = stream.isOperator("=", ":") || operator !== undefined;
  if (!assigns) {
    const docstring = left.kind === "string";
    return docstring || add(into, { kind: "expression", value: left, line });
  }
  if (left.kind !== "name") {
    stream.malformed("a name", token);
    return false;
  }
  if (operator !== undefined) {
    stream.take();
    const right = expressionsOf(stream);
    return (
      right !== undefined &&
      add(into, {
        kind: "assignment",
        target: left.name,
        value: { kind: "operation", operator, left, right, line },
        line,
      })
    );
  }
  // a type may stand between a name and its value
  if (stream.skip(":") && !expressionOf(stream)) return false;
  if (!stream.expect("operator", "=")) return false;
  const value = expressionsOf(stream);
  return value !== undefined && add(into, { kind: "assignment", target: left.name, value, line });
}

function classOf(stream: TokenStream): Statement | undefined {
  const { line } = stream.take();
  const name = stream.expect("name")?.text;
  if (name === undefined) return undefined;
  const bases = stream.isOperator("(") ? argumentsOf(stream) : { positional: [] };
  if (!bases) return undefined;
  const body = block(stream);
  return body && { kind: "class", name, bases: bases.positional, body, line };
}

function functionOf(stream: TokenStream): Statement | undefined {
  const { line } = stream.take();
  const name = stream.expect("name")?.text;
  if (name === undefined) return undefined;
  const parameters = parametersOf(stream);
  if (!parameters) return undefined;
  // what comes out is found out
  if (stream.skip("->") && !expressionOf(stream)) return undefined;
  const body = block(stream);
  return body && { kind: "function", name, parameters, body, line };
}

function parametersOf(stream: TokenStream): readonly Parameter[] | undefined {
  if (!stream.expect("operator", "(")) return undefined;
  const parameters: Parameter[] = [];
  while (!stream.isOperator(")")) {
    const name = stream.expect("name")?.text;
    if (name === undefined) return undefined;
    if (stream.skip(":") && !expressionOf(stream)) return undefined;
    const fallback = stream.skip("=") ? expressionOf(stream) : undefined;
    parameters.push({ name, fallback });
    if (!stream.skip(",")) break;
  }
  return stream.expect("operator", ")") && parameters;
}

/** A colon and the statements that are indented below, or those behind it on the line. */
function block(stream: TokenStream): readonly Statement[] | undefined {
  if (!stream.expect("operator", ":")) return undefined;
  const body: Statement[] = [];
  if (!stream.is("newline")) return statement(stream, body) ? body : undefined;
  stream.take();
  if (!stream.expect("indent")) return undefined;
  return stream.within(() => {
    while (!stream.is("dedent")) {
      if (!statement(stream, body)) return undefined;
    }
    stream.take();
    return body;
  });
}
