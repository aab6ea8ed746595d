import { type Fraction, fraction } from "./fraction.ts";
import { NotReadable } from "./reading.ts";

export type Token =
  | { readonly kind: "number"; readonly value: Fraction; readonly text: string }
  | { readonly kind: "sign"; readonly text: string };

const MAX_DIGITS = 60;

/** Digits, also in groups of three set apart by `,` `_` `'` or a blank, a decimal part, and a suffix. `0,001` is no group. */
const number = /([1-9]\d{0,2}(?:([,_' ])\d{3})(?:\2\d{3})*(?!\d)|\d+)(\.\d+)?\s?([kKMGB천만억])?/uy;
const sign = /floor|ceil|\*\*|[-+*/^()[\]{}⌊⌋⌈⌉=×xX]/uy;

const suffixes: ReadonlyMap<string, bigint> = new Map([
  ["k", 1_000n],
  ["K", 1_000n],
  ["M", 1_000_000n],
  ["G", 1_000_000_000n],
  ["B", 1_000_000_000n],
  ["천", 1_000n],
  ["만", 10_000n],
  ["억", 100_000_000n],
]);

/** The numbers and signs of an expression, in one pass. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === " ") {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    found.push(token.token);
    at = token.end;
  }
  return found;
}

function tokenAt(text: string, at: number): { token: Token; end: number } {
  number.lastIndex = at;
  const digits = number.exec(text);
  if (digits) return { token: numberToken(digits), end: number.lastIndex };
  sign.lastIndex = at;
  const found = sign.exec(text);
  if (!found) throw new NotReadable("unknown-character", String.fromCodePoint(text.codePointAt(at) ?? 0));
  return { token: { kind: "sign", text: oneSign(found[0]) }, end: sign.lastIndex };
}

function oneSign(text: string): string {
  if (text === "**") return "^";
  return text === "×" || text === "x" || text === "X" ? "*" : text;
}

function numberToken([, whole = "", , decimals = "", suffix = ""]: RegExpExecArray): Token {
  const digits = whole.replace(/\D/gu, "");
  const fractional = decimals.slice(1);
  if (digits.length + fractional.length > MAX_DIGITS)
    throw new NotReadable("too-large", `${digits.slice(0, 12)}…`);
  const scale = suffixes.get(suffix) ?? 1n;
  const value = fraction(BigInt(digits + fractional) * scale, 10n ** BigInt(fractional.length));
  return { kind: "number", value, text: `${grouped(digits.replace(/^0+(?=\d)/u, ""))}${decimals}${suffix}` };
}

/** Digits in groups of three: `1792` becomes `1,792`. */
export function grouped(digits: string): string {
  let at = digits.length % 3 || 3;
  let text = digits.slice(0, at);
  for (; at < digits.length; at += 3) text += `,${digits.slice(at, at + 3)}`;
  return text;
}
