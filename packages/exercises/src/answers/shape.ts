import { evaluate } from "./expression.ts";
import { type Fraction } from "./fraction.ts";
import { numberText, wholeNumber } from "./number.ts";
import { bare, NotReadable, reading, type Reading } from "./reading.ts";
import { tokens } from "./tokens.ts";

/**
 * Reads a shape as people write it: `36x28x20`, `(36, 28, 20)`, `[36; 28; 20]`, `36 28 20`, `None, 36, 28, 20`,
 * or as a framework prints it: `torch.Size([36, 28, 20])`; also with sums in an axis: `39-4+1 x 28 x 20`. `axes` is how many the question asks for; it decides whether
 * `1,024` is one axis or two, and whether a leading 1 is the batch; fewer than that are not finished.
 */
export function readShape(typed: string, axes?: number): Reading<Fraction[]> {
  return reading(typed, (text) => {
    const parts = partsOf(bare(text).replace(printedName, ""), axes);
    const value = parts.map((part) => axis(part));
    if (axes !== undefined && value.length < axes) throw new NotReadable("too-few-axes", shapeText(value));
    return { value, echo: shapeText(value) };
  });
}

/** What PyTorch and TensorFlow print before a shape's bracket. */
const printedName = /^(?:(?:torch\.)?Size|(?:tf\.)?TensorShape) ?(?=\()/iu;

/** The axes' texts, of a list with a comma at its end too, where no axis lacks behind it. */
function partsOf(text: string, axes: number | undefined): string[] {
  if (text.endsWith(",")) {
    const parts = divided(text.slice(0, -1).trim(), axes);
    if (parts.length >= (axes ?? 1)) return parts;
  }
  return divided(text, axes);
}

function divided(text: string, axes: number | undefined): string[] {
  return withoutBatch(split(withoutBrackets(text), axes), axes);
}

export function shapeText(value: readonly Fraction[]): string {
  return value.map(numberText).join(" × ");
}

function axis(part: string): Fraction {
  if (part === "") throw new NotReadable("unfinished");
  const whole = wholeNumber(part);
  if (whole) return whole;
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
function withoutBrackets(whole: string): string {
  const closes = closings(whole);
  let text = whole;
  for (let [start, end] = [0, whole.length]; pairs.has(whole.charAt(start)) && start < end;) {
    const closed = closes.get(start);
    if (closed !== undefined && closed < end - 1) break;
    if (closed === undefined || whole.charAt(closed) !== pairs.get(whole.charAt(start))) {
      throw new NotReadable("bracket", whole.charAt(start));
    }
    [start, end] = inside(whole, start + 1, closed);
    text = whole.slice(start, end);
  }
  return text;
}

/** Where a piece begins and ends without the blanks around it and a comma at its end. */
function inside(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from) === " ") from++;
  while (from < to && text.charAt(to - 1) === " ") to--;
  if (from < to && text.charAt(to - 1) === ",") to--;
  return [from, to];
}

/** Where each bracket is closed; in one pass. */
function closings(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const closes = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    if ("([{<".includes(text.charAt(at))) open.push(at);
    const start = ")]}>".includes(text.charAt(at)) ? open.pop() : undefined;
    if (start !== undefined) closes.set(start, at);
  }
  return closes;
}

/** The axes' texts. Blanks divide only where no sign does. */
function split(text: string, axes: number | undefined): string[] {
  if (axes === 1 && isProduct(text)) return [text];
  const crossed = divide(text, "×xX*;");
  if (crossed.length > 1) {
    const byCross = crossed.flatMap((part) => (thousands.test(part) ? [part] : divide(part, ",")));
    const byList = divide(text, ",;");
    // Where commas alone give as many axes as are asked, crosses are products: `4*9, 28, 20`.
    const areProducts = byList.length > 1 && !isAsked(byCross, axes) && isAsked(byList, axes);
    return areProducts ? byList : byCross;
  }
  if (axes === undefined && isEither(text)) throw new NotReadable("two-readings", text);
  const byComma = divideAtCommas(text, axes);
  if (byComma.length > 1) return byComma;
  const byBlank = /[-+/(),]/u.test(text) ? [text] : text.split(" ");
  if (byBlank.length === axes) return byBlank;
  if (isOneNumber(text, axes)) return [text];
  // A group that begins with 0 could be no axis: `1 024 7 7` are three.
  const joined = text.replace(/(?<=\d) (?=0\d{2}(?!\d))/gu, "").split(" ");
  return joined.length === axes ? joined : byBlank;
}

/**
 * Commas divide, but for those inside of numbers, as in `(1,024, 7, 7)`: told by a group that begins with 0, which
 * could be no axis, or by blanks behind the others where just so many axes are asked.
 */
function divideAtCommas(text: string, axes: number | undefined): string[] {
  const parts = divide(text, ",");
  if (parts.length === axes) return parts;
  if (isOneNumber(text, axes)) return [text];
  const spaced = divide(text.replace(/,(?=\d{3}(?!\d))/gu, ""), ",");
  if (/, /u.test(text) && spaced.length === axes) return spaced;
  return divide(text.replace(/,(?=0\d{2}(?!\d))/gu, ""), ",");
}

const thousands = /^\d{1,3}(,\d{3})+$/u;

/** `1,024` or `1 024` is one number where one axis is asked, or where its last part could be no axis: `1,024`, not `1,124`. */
function isOneNumber(text: string, axes: number | undefined): boolean {
  if (!/^\d{1,3}([, ]\d{3})+(\.\d+)?$/u.test(text)) return false;
  return axes === 1 || /[, ]0/u.test(text);
}

/** `1,124` can be one axis or two, where nothing says how many are asked. */
function isEither(text: string): boolean {
  return /^\d{1,3}([, ]\d{3})+$/u.test(text) && !/[, ]0/u.test(text);
}

/** Divides a text at any of some signs, outside of brackets only. */
function divide(text: string, signs: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ("([{⌊⌈".includes(character)) depth++;
    else if (")]}⌋⌉".includes(character)) depth--;
    else if (depth === 0 && signs.includes(character)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

/**
 * Whether what is divided by stars alone is one axis, calculated: `7*7*16/2`. `7*7*8` may be that, or a map that should
 * have been flattened.
 */
function isProduct(text: string): boolean {
  if (/[×xX,;]/u.test(text) || divide(text, "*").length === 1) return false;
  if (/[-+/^()]/u.test(text)) return true;
  throw new NotReadable("two-readings", text);
}

function isAsked(parts: string[], axes: number | undefined): boolean {
  return withoutBatch(parts, axes).length === axes;
}

/** Leaves out a batch axis: one that has a name, or a leading 1 where there is one axis too many. */
function withoutBatch(parts: string[], axes: number | undefined): string[] {
  const [first = "", ...rest] = parts;
  const named = /^(n|b|none|null|batch|batch_size|배치|\?|-1)$/iu.test(first);
  return rest.length > 0 && (named || (parts.length - 1 === axes && first === "1")) ? rest : parts;
}
