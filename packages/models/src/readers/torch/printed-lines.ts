/** A line of `print(model)`, and which line of the text it begins in. */
export interface PrintedLine {
  readonly written: string;
  readonly line: number;
}

/**
 * The lines as `print` wrote them. A text that lost its line ends, as by pasting it into a box of one line, gets them back: a
 * module begins at its `(name): `, and one that has others in it ends with a bracket of its own.
 */
export function printedLines(text: string): Iterable<PrintedLine> {
  return hasLostLines(text) ? restored(text) : linesOf(text);
}

/** One by one, so that a long text isn't held twice. */
function* linesOf(text: string): Generator<PrintedLine> {
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const next = text.indexOf("\n", start);
    const stop = next < 0 ? text.length : next;
    yield { written: text.slice(start, stop).trim(), line };
    start = stop + 1;
  }
}

/** In `print`'s own lines a name only stands at the beginning. */
function hasLostLines(text: string): boolean {
  for (const { written } of linesOf(text)) {
    const behind = written.startsWith("(") ? written.indexOf("): ") + 1 : 0;
    if (written.includes("): ", behind)) return true;
  }
  return false;
}

const nameHere = /\([^\s().:]+\): /uy;

/** A bracket that is open: where what is in it begins, and whether that are modules. */
interface Bracket {
  readonly inside: number;
  holdsModules: boolean;
}

function* restored(text: string): Generator<PrintedLine> {
  const open: Bracket[] = [];
  let line = 1;
  let start = 0;
  const upTo = (end: number): PrintedLine[] => {
    const written = text.slice(start, end).replaceAll(/\s+/gu, " ").trim();
    start = end;
    return written === "" ? [] : [{ written, line }];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\n") line++;
    const around = open.at(-1);
    const name = character === "(" && around ? nameAt(text, at) : undefined;
    if (name !== undefined && around) {
      if (!around.holdsModules) yield* upTo(around.inside);
      around.holdsModules = true;
      yield* upTo(at);
      at += name.length - 1;
    } else if (character === "(") {
      open.push({ inside: at + 1, holdsModules: false });
    } else if (character === ")") {
      if (around?.holdsModules === true) yield* upTo(at);
      open.pop();
      const parent = open.at(-1);
      if (around?.holdsModules === true || parent?.holdsModules !== false) yield* upTo(at + 1);
    }
  }
  yield* upTo(text.length);
}

function nameAt(text: string, at: number): string | undefined {
  nameHere.lastIndex = at;
  return nameHere.exec(text)?.[0];
}
