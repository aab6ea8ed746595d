import type { Expression } from "./expression.ts";
import { type Fraction, fractionText } from "./fraction.ts";
import type { Structure } from "./reading.ts";

export function structureOf(line: Expression): Structure {
  return {
    exact: written(line, { write: fractionText, leavesOutOnes: true }),
    outline: written(line, { write: () => "#", leavesOutOnes: false }),
  };
}

interface Way {
  readonly write: (value: Fraction) => string;
  readonly leavesOutOnes: boolean;
}

function written(line: Expression, way: Way): string {
  const terms = termsOf(line, way).filter((term) => !way.leavesOutOnes || !/^[-+]\*0$/u.test(term));
  return terms.length === 0 ? way.write(line.value) : terms.toSorted().join("");
}

/** Terms with their signs. */
function termsOf(whole: Expression, way: Way): string[] {
  const line = way.leavesOutOnes ? withoutOne(whole) : whole;
  if (line.kind !== "number") {
    const [left, right] = line.of;
    if (line.kind === "sum") return line.of.flatMap((term) => termsOf(term, way));
    if (line.kind === "floor" || line.kind === "ceil") return line.of.flatMap((term) => termsOf(term, way));
    if (line.kind === "negative" && left) return termsOf(left, way).map(opposite);
    if (line.kind === "difference" && left && right) {
      return [...termsOf(left, way), ...termsOf(right, way).map(opposite)];
    }
  }
  return [`+${factorsOf(line, way).toSorted().join("")}`];
}

function opposite(term: string): string {
  return (term.startsWith("-") ? "+" : "-") + term.slice(1);
}

/** What is left of a product with 1, or of a quotient by 1. */
function withoutOne(line: Expression): Expression {
  if (line.kind !== "product" && line.kind !== "quotient") return line;
  const [left, right] = line.of;
  if (right && left && isOne(right)) return withoutOne(left);
  if (right && left && line.kind === "product" && isOne(left)) return withoutOne(right);
  return line;
}

function isOne({ kind, value: { numerator, denominator } }: Expression): boolean {
  return kind === "number" && numerator === denominator;
}

/** Factors, each with `*` or `/` before it. */
function factorsOf(whole: Expression, way: Way): string[] {
  const line = way.leavesOutOnes ? withoutOne(whole) : whole;
  if (line.kind === "number") return [`*${way.write(line.value)}`];
  const [left, right] = line.of;
  if (line.kind === "product") return line.of.flatMap((factor) => factorsOf(factor, way));
  if (line.kind === "quotient" && left && right) {
    return [...factorsOf(left, way), ...factorsOf(right, way).map(inverted)];
  }
  if (line.kind === "power" && left && right) return powerOf(left, right, way);
  return [`*(${written(line, way)})`];
}

const MOST_REPEATED = 8n;

/** `3^2` is 3·3; a long or nested power stays one. */
function powerOf(base: Expression, { value: exponent }: Expression, way: Way): string[] {
  const { numerator, denominator } = exponent;
  if (base.kind === "number" && denominator === 1n && numerator > 0n && numerator <= MOST_REPEATED) {
    return Array.from({ length: Number(numerator) }, () => `*${way.write(base.value)}`);
  }
  return [`*(${written(base, way)})^${way.write(exponent)}`];
}

function inverted(factor: string): string {
  return (factor.startsWith("/") ? "*" : "/") + factor.slice(1);
}
