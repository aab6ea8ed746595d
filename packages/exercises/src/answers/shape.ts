import { evaluate } from "./expression.ts";
import { type Fraction } from "./fraction.ts";
import { numberText } from "./number.ts";
import { NotReadable, reading, type Reading } from "./reading.ts";
import { tokens } from "./tokens.ts";

/**
 * Reads a shape as people write it: `36x28x20`, `(36, 28, 20)`, `[36; 28; 20]`, `36 28 20`, `None, 36, 28, 20`,
 * also with sums in an axis: `39-4+1 x 28 x 20`. `axes` is how many the question asks for; it decides whether
 * `1,024` is one axis or two, and whether a leading 1 is the batch; fewer than that are not finished.
 */
export function readShape(typed: string, axes?: number): Reading<Fraction[]> {
  return reading(typed, (text) => {
    const parts = withoutBatch(split(withoutBrackets(text), axes), axes);
    const value = parts.map((part) => axis(part));
    if (axes !== undefined && value.length < axes) throw new NotReadable("too-few-axes", shapeText(value));
    return { value, echo: shapeText(value) };
  });
}

export function shapeText(value: readonly Fraction[]): string {
  return value.map(numberText).join(" × ");
}

function axis(part: string): Fraction {
  if (part === "") throw new NotReadable("unfinished");
  const all = tokens(part);
  if (all.some(({ text }) => text === "=")) throw new NotReadable("unexpected", "=");
  return evaluate(all);
}

const pairs: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
]);

/** Takes off the brackets that hold the whole shape, and a comma before the closing one, as in `(160,)`. */
function withoutBrackets(text: string): string {
  const close = pairs.get(text.charAt(0));
  const end = closesAt(text);
  if (!close || (end >= 0 && end < text.length - 1)) return text;
  if (end < 0 || !text.endsWith(close)) throw new NotReadable("bracket", text.charAt(0));
  return withoutBrackets(text.slice(1, -1).trim().replace(/,$/u, ""));
}

/** Where the bracket at the beginning is closed; -1 where it never is. */
function closesAt(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[([{<]/u.test(text.charAt(at))) depth++;
    if (/[)\]}>]/u.test(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

/** The axes' texts. Blanks divide only where no sign does. */
function split(text: string, axes: number | undefined): string[] {
  const byCross = divide(text, /[×xX*;]/u);
  if (byCross.length > 1)
    return byCross.flatMap((part) => (thousands.test(part) ? [part] : divide(part, /,/u)));
  const byComma = divideAtCommas(text, axes);
  if (byComma.length > 1) return byComma;
  const byBlank = /[-+/(),]/u.test(text) ? [text] : text.split(" ");
  return byBlank.length !== axes && isOneNumber(text, axes) ? [text] : byBlank;
}

/**
 * Commas divide, but for those inside of numbers, as in `(1,024, 7, 7)`: told by a group that begins with 0, which
 * could be no axis, or by blanks behind the others where just so many axes are asked.
 */
function divideAtCommas(text: string, axes: number | undefined): string[] {
  const parts = divide(text, /,/u);
  if (parts.length === axes) return parts;
  if (isOneNumber(text, axes)) return [text];
  const spaced = divide(text.replace(/,(?=\d{3}(?!\d))/gu, ""), /,/u);
  if (/, /u.test(text) && spaced.length === axes) return spaced;
  return divide(text.replace(/,(?=0\d{2}(?!\d))/gu, ""), /,/u);
}

const thousands = /^\d{1,3}(,\d{3})+$/u;

/** `1,024` or `1 024` is one number where one axis is asked, or where its last part could be no axis: `1,024`, not `1,124`. */
function isOneNumber(text: string, axes: number | undefined): boolean {
  if (!/^\d{1,3}([, ]\d{3})+$/u.test(text)) return false;
  return axes === 1 || /[, ]0/u.test(text);
}

/** Divides a text at a sign, outside of brackets only. */
function divide(text: string, sign: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/[([{⌊⌈]/u.test(character)) depth++;
    else if (/[)\]}⌋⌉]/u.test(character)) depth--;
    else if (depth === 0 && sign.test(character)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

/** Leaves out a batch axis: one that has a name, or a leading 1 where there is one axis too many. */
function withoutBatch(parts: string[], axes: number | undefined): string[] {
  const [first = "", ...rest] = parts;
  const named = /^(n|b|none|null|batch|batch_size|배치|\?|-1)$/iu.test(first);
  return rest.length > 0 && (named || (parts.length - 1 === axes && first === "1")) ? rest : parts;
}
