import type { FileProblem, ReadProblem } from "../read-problem.ts";
import { limits } from "./limits.ts";
import type { Token } from "./tokens.ts";

/** Tokens in order, and the first thing that is wrong with them: what reads them gives `undefined` from then on. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;
  #problem: ReadProblem | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Why `undefined` was given. */
  firstProblem(): ReadProblem {
    return this.#problem ?? { at: undefined, problem: { code: "missing", what: "an expression" } };
  }

  get ended(): boolean {
    return this.#problem !== undefined || this.is("end");
  }

  get token(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", line: this.#tokens.at(-1)?.line ?? 1 };
  }

  /** The token behind the next. */
  get following(): Token | undefined {
    return this.#tokens[this.#next + 1];
  }

  /** Whether the next token is this one. */
  is(kind: Token["kind"], text?: string): boolean {
    return this.token.kind === kind && (text === undefined || this.token.text === text);
  }

  isOperator(...signs: readonly string[]): boolean {
    return this.token.kind === "operator" && signs.includes(this.token.text);
  }

  take(): Token {
    const { token } = this;
    this.#next++;
    return token;
  }

  /** Takes an operator or a keyword if it is next. */
  skip(text: string): boolean {
    const found = this.token.text === text && (this.token.kind === "operator" || this.token.kind === "name");
    if (found) this.#next++;
    return found;
  }

  /** Takes what has to be next. */
  expect(kind: Token["kind"], text?: string): Token | undefined {
    if (this.is(kind, text)) return this.take();
    this.malformed(text ?? words[kind]);
    return undefined;
  }

  malformed(expected: string, token: Token = this.token): void {
    const found = token.text === "" ? words[token.kind] : token.text.slice(0, 80);
    this.refuse({ code: "malformed", expected, found }, token.line);
  }

  refuse(problem: FileProblem, line: number = this.token.line): void {
    this.#problem ??= { at: { line }, problem };
  }

  /** Reads what stands in brackets or in a block, if that isn't too deep. */
  within<Value>(read: () => Value | undefined): Value | undefined {
    if (this.tooDeep(this.#depth + 1)) return undefined;
    this.#depth++;
    const value = read();
    this.#depth--;
    return value;
  }

  tooDeep(depth: number): boolean {
    if (depth <= limits.depth) return false;
    this.refuse({ code: "too-large", what: "depth", limit: limits.depth, got: depth });
    return true;
  }
}

const words: Readonly<Record<Token["kind"], string>> = {
  name: "a name",
  number: "a number",
  string: "a string",
  operator: "an operator",
  newline: "the end of the line",
  indent: "a block",
  dedent: "the end of the block",
  end: "the end of the text",
};
