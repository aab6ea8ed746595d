import { expect, it } from "vitest";
import { plausible } from "./plausible.ts";

it.each([
  { own: [36, 28, 20], truth: [36, 28, 20], carried: true },
  { own: [15, 11, 40], truth: [16, 12, 40], carried: true },
  { own: [9, 7, 5], truth: [36, 28, 20], carried: true },
  { own: [144, 112, 80], truth: [36, 28, 20], carried: true },
  { own: [8, 28, 20], truth: [36, 28, 20], carried: false },
  { own: [36, 28, 81], truth: [36, 28, 20], carried: false },
  { own: [1, 1, 20], truth: [36, 28, 20], carried: false },
  { own: [36, 28], truth: [36, 28, 20], carried: false },
  { own: [1, 36, 28, 20], truth: [36, 28, 20], carried: false },
  { own: [-36, 28, 20], truth: [36, 28, 20], carried: false },
  { own: [NaN, 28, 20], truth: [36, 28, 20], carried: false },
  { own: [10n ** 59n], truth: [320], carried: false },
  { own: [0], truth: [0], carried: true },
  { own: [1], truth: [0], carried: false },
  { own: [], truth: [320], carried: false },
])("calculates on with $own for $truth: $carried", ({ own, truth, carried }) => {
  expect(plausible(own, truth)).toBe(carried);
});
