import { expect, it } from "vitest";
import { pointsText } from "./points";

it.each([
  [0, "0"],
  [2, "2"],
  [0.1 + 0.2, "0.3"],
  [1 / 3, "0.33"],
  [4.5, "4.5"],
])("says %d as %s", (points, text) => {
  expect(pointsText(points)).toBe(text);
});
