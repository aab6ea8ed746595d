import { evaluate, parse } from "./expression.ts";
import { equalFractions, fraction, type Fraction, fractionText, times } from "./fraction.ts";
import { bare, reading, type Reading } from "./reading.ts";
import { structureOf } from "./structure.ts";
import { grouped, type Token, tokens } from "./tokens.ts";
import { type Unit, withoutUnit } from "./unit.ts";

/**
 * Reads a count as people write it: `340`, `1,792`, `20*(4*4*1+1)`, `4·4·20 = 320`, `= 320.`, `1.8k`, `340개`; in a unit,
 * `3.5 MB`.
 */
export function readNumber(typed: string, unit?: Unit): Reading<Fraction> {
  const value = wholeNumber(typed);
  if (!value) return readCalculation(typed, unit);
  return {
    status: "read",
    value,
    echo: unit === undefined ? wholeText(typed) : `${wholeText(typed)} ${unit}`,
  };
}

/** The same of any text, digits alone too: folded, cut into tokens and calculated. */
export function readCalculation(typed: string, unit?: Unit): Reading<Fraction> {
  return reading(typed, (folded) => {
    const text = bare(folded, STOPS);
    return unit === undefined ? calculation(text) : calculationIn(unit, text);
  });
}

/** Reads an arithmetic line: what it comes to, and how it is built. */
export function readLine(typed: string): Reading<Fraction> {
  return reading(typed, (text) => {
    const all = tokens(bare(text, STOPS));
    const line = parse(all);
    return { value: line.value, echo: echo(all, line.value), structure: structureOf(line) };
  });
}

/** What may end a sentence or a list that is one number. */
const STOPS = ".,";

/** So many digits are exact in a number. */
const MOST_DIGITS = 15;

/** `340` or `-5`, as most numbers are typed; nothing if there is more to a text. Such a one means the same however it is read. */
export function wholeNumber(text: string): Fraction | undefined {
  const start = text.startsWith("-") ? 1 : 0;
  const digits = text.length - start;
  if (digits < 1 || digits > MOST_DIGITS || (text.charAt(start) === "0" && text !== "0")) return undefined;
  let size = 0;
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    size = 10 * size + digit;
  }
  return { numerator: BigInt(start === 0 ? size : -size), denominator: 1n };
}

const ZERO = "0".charCodeAt(0);

function calculation(text: string): { value: Fraction; echo: string } {
  const all = tokens(text.replace(/\s?개$/u, ""));
  const value = evaluate(all);
  return { value, echo: echo(all, value) };
}

function calculationIn(unit: Unit, text: string): { value: Fraction; echo: string } {
  const { rest, scale } = withoutUnit(text, unit);
  const { value, echo: said } = calculation(rest);
  if (equalFractions(scale, fraction(1n))) return { value, echo: `${said} ${unit}` };
  const converted = times(value, scale);
  return { value: converted, echo: `${numberText(converted)} ${unit}` };
}

const spaced: ReadonlyMap<string, string> = new Map([
  ["*", " · "],
  ["+", " + "],
  ["-", " − "],
  ["/", " / "],
  ["=", " = "],
]);

function echo(all: readonly Token[], value: Fraction): string {
  const written = all
    .map((token, at) =>
      token.kind === "sign" && !startsTerm(all[at - 1])
        ? (spaced.get(token.text) ?? token.text)
        : sign(token),
    )
    .join("");
  const result = numberText(value);
  const isSaid = isPlain(all) || all.some(({ text }) => text === "=");
  return isSaid || written.replaceAll(" ", "") === result ? written : `${written} = ${result}`;
}

/** One number in digits alone: of `1.8k` it is said what it comes to. */
function isPlain([only, ...more]: readonly Token[]): boolean {
  return more.length === 0 && only?.kind === "number" && /\d$/u.test(only.text);
}

/** Whether a sign that stands behind this token is a number's own sign and no operation. */
function startsTerm(before: Token | undefined): boolean {
  return !before || (before.kind === "sign" && !/[)\]}⌋⌉]/u.test(before.text));
}

function sign(token: Token): string {
  return token.text === "-" ? "−" : token.text;
}

/** A read number for people: grouped, with a true minus. */
export function numberText(value: Fraction): string {
  if (value.denominator === 1n) return wholeText(String(value.numerator));
  const [whole = "", rest = ""] = fractionText(value).split(/(?=[./])/u);
  return wholeText(whole) + rest;
}

function wholeText(digits: string): string {
  return digits.startsWith("-") ? `−${grouped(digits.slice(1))}` : grouped(digits);
}
