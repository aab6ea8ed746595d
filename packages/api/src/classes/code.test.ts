import { expect, it } from "vitest";
import { CLASS_CODE_LENGTH, newCode, PERSONAL_CODE_LENGTH, readCode } from "./code.ts";

it("is drawn from more than 40 bits, and never twice among thousands", () => {
  const codes = Array.from({ length: 5000 }, () => newCode(CLASS_CODE_LENGTH));
  expect(new Set(codes).size).toBe(5000);
  expect(new Set(codes.join("")).size).toBe(24);
  expect(CLASS_CODE_LENGTH * Math.log2(24)).toBeGreaterThan(40);
  expect(PERSONAL_CODE_LENGTH).toBeGreaterThan(CLASS_CODE_LENGTH);
});

it("has no sign that looks like another", () => {
  const signs = Array.from({ length: 500 }, () => newCode(PERSONAL_CODE_LENGTH)).join("");
  expect(signs).not.toMatch(/[0O1IL2Z5S8BU]/u);
});

it.each([
  ["K7M4XP9QDR", "K7M4XP9QDR"],
  ["k7m4x-p9qdr", "K7M4XP9QDR"],
  [" K7M4X P9QDR ", "K7M4XP9QDR"],
  ["K7M4X–P9QDR", "K7M4XP9QDR"],
  ["Ｋ７Ｍ４Ｘ－Ｐ９ＱＤＲ", "K7M4XP9QDR"],
  ["K7M4X-P9QDR-TRRRR", "K7M4XP9QDRTRRRR"],
])("%j is read as %s", (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

it.each([
  "",
  "K7M4XP9QD",
  "K7M4XP9QDRT",
  "K7M4XP9QD0",
  "K7M4XP9QD!",
  "가나다라마바사아자차",
  "\0",
  "x".repeat(5000),
])("%j is no code", (typed) => {
  expect(readCode(typed)).toBeUndefined();
});
