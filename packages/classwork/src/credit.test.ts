import { expect, it } from "vitest";
import { creditAt } from "./credit.ts";

it.each([
  { phase: "open", latePercent: 50, credit: 1 },
  { phase: "open", latePercent: 0, credit: 1 },
  { phase: "late", latePercent: 100, credit: 1 },
  { phase: "late", latePercent: 50, credit: 0.5 },
  { phase: "late", latePercent: 33, credit: 0.33 },
  { phase: "late", latePercent: 0, credit: 0 },
  { phase: "before", latePercent: 100, credit: 0 },
  { phase: "closed", latePercent: 100, credit: 0 },
] as const)("$phase with $latePercent % for what is late: $credit", ({ phase, latePercent, credit }) => {
  expect(creditAt(phase, latePercent)).toBe(credit);
});
