import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { product, quotient, sum } from "./count.ts";

describe("product", () => {
  test("nothing multiplied is 1", () => {
    expect(product()).toBe(1);
  });

  test("stays a number up to 2^53 − 1", () => {
    expect(product(6361, 69431, 20394401)).toBe(9007199254740991);
  });

  test("is exact beyond", () => {
    expect(product(3037000500, 3037000500)).toBe(9223372037000250000n);
    expect(product(94906267, 94906267)).toBe(9007199515875289n);
  });

  test("is exact where a double would overflow", () => {
    expect(product(...Array.from({ length: 40 }, () => 10 ** 10))).toBe(10n ** 400n);
  });

  test("comes back to a number when a later factor is 0", () => {
    expect(product(3037000500, 3037000500, 0)).toBe(0);
  });

  test("leaves a wrong belief's fraction as it is", () => {
    expect(product(3, 2.5)).toBe(7.5);
  });
});

describe("sum", () => {
  test("nothing added is 0", () => {
    expect(sum()).toBe(0);
  });

  test("is exact beyond 2^53", () => {
    expect(sum(9007199254740991, 2)).toBe(9007199254740993n);
    expect(sum(9007199254740993n, -2n)).toBe(9007199254740991);
  });
});

const counts = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 6 });

test.prop([counts])("both agree with whole-number arithmetic without a limit", (factors) => {
  const exact = factors.map(BigInt);
  expect(BigInt(product(...factors))).toBe(exact.reduce((a, b) => a * b, 1n));
  expect(BigInt(sum(...factors))).toBe(exact.reduce((a, b) => a + b, 0n));
});

test.prop([counts])("a count is a number exactly while it is a safe integer", (factors) => {
  const counted = product(...factors);
  expect(typeof counted === "number").toBe(Number.isSafeInteger(Number(counted)));
});

describe("quotient", () => {
  test.each([
    { count: 296, parts: 8, each: 37 },
    { count: 297, parts: 4, each: 74.25 },
    { count: 9007199254740993n, parts: 3, each: 3002399751580331 },
    { count: 9223372037000250000n, parts: 2, each: 4611686018500125000n },
  ])("$count in $parts parts", ({ count, parts, each }) => {
    expect(quotient(count, parts)).toBe(each);
  });
});

test("a fraction that a wrong belief made stays a number, however large it grows", () => {
  expect(product(550229.5, 2 ** 52)).toBe(550229.5 * 4503599627370496);
  expect(sum(0.5, 2 ** 53)).toBe(9007199254740992);
  expect(quotient(2378.5, 3)).toBeCloseTo(792.83, 2);
});
