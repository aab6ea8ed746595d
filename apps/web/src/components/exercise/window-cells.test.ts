import { expect, it } from "vitest";
import { cellsAlong } from "./window-cells";

it("begins in the padding and moves by the stride", () => {
  const axis = { size: 4, kernel: 3, stride: 2, padding: 1, places: 2 };
  expect(cellsAlong(axis, 0).map(({ index }) => index)).toEqual([-1, 0, 1, 2, 3, 4]);
  expect(cellsAlong(axis, 0).flatMap(({ index, isUnder }) => (isUnder ? [index] : []))).toEqual([-1, 0, 1]);
  expect(cellsAlong(axis, 1).flatMap(({ index, isUnder }) => (isUnder ? [index] : []))).toEqual([1, 2, 3]);
});

it("shows where a last window sticks out", () => {
  const axis = { size: 5, kernel: 2, stride: 2, padding: 0, places: 3 };
  expect(cellsAlong(axis, 2).filter(({ isUnder }) => isUnder)).toEqual([
    { index: 4, isUnder: true },
    { index: 5, isUnder: true },
  ]);
});
