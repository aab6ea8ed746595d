/** How numbers lie: the one in the middle, those at a quarter and three quarters, and the ends. */
export interface Spread {
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? NaN;
  return { least: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), most: at(1) };
}

export function spreadText({ least, lower, upper, most }: Spread): string {
  return `quartiles ${short(lower)} to ${short(upper)}, ends ${short(least)} and ${short(most)}`;
}

/** Three digits that count. */
export function short(number: number): string {
  if (number >= 100 || Number.isInteger(number)) return String(Math.round(number));
  return number.toPrecision(3);
}
