import type { Count, RecordedStep, StepName } from "@stride/cnn";
import { numeral } from "../../numerals.ts";

/** A step as a formula in TeX: what is sought, the rule, the rule with numbers, what comes out. */
export interface Formula {
  readonly left: string;
  readonly rule: string;
  /** Left out where it would only repeat the result. */
  readonly numbers?: string;
  readonly result: string;
}

/** Each step's formula. A family of them stands in a file; that none is missing is asked where they come together. */
export type Formulas = { readonly [Name in StepName]: (step: RecordedStep<Name>) => Formula };

/** A number in TeX, grouped without the space that TeX puts behind a comma. */
export function tex(count: Count): string {
  return numeral(count).replaceAll(",", "{,}").replace("−", "-");
}

export function times(counts: readonly Count[]): string {
  return counts.map(factor).join(" \\cdot ");
}

export function plus(counts: readonly Count[]): string {
  return counts.map((count, at) => (at === 0 ? tex(count) : signed(count))).join(" ");
}

/** A list in brackets: a shape. */
export function listed(counts: readonly Count[]): string {
  return `(${counts.map(tex).join(",\\ ")})`;
}

/** A term of a sum with its sign. */
export function signed(count: Count): string {
  return count < 0 ? `- ${tex(-count)}` : `+ ${tex(count)}`;
}

/** A number in a product: a negative one stands in brackets. */
export function factor(count: Count): string {
  return count < 0 ? `(${tex(count)})` : tex(count);
}

interface Axis {
  readonly axis: number;
  readonly rank?: number | undefined;
}

const letters: readonly (readonly string[])[] = [[], ["L"], ["H", "W"], ["D", "H", "W"]];

/** The letters of so many spatial axes. */
export function lettersOf(rank: number): readonly string[] {
  return letters[rank] ?? Array.from({ length: rank }, (_, axis) => `n_${axis + 1}`);
}

export function size({ axis, rank = 2 }: Axis): string {
  return lettersOf(rank)[axis] ?? "n";
}

export function outputSize(axis: Axis): string {
  return `${size(axis)}_{\\text{out}}`;
}

export function kernelSymbol(axis: Axis): string {
  return axis.rank === 1 ? "F" : `F_${size(axis).toLowerCase()}`;
}

/** `F_h \cdot F_w` */
export function kernelSymbols(rank: number): string {
  return lettersOf(rank)
    .map((_, axis) => kernelSymbol({ axis, rank }))
    .join(" \\cdot ");
}
