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

/**
 * The exact value of an arithmetic expression: + − · / ^, brackets, floor and ceiling brackets, a product by
 * juxtaposition before a bracket, and `a = b` where both sides agree. One pass; depth, exponent and size are bounded.
 */
export function evaluate(all: readonly Token[]): Fraction {
  let at = 0;
  let depth = 0;

  const peek = () => all[at]?.text ?? "";
  const isSign = (...signs: readonly string[]) => all[at]?.kind === "sign" && signs.includes(peek());
  const take = (sign: string) => {
    if (!isSign(sign)) return false;
    at++;
    return true;
  };

  function sum(): Fraction {
    let value = product();
    while (isSign("+", "-")) {
      const minus = peek() === "-";
      at++;
      const term = product();
      value = bounded(plus(value, minus ? negative(term) : term));
    }
    return value;
  }

  function product(): Fraction {
    let value = signed();
    while (isSign("*", "/") || isSign(...closing.keys())) {
      const divide = peek() === "/";
      if (isSign("*", "/")) at++;
      const factor = signed();
      if (divide && factor.numerator === 0n) throw new NotReadable("division-by-zero");
      value = bounded(times(value, divide ? inverse(factor) : factor));
    }
    return value;
  }

  function signed(): Fraction {
    if (take("-")) return negative(nested(signed));
    if (take("+")) return nested(signed);
    const base = atom();
    return take("^") ? power(base, nested(signed)) : base;
  }

  function atom(): Fraction {
    const token = all[at++];
    if (!token) throw new NotReadable("unfinished");
    if (token.kind === "number") return bounded(token.value);
    const close = closing.get(token.text);
    if (!close) throw new NotReadable("unexpected", token.text);
    const inside = nested(sum);
    if (!take(close)) throw new NotReadable("bracket", token.text);
    return token.text === "⌊" ? floor(inside) : token.text === "⌈" ? ceil(inside) : inside;
  }

  function nested(part: () => Fraction): Fraction {
    if (++depth > MAX_DEPTH) throw new NotReadable("too-deep");
    const value = part();
    depth--;
    return value;
  }

  let value = sum();
  while (take("=")) {
    const other = sum();
    if (!equalFractions(value, other)) throw new NotReadable("sides-differ");
    value = other;
  }
  if (at < all.length) throw new NotReadable(/[)\]}⌋⌉]/u.test(peek()) ? "bracket" : "unexpected", peek());
  return value;
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
