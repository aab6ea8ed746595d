import { describe, expect, it } from "vitest";
import { equals, fraction, fractionText } from "./fraction.ts";

const texts = [
  { fraction: fraction(1792n), text: "1792" },
  { fraction: fraction(35n, 2n), text: "17.5" },
  { fraction: fraction(-1n, 4n), text: "-0.25" },
  { fraction: fraction(1n, 64n), text: "0.015625" },
  { fraction: fraction(1n, 128n), text: "1/128" },
  { fraction: fraction(35n, 3n), text: "35/3" },
  { fraction: fraction(0n, 7n), text: "0" },
] as const;

it.each(texts)("writes $fraction as $text", ({ fraction: value, text }) => {
  expect(fractionText(value)).toBe(text);
});

it("keeps a fraction in lowest terms over a denominator above zero", () => {
  expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
  expect(fraction(0n, -4n)).toEqual({ numerator: 0n, denominator: 1n });
});

describe("equality with a count", () => {
  const above = 2n ** 53n + 1n;
  it.each([
    { fraction: fraction(340n), count: 340, same: true },
    { fraction: fraction(340n), count: 340n, same: true },
    { fraction: fraction(340n), count: 341, same: false },
    { fraction: fraction(above), count: above, same: true },
    { fraction: fraction(above), count: 2 ** 53, same: false },
    { fraction: fraction(35n, 2n), count: 17.5, same: true },
    { fraction: fraction(35n, 2n), count: 17, same: false },
    { fraction: fraction(0n), count: -0, same: true },
    { fraction: fraction(0n), count: NaN, same: false },
    { fraction: fraction(10n ** 59n), count: Infinity, same: false },
  ])("is $same of $fraction and $count", ({ fraction: value, count, same }) => {
    expect(equals(value, count)).toBe(same);
  });
});
