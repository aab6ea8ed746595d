import { ok, refused, type Result } from "@stride/cnn";
import type { FileProblem, ReadProblem } from "../read-problem.ts";
import { limits } from "./limits.ts";

/** A piece of Python. `newline` ends a statement; `indent` and `dedent` are around a block. */
export interface Token {
  readonly kind: "name" | "number" | "string" | "operator" | "newline" | "indent" | "dedent" | "end";
  /** As it is written; a string's is what it says. */
  readonly text: string;
  readonly line: number;
}

/** Cuts a source into tokens: one pass, without a look back. `firstLine` is the source's own place in a file. */
export function tokensOf(source: string, firstLine = 1): Result<readonly Token[], ReadProblem> {
  if (source.length > limits.bytes) {
    const problem = { code: "too-large", what: "bytes", limit: limits.bytes, got: source.length } as const;
    return refused({ at: undefined, problem });
  }
  return new Scanner(source, firstLine).tokens();
}

const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number = /(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9]+)?/y;
const operator = /\*\*=|\/\/=|->|[+\-*/%@]=|\*\*|\/\/|==|!=|<=|>=|:=|[()[\]{},:.=+\-*/%@<>;]/y;
const blank = /[ \t\f\r]*/y;

/** What a string may begin with and mean the same here. */
const prefixes: ReadonlySet<string> = new Set(["r", "R", "u", "U"]);

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
]);

class Scanner {
  readonly #source: string;
  readonly #tokens: Token[] = [];
  /** The columns at which the open blocks begin. */
  readonly #blocks: number[] = [0];
  #at: number;
  #line: number;
  #brackets = 0;
  #problem: ReadProblem | undefined;

  constructor(source: string, firstLine: number) {
    this.#source = source;
    this.#line = firstLine;
    this.#at = source.startsWith("\uFEFF") ? 1 : 0;
  }

  tokens(): Result<readonly Token[], ReadProblem> {
    this.#indentation();
    while (this.#at < this.#source.length && !this.#problem) this.#next();
    if (this.#problem) return refused(this.#problem);
    this.#endOfLine();
    for (let open = this.#blocks.length; open > 1; open--) this.#push("dedent", "");
    this.#push("end", "");
    return ok(this.#tokens);
  }

  #next(): void {
    this.#match(blank);
    const next = this.#source[this.#at];
    if (next === "\n") this.#lineBreak();
    else if (next === "#") this.#comment();
    else if (next === "\\") this.#continuation();
    else if (next === "'" || next === '"') this.#string(next, false);
    else if (next !== undefined) this.#token(next);
  }

  #token(next: string): void {
    const word = this.#match(name);
    const digits = word === undefined ? this.#match(number) : undefined;
    const sign = digits === undefined && word === undefined ? this.#match(operator) : undefined;
    if (word !== undefined) this.#word(word);
    else if (digits !== undefined) this.#push("number", digits);
    else if (sign !== undefined) this.#operator(sign);
    else this.#malformed("Python", next);
  }

  #operator(sign: string): void {
    if ("([{".includes(sign)) this.#brackets++;
    if (")]}".includes(sign)) this.#brackets = Math.max(0, this.#brackets - 1);
    this.#push("operator", sign);
  }

  #word(word: string): void {
    const quote = this.#source[this.#at];
    if (prefixes.has(word) && (quote === "'" || quote === '"')) {
      this.#string(quote, word.toLowerCase() === "r");
      return;
    }
    this.#push("name", word);
  }

  #comment(): void {
    const end = this.#source.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#source.length : end;
  }

  /** A backslash at the end of a line: the statement goes on. */
  #continuation(): void {
    this.#at++;
    if (this.#source[this.#at] === "\r") this.#at++;
    if (this.#source[this.#at] !== "\n") {
      this.#malformed("the end of the line", "\\");
      return;
    }
    this.#at++;
    this.#line++;
  }

  #lineBreak(): void {
    this.#endOfLine();
    this.#at++;
    this.#line++;
    if (this.#brackets === 0) this.#indentation();
  }

  #endOfLine(): void {
    const last = this.#tokens.at(-1)?.kind;
    const begun = last !== undefined && last !== "newline" && last !== "indent" && last !== "dedent";
    if (this.#brackets === 0 && begun) this.#push("newline", "");
  }

  /** Lines without a statement have none. A tab goes to the next column that 8 divides. */
  #indentation(): void {
    let column = 0;
    for (; this.#at < this.#source.length; this.#at++) {
      const next = this.#source[this.#at];
      if (next === " ") column++;
      else if (next === "\t") column += 8 - (column % 8);
      else if (next === "\f") column = 0;
      else if (next !== "\r") break;
    }
    const next = this.#source[this.#at];
    if (next === undefined || next === "\n" || next === "#") return;
    const block = this.#blocks.at(-1) ?? 0;
    if (column > block) {
      this.#open(column);
      return;
    }
    while ((this.#blocks.at(-1) ?? 0) > column) {
      this.#blocks.pop();
      this.#push("dedent", "");
    }
    if (this.#blocks.at(-1) !== column)
      this.#malformed("the indentation of a block around", " ".repeat(Math.min(column, 40)));
  }

  #open(column: number): void {
    this.#blocks.push(column);
    if (this.#blocks.length > limits.depth) {
      const got = this.#blocks.length;
      this.#refuse({ code: "too-large", what: "depth", limit: limits.depth, got });
      return;
    }
    this.#push("indent", "");
  }

  #string(quote: string, raw: boolean): void {
    const line = this.#line;
    const long = quote.repeat(3);
    const mark = this.#source.startsWith(long, this.#at) ? long : quote;
    const parts: string[] = [];
    let from = (this.#at += mark.length);
    for (;;) {
      const next = this.#source[this.#at];
      if (next === undefined || (next === "\n" && mark === quote)) {
        this.#line = line;
        this.#malformed(mark, "the end of the line");
        return;
      }
      if (this.#source.startsWith(mark, this.#at)) break;
      const escaped = next === "\\" ? (this.#source[this.#at + 1] ?? "") : undefined;
      if (next === "\n" || escaped === "\n") this.#line++;
      if (escaped !== undefined && !raw) {
        parts.push(this.#source.slice(from, this.#at), escapes.get(escaped) ?? `\\${escaped}`);
        from = this.#at + 2;
      }
      this.#at += escaped === undefined ? 1 : 2;
    }
    parts.push(this.#source.slice(from, this.#at));
    this.#at += mark.length;
    this.#push("string", parts.join(""), line);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#source) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }

  #push(kind: Token["kind"], text: string, line = this.#line): void {
    if (this.#tokens.length >= limits.nodes) {
      const got = this.#tokens.length + 1;
      this.#refuse({ code: "too-large", what: "nodes", limit: limits.nodes, got });
      return;
    }
    this.#tokens.push({ kind, text, line });
  }

  #malformed(expected: string, found: string): void {
    this.#refuse({ code: "malformed", expected, found });
  }

  #refuse(problem: FileProblem): void {
    this.#problem ??= { at: { line: this.#line }, problem };
  }
}
