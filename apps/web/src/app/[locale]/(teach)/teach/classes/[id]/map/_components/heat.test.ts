import { expect, it } from "vitest";
import { heatOf, heatScale } from "./heat.ts";

it.each([
  [0, 0],
  [1, 1],
  [3, 1],
  [4, 2],
  [7, 2],
  [8, 3],
  [12, 3],
  [13, 4],
  [18, 4],
  [19, 5],
  [400, 5],
])("%d wrong answers have heat %d", (count, heat) => {
  expect(heatOf(count)).toBe(heat);
});

it("names its steps", () => {
  expect(heatScale).toEqual(["0", "1–3", "4–7", "8–12", "13–18", "19+"]);
});
