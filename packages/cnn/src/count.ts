/** A whole number of things. A `number` while it is a safe integer, a `bigint` beyond 2^53 − 1, so no count is ever rounded. */
export type Count = number | bigint;

/** The exact product; the empty product is 1. */
export function product(...factors: readonly Count[]): Count {
  return productOf(factors);
}

/** The exact sum; the empty sum is 0. */
export function sum(...terms: readonly Count[]): Count {
  return sumOf(terms);
}

/** The exact product of a list's numbers, and of what stands before them. */
export function productOf(factors: readonly Count[], first: Count = 1): Count {
  let small = inDoubles(first);
  for (let index = 0; index < factors.length; index++) small *= inDoubles(factors[index] ?? 1);
  // a safe product has safe parts, for what makes a product smaller again is 0 or a fraction
  if (Number.isSafeInteger(small)) return small;
  return factors.reduce(times, first);
}

/** The exact sum of a list's numbers. */
export function sumOf(terms: readonly Count[]): Count {
  let small = 0;
  for (let index = 0; index < terms.length; index++) {
    small += inDoubles(terms[index] ?? 0);
    if (!Number.isSafeInteger(small)) return terms.reduce(plus, 0);
  }
  return small;
}

/** A count that is added or multiplied in doubles while that is exact; with a bigint it isn't. */
function inDoubles(count: Count): number {
  return typeof count === "number" ? count : NaN;
}

/** One count in so many parts: exact, a fraction where it doesn't come out even, as only wrong beliefs do. */
export function quotient(count: Count, parts: Count): Count {
  const [whole, divisor] = [Number(count), Number(parts)];
  if (isFraction(count) || isFraction(parts)) return whole / divisor;
  if (!Number.isSafeInteger(whole) || !Number.isSafeInteger(divisor)) {
    if (BigInt(count) % BigInt(parts) === 0n) return narrow(BigInt(count) / BigInt(parts));
  }
  return whole / divisor;
}

/** In doubles while the result is exact, which is nearly always, and in bigints from there on. */
export function times(a: Count, b: Count): Count {
  const small = typeof a === "number" && typeof b === "number" ? a * b : Infinity;
  if (isExact(small)) return small;
  return isFraction(a) || isFraction(b) ? Number(a) * Number(b) : narrow(BigInt(a) * BigInt(b));
}

export function plus(a: Count, b: Count): Count {
  const small = typeof a === "number" && typeof b === "number" ? a + b : Infinity;
  if (isExact(small)) return small;
  return isFraction(a) || isFraction(b) ? Number(a) + Number(b) : narrow(BigInt(a) + BigInt(b));
}

/** A fraction can't become a bigint: only wrong beliefs make one, so beyond 2^53 it may be rounded. */
function isFraction(count: Count): boolean {
  return typeof count === "number" && !Number.isInteger(count);
}

/** A safe integer, or a fraction: those only come from wrong beliefs, and are not rounded either. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

function narrow(count: bigint): Count {
  const small = Number(count);
  return Number.isSafeInteger(small) ? small : count;
}
