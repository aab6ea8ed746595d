import { expect, it } from "vitest";
import { contactSheet } from "./contact-sheet.ts";

it("shows exercises side by side with their keys and slips, and counts what they have", () => {
  const sheet = contactSheet("parameter-count", 1, 40);
  expect(sheet?.exercises).toHaveLength(40);
  expect(sheet?.features.map(({ en }) => en)).toContain("at most 24 filters");
  const [first] = sheet?.exercises ?? [];
  expect(first?.seed).toBe(0);
  expect(first?.key["parameters"]).toMatch(/^\d+$/u);
  expect(first?.slips.map(({ misconception }) => misconception)).toContain("forgets-bias");
  expect(sheet?.targeted["forgets-bias"]).toBe(40);
  expect(sheet?.duplicates).toBeLessThan(4);
  const counts = (sheet?.answers["parameters"] ?? []).map(([, count]) => count);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(counts.toSorted((a, b) => b - a)).toEqual(counts);
});

it("says how often numbers were drawn again, and why", () => {
  expect(contactSheet("output-shape", 2, 60)?.rejected).toEqual({ "slips-coincide": expect.any(Number) });
});

it("is none of an unknown kind", () => {
  expect(contactSheet("constructor", 1, 3)).toBeUndefined();
});
