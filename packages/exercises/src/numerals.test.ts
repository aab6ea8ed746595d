import { expect, it } from "vitest";
import { dimensions, factors, numeral, numeralWith } from "./numerals.ts";

it.each([
  { count: 0, text: "0" },
  { count: 999, text: "999" },
  { count: 1792, text: "1,792" },
  { count: 64320, text: "64,320" },
  { count: 1234567, text: "1,234,567" },
  { count: -1792, text: "−1,792" },
  { count: 17.5, text: "17.5" },
  { count: 1792.0625, text: "1,792.0625" },
  { count: 18446744073709551616n, text: "18,446,744,073,709,551,616" },
])("writes $count as $text", ({ count, text }) => {
  expect(numeral(count)).toBe(text);
});

it("writes the axes of a shape and the factors of a product", () => {
  expect(dimensions([1024, 7, 7])).toBe("1,024 × 7 × 7");
  expect(factors([3, 3, 1024])).toBe("3·3·1,024");
});

it.each([
  { count: 0, subject: "0이", topic: "0은", means: "0으로" },
  { count: 1, subject: "1이", topic: "1은", means: "1로" },
  { count: 2, subject: "2가", topic: "2는", means: "2로" },
  { count: 3, subject: "3이", topic: "3은", means: "3으로" },
  { count: 4, subject: "4가", topic: "4는", means: "4로" },
  { count: 5, subject: "5가", topic: "5는", means: "5로" },
  { count: 6, subject: "6이", topic: "6은", means: "6으로" },
  { count: 7, subject: "7이", topic: "7은", means: "7로" },
  { count: 8, subject: "8이", topic: "8은", means: "8로" },
  { count: 9, subject: "9가", topic: "9는", means: "9로" },
  { count: 10, subject: "10이", topic: "10은", means: "10으로" },
  { count: 32, subject: "32가", topic: "32는", means: "32로" },
  { count: 100, subject: "100이", topic: "100은", means: "100으로" },
  { count: 340, subject: "340이", topic: "340은", means: "340으로" },
  { count: 1000, subject: "1,000이", topic: "1,000은", means: "1,000으로" },
  { count: 30000, subject: "30,000이", topic: "30,000은", means: "30,000으로" },
  { count: 17.5, subject: "17.5가", topic: "17.5는", means: "17.5로" },
])("gives $count the particles with which it is read: $subject, $topic, $means", ({ count, ...expected }) => {
  expect({
    subject: numeralWith(count, "이/가"),
    topic: numeralWith(count, "은/는"),
    means: numeralWith(count, "으로/로"),
  }).toEqual(expected);
});
