import { ok, refused, type Result } from "@stride/cnn";
import { readExpression } from "../python/expression.ts";
import type { FileProblem, ReadProblem } from "../read-problem.ts";
import { layerOf } from "./layer.ts";
import { moduleNameProblem, limits, type Config, type Module } from "./module.ts";
import { printed, settingsOf } from "./module-call.ts";
import { printedLines } from "./printed-lines.ts";

/** Reads what PyTorch's `print(model)` writes: a module a line, and a bracket behind those in it. */
export function readPrintedText(text: string): Result<Module, ReadProblem> {
  if (text.length > limits.characters) {
    return refused({ at: undefined, problem: tooLarge("bytes", limits.characters, text.length) });
  }
  const printing = new Printing();
  let line = 1;
  for (const printedLine of printedLines(text)) {
    line = printedLine.line;
    const problem = printing.read(printedLine.written, line);
    if (problem) return refused({ at: { line }, problem });
  }
  const root = printing.root();
  if (root) return ok(root);
  return refused({ at: { line }, problem: { code: "malformed", expected: printing.expected(), found: end } });
}

const end = "the end of the text";

/** A module whose bracket is still open. */
interface Open {
  readonly type: string;
  readonly line: number;
  readonly names: readonly string[];
  readonly children: Map<string, Module | undefined>;
}

interface Header {
  readonly names: readonly string[];
  readonly rest: string;
}

class Printing {
  readonly #open: Open[] = [];
  #root: Module | undefined;
  #modules = 0;

  root(): Module | undefined {
    return this.#open.length === 0 ? this.#root : undefined;
  }

  expected(): string {
    return this.#open.length > 0 ? ")" : "a module";
  }

  /** Reads a line, and says what is wrong with it. */
  read(written: string, line: number): FileProblem | undefined {
    if (written === "") return undefined;
    if (this.#root) return malformed(end, written);
    if (written === ")") return this.#close(written);
    const header = this.#open.length > 0 ? headerOf(written) : { names: [""], rest: written };
    if (!header) return this.#besides(written);
    if ("code" in header) return header;
    const { names, rest } = header;
    if (rest === "None" && this.#open.length > 0) return this.#add(names, undefined);
    const [, type, inside] = /^([\p{L}_][\p{L}\p{N}_]*)\((.*)$/u.exec(rest) ?? [];
    if (type === undefined || inside === undefined) return malformed("Module(…)", rest);
    if (type.length > limits.name) return malformed("a shorter name", type);
    if (inside === "") return this.#begin({ type, line, names, children: new Map() });
    if (!inside.endsWith(")")) return malformed(")", inside.slice(-1));
    const config = () => configOf(type, rest, line);
    return this.#add(names, { type, line, config, children: new Map() });
  }

  #begin(module: Open): FileProblem | undefined {
    this.#open.push(module);
    const { length: depth } = this.#open;
    return depth > limits.depth ? tooLarge("depth", limits.depth, depth) : undefined;
  }

  #close(written: string): FileProblem | undefined {
    const closed = this.#open.pop();
    if (!closed) return malformed("a module", written);
    const { type, line, names, children } = closed;
    return this.#add(names, { type, line, children, config: () => ok({}) });
  }

  /** What a module with others in it says besides them: it has settings, which its block doesn't need. */
  #besides(written: string): FileProblem | undefined {
    const first = this.#open.at(-1)?.children.size === 0;
    return first && !written.startsWith("(") ? undefined : malformed("(name): Module(…)", written);
  }

  #add(names: readonly string[], module: Module | undefined): FileProblem | undefined {
    const parent = this.#open.at(-1);
    if (!parent) this.#root = module;
    for (const [index, name] of names.entries()) {
      const problem = parent && moduleNameProblem(name, parent.children);
      if (problem) return problem;
      // the first is the module itself; what it holds was counted when it was read
      const copied = index === 0 || !module ? module : this.#copy(module);
      if (copied === module) this.#modules++;
      if (this.#modules > limits.modules) return tooLarge("nodes", limits.modules, this.#modules);
      parent?.children.set(name, copied);
    }
    return undefined;
  }

  /** A repeated module is printed once, but each has parameters of its own. Stops where there are too many. */
  #copy(module: Module): Module {
    const children = new Map<string, Module | undefined>();
    this.#modules++;
    for (const [name, child] of module.children) {
      if (this.#modules > limits.modules) break;
      children.set(name, child && this.#copy(child));
    }
    return { ...module, children };
  }
}

/** `(name): `, or `(0-2): 3 x ` before a module that stands for three. */
function headerOf(written: string): Header | FileProblem | undefined {
  const stop = written.startsWith("(") ? written.indexOf("): ") : -1;
  if (stop < 0) return undefined;
  const name = written.slice(1, stop);
  const rest = written.slice(stop + "): ".length);
  const [, from, to] = /^([0-9]+)-([0-9]+)$/.exec(name) ?? [];
  const [times, count] = /^([0-9]+) x /.exec(rest) ?? [];
  if (from === undefined || to === undefined || times === undefined) return { names: [name], rest };
  return repeated({ first: Number(from), last: Number(to), count: Number(count) }, rest.slice(times.length));
}

function repeated(
  { first, last, count }: { readonly first: number; readonly last: number; readonly count: number },
  rest: string,
): Header | FileProblem {
  if (count > limits.modules) {
    return tooLarge("nodes", limits.modules, Math.min(count, Number.MAX_SAFE_INTEGER));
  }
  if (last - first + 1 !== count || count < 1) return malformed(`${last - first + 1} x`, `${count} x`);
  return { names: Array.from({ length: count }, (_, index) => String(first + index)), rest };
}

function configOf(type: string, written: string, line: number): Result<Config, ReadProblem> {
  const read = readExpression(written, line);
  if (!read.ok) return read;
  if (read.value.kind !== "call") {
    return refused({ at: { line }, problem: malformed("Module(…)", written) });
  }
  return settingsOf(layerOf(type), read.value, printed, "print");
}

function malformed(expected: string, found: string): FileProblem {
  return { code: "malformed", expected, found: found.slice(0, 80) };
}

function tooLarge(what: "bytes" | "nodes" | "depth", limit: number, got: number): FileProblem {
  return { code: "too-large", what, limit, got };
}
