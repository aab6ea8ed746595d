/** An exact rational number in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * commonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function negative(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function inverse(a: Fraction): Fraction {
  return fraction(a.denominator, a.numerator);
}

/** The largest whole number that is not above it. */
export function floor({ numerator, denominator }: Fraction): Fraction {
  const down = numerator < 0n && numerator % denominator !== 0n ? 1n : 0n;
  return { numerator: numerator / denominator - down, denominator: 1n };
}

/** The smallest whole number that is not below it. */
export function ceil(value: Fraction): Fraction {
  return negative(floor(negative(value)));
}

export function equalFractions(a: Fraction, b: Fraction): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** Whether it is exactly this number; a count above 2^53 comes as a bigint. */
export function equals({ numerator, denominator }: Fraction, value: number | bigint): boolean {
  if (typeof value === "bigint" || Number.isInteger(value)) {
    return denominator === 1n && numerator === BigInt(value);
  }
  return Number(numerator) / Number(denominator) === value;
}

/** `1792`, `17.5` where the decimal ends, else `35/3`. */
export function fractionText({ numerator, denominator }: Fraction): string {
  if (denominator === 1n) return String(numerator);
  const scale = endingScale(denominator);
  if (scale === undefined) return `${numerator}/${denominator}`;
  const digits = String((numerator < 0n ? -numerator : numerator) * (10n ** BigInt(scale) / denominator));
  const padded = digits.padStart(scale + 1, "0");
  return `${numerator < 0n ? "-" : ""}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** How many decimals write a fraction with this denominator out, if at most six do. */
function endingScale(denominator: bigint): number | undefined {
  for (let scale = 1, power = 10n; scale <= 6; scale++, power *= 10n) {
    if (power % denominator === 0n) return scale;
  }
  return undefined;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
