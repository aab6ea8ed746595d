import {
  ceil,
  equalFractions,
  floor,
  type Fraction,
  fraction,
  inverse,
  negative,
  plus,
  times,
} from "./fraction.ts";
import { NotReadable } from "./reading.ts";
import type { Token } from "./tokens.ts";

const MAX_DEPTH = 32;
const MAX_EXPONENT = 64n;
const TOO_LARGE = 10n ** 60n;

const closing: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["⌊", "⌋"],
  ["⌈", "⌉"],
]);

/** Brackets that round, as they can be typed: `floor(35/2)`. */
const words = { floor, ceil } as const;

function isWord(text: string): text is keyof typeof words {
  return Object.hasOwn(words, text);
}

/** A read expression with its exact value: a number, or an operation on one or two expressions. */
export type Expression =
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: Operation; readonly value: Fraction; readonly of: readonly Expression[] };

export type Operation =
  "sum" | "difference" | "product" | "quotient" | "power" | "negative" | "floor" | "ceil";

/** The exact value of an arithmetic expression. */
export function evaluate(all: readonly Token[]): Fraction {
  return parse(all).value;
}

/**
 * Reads an arithmetic expression: + − · / ^, brackets, ⌊ ⌋ and ⌈ ⌉, also as `floor()` and `ceil()`, a product by juxtaposition before a
 * bracket, and `a = b` where both sides agree: then it is the first of them. One pass; depth, exponent and size are bounded.
 */
export function parse(all: readonly Token[]): Expression {
  let at = 0;
  let depth = 0;

  const peek = () => all[at]?.text ?? "";
  const isSign = (...signs: readonly string[]) => all[at]?.kind === "sign" && signs.includes(peek());
  const take = (sign: string) => {
    if (!isSign(sign)) return false;
    at++;
    return true;
  };

  function sum(): Expression {
    let left = product();
    while (isSign("+", "-")) {
      const minus = peek() === "-";
      at++;
      const right = product();
      const value = bounded(plus(left.value, minus ? negative(right.value) : right.value));
      left = { kind: minus ? "difference" : "sum", value, of: [left, right] };
    }
    return left;
  }

  function product(): Expression {
    let left = signed();
    while (isSign("*", "/") || isSign(...closing.keys())) {
      const divide = peek() === "/";
      if (isSign("*", "/")) at++;
      const right = signed();
      if (divide && right.value.numerator === 0n) throw new NotReadable("division-by-zero");
      const value = bounded(times(left.value, divide ? inverse(right.value) : right.value));
      left = { kind: divide ? "quotient" : "product", value, of: [left, right] };
    }
    return left;
  }

  function signed(): Expression {
    if (take("-")) {
      const inside = nested(signed);
      return { kind: "negative", value: negative(inside.value), of: [inside] };
    }
    if (take("+")) return nested(signed);
    const base = atom();
    if (!take("^")) return base;
    const exponent = nested(signed);
    return { kind: "power", value: power(base.value, exponent.value), of: [base, exponent] };
  }

  function atom(): Expression {
    const token = all[at++];
    if (token?.kind === "number") return { kind: "number", value: bounded(token.value) };
    if (token && isWord(token.text)) {
      const inside = bracketed(all[at++]);
      return { kind: token.text, value: words[token.text](inside.value), of: [inside] };
    }
    return bracketed(token);
  }

  function bracketed(token: Token | undefined): Expression {
    if (!token) throw new NotReadable("unfinished");
    const close = closing.get(token.text);
    if (!close) throw new NotReadable("unexpected", token.text);
    const inside = nested(sum);
    if (!take(close)) throw new NotReadable("bracket", token.text);
    if (token.text === "⌊") return { kind: "floor", value: floor(inside.value), of: [inside] };
    if (token.text === "⌈") return { kind: "ceil", value: ceil(inside.value), of: [inside] };
    return inside;
  }

  function nested(part: () => Expression): Expression {
    if (++depth > MAX_DEPTH) throw new NotReadable("too-deep");
    const inside = part();
    depth--;
    return inside;
  }

  const first = sum();
  for (let side = first; take("=");) {
    const other = sum();
    if (!equalFractions(side.value, other.value)) throw new NotReadable("sides-differ");
    side = other;
  }
  if (at < all.length) throw new NotReadable(/[)\]}⌋⌉]/u.test(peek()) ? "bracket" : "unexpected", peek());
  return first;
}

function power(base: Fraction, exponent: Fraction): Fraction {
  if (exponent.denominator !== 1n || exponent.numerator < 0n || exponent.numerator > MAX_EXPONENT) {
    throw new NotReadable("exponent");
  }
  let value = fraction(1n);
  for (let n = 0n; n < exponent.numerator; n++) value = bounded(times(value, base));
  return value;
}

function bounded(value: Fraction): Fraction {
  const { numerator, denominator } = value;
  if (numerator >= TOO_LARGE || numerator <= -TOO_LARGE || denominator >= TOO_LARGE) {
    throw new NotReadable("too-large");
  }
  return value;
}
