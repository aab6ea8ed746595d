/** A whole number of things. A `number` while it is a safe integer, a `bigint` beyond 2^53 − 1, so no count is ever rounded. */
export type Count = number | bigint;

/** The exact product; the empty product is 1. */
export function product(...factors: readonly Count[]): Count {
  return fold(
    factors,
    1,
    (a, b) => a * b,
    (a, b) => a * b,
  );
}

/** The exact sum; the empty sum is 0. */
export function sum(...terms: readonly Count[]): Count {
  return fold(
    terms,
    0,
    (a, b) => a + b,
    (a, b) => a + b,
  );
}

/** Works in doubles while every intermediate result is exact, which is nearly always, and in bigints from there on. */
function fold(
  counts: readonly Count[],
  start: number,
  small: (a: number, b: number) => number,
  large: (a: bigint, b: bigint) => bigint,
): Count {
  let total: Count = start;
  for (const count of counts) {
    const next: number =
      typeof total === "number" && typeof count === "number" ? small(total, count) : Infinity;
    total = isExact(next) ? next : large(BigInt(total), BigInt(count));
  }
  return typeof total === "bigint" ? narrow(total) : total;
}

/** A safe integer, or a fraction: those only come from wrong beliefs, and are not rounded either. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

function narrow(count: bigint): Count {
  const small = Number(count);
  return Number.isSafeInteger(small) ? small : count;
}
