import { ok, refused, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import type { Call, DictEntry, Expression, Keyword, Operator } from "./syntax.ts";
import { TokenStream } from "./token-stream.ts";
import { tokensOf } from "./tokens.ts";

/** Reads a text that is one expression. `firstLine` is its place in a file. */
export function readExpression(text: string, firstLine = 1): Result<Expression, ReadProblem> {
  const tokens = tokensOf(text, firstLine);
  if (!tokens.ok) return tokens;
  const stream = new TokenStream(tokens.value);
  const expression = expressionOf(stream);
  if (expression && stream.is("newline")) stream.take();
  return expression && stream.expect("end") ? ok(expression) : refused(stream.firstProblem());
}

/** From the weakest to the strongest; `**` and `@` are only read, so their order matters to nobody. */
const operators: readonly (readonly Operator[])[] = [
  ["+", "-"],
  ["*", "/", "//", "%", "@", "**"],
];

const constants: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ["True", true],
  ["False", false],
  ["None", null],
]);

/** Words that are no names: what they begin isn't read. */
const keywords: ReadonlySet<string> = new Set(
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/** An expression, or several with commas between them: a tuple without brackets. */
export function expressionsOf(stream: TokenStream): Expression | undefined {
  const { line } = stream.token;
  const first = expressionOf(stream);
  if (!first || !stream.isOperator(",")) return first;
  const items = [first];
  while (stream.skip(",")) {
    if (stream.is("newline") || stream.is("end") || stream.isOperator(")", "]", "=", ";")) break;
    const item = expressionOf(stream);
    if (!item) return undefined;
    items.push(item);
  }
  return { kind: "tuple", items, line };
}

export function expressionOf(stream: TokenStream): Expression | undefined {
  return stream.within(() => operation(stream, 0));
}

function operation(stream: TokenStream, level: number): Expression | undefined {
  const signs = operators[level];
  if (!signs) return signed(stream);
  let left = operation(stream, level + 1);
  for (let links = 1; left; links++) {
    const operator = signs.find((sign) => stream.isOperator(sign));
    if (operator === undefined) return left;
    if (stream.tooDeep(links)) return undefined;
    const { line } = stream.take();
    const right = operation(stream, level + 1);
    if (!right) return undefined;
    left = { kind: "operation", operator, left, right, line };
  }
  return undefined;
}

/** Only numbers have a sign. */
function signed(stream: TokenStream): Expression | undefined {
  if (!stream.isOperator("-", "+")) return chain(stream);
  const { text, line } = stream.take();
  const token = stream.expect("number");
  return token && { kind: "number", value: numberOf(token.text) * (text === "-" ? -1 : 1), line };
}

function numberOf(text: string): number {
  return Number(text.replaceAll("_", ""));
}

/** Something, and what is called, subscripted or asked of it. */
function chain(stream: TokenStream): Expression | undefined {
  let of = atom(stream);
  for (let links = 1; of; links++) {
    if (!stream.isOperator("(", "[", ".")) return of;
    if (stream.tooDeep(links)) return undefined;
    of = link(stream, of);
  }
  return undefined;
}

function link(stream: TokenStream, of: Expression): Expression | undefined {
  const { text, line } = stream.token;
  if (text === "(") return callOf(stream, of);
  stream.take();
  if (text === "[") {
    const index = expressionsOf(stream);
    return index && stream.expect("operator", "]") && { kind: "subscript", of, index, line };
  }
  const name = stream.expect("name")?.text;
  if (name === undefined) return undefined;
  return of.kind === "name"
    ? { kind: "name", name: `${of.name}.${name}`, line: of.line }
    : { kind: "attribute", of, name, line };
}

function callOf(stream: TokenStream, callee: Expression): Call | undefined {
  const { line } = callee;
  const args = argumentsOf(stream);
  return args && { kind: "call", callee, ...args, line };
}

interface Arguments {
  readonly positional: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** `(a, b=c)`, brackets and all. */
export function argumentsOf(stream: TokenStream): Arguments | undefined {
  const positional: Expression[] = [];
  const named: Keyword[] = [];
  const read = listed(stream, ")", () => {
    const { token, following } = stream;
    if (token.kind === "name" && following?.kind === "operator" && following.text === "=") {
      stream.take();
      stream.take();
      const value = expressionOf(stream);
      return value !== undefined && named.push({ name: token.text, value, line: token.line }) > 0;
    }
    if (named.length > 0) {
      stream.malformed("name=…");
      return false;
    }
    const value = expressionOf(stream);
    return value !== undefined && positional.push(value) > 0;
  });
  return read ? { positional, keywords: named } : undefined;
}

function atom(stream: TokenStream): Expression | undefined {
  const { token } = stream;
  const { text, line } = token;
  switch (token.kind) {
    case "number":
      stream.take();
      return { kind: "number", value: numberOf(text), line };
    case "string":
      stream.take();
      return { kind: "string", value: text, line };
    case "name":
      return named(stream);
    case "operator":
      if (text === "(") return bracketed(stream);
      if (text === "[") return listOf(stream);
      if (text === "{") return dictOf(stream);
      break;
    case "newline":
    case "indent":
    case "dedent":
    case "end":
      break;
    default:
      return token.kind satisfies never;
  }
  stream.malformed("an expression");
  return undefined;
}

function named(stream: TokenStream): Expression | undefined {
  const { text, line } = stream.token;
  if (keywords.has(text)) {
    stream.malformed("an expression");
    return undefined;
  }
  stream.take();
  const value = constants.get(text);
  return value === undefined ? { kind: "name", name: text, line } : { kind: "constant", value, line };
}

/** A tuple, or one expression in brackets. */
function bracketed(stream: TokenStream): Expression | undefined {
  const { line } = stream.take();
  if (stream.skip(")")) return { kind: "tuple", items: [], line };
  const inner = expressionsOf(stream);
  return inner && stream.expect("operator", ")") && inner;
}

function listOf(stream: TokenStream): Expression | undefined {
  const { line } = stream.token;
  const items: Expression[] = [];
  const read = listed(stream, "]", () => {
    const item = expressionOf(stream);
    return item !== undefined && items.push(item) > 0;
  });
  return read ? { kind: "list", items, line } : undefined;
}

function dictOf(stream: TokenStream): Expression | undefined {
  const { line } = stream.token;
  const entries: DictEntry[] = [];
  const read = listed(stream, "}", () => {
    const key = expressionOf(stream);
    const value = key && stream.expect("operator", ":") && expressionOf(stream);
    return key !== undefined && value !== undefined && entries.push({ key, value }) > 0;
  });
  return read ? { kind: "dict", entries, line } : undefined;
}

/** An opening bracket, what `item` reads as often as there are commas, and the bracket that closes it. */
function listed(stream: TokenStream, close: string, item: () => boolean): boolean {
  stream.take();
  while (!stream.isOperator(close)) {
    if (!item()) return false;
    if (!stream.skip(",")) break;
  }
  return stream.expect("operator", close) !== undefined;
}
