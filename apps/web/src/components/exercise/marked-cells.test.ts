import { expect, it } from "vitest";
import { between, cellBeside, pressed, stretched } from "./marked-cells";

const marked = { first: 3, last: 9 };

it.each([
  ["marks the first cell", 5, undefined, { first: 5, last: 5 }],
  ["marks all up to a cell behind", 12, marked, { first: 3, last: 12 }],
  ["marks all from a cell before, in the padding too", -2, marked, { first: -2, last: 9 }],
  ["makes a cell inside the first one where that is nearer", 5, marked, { first: 5, last: 9 }],
  ["makes a cell inside the last one where that is nearer", 7, marked, { first: 3, last: 7 }],
  ["takes the first one away", 3, marked, { first: 4, last: 9 }],
  ["takes the last one away", 9, marked, { first: 3, last: 8 }],
  ["takes the only one away", 5, { first: 5, last: 5 }, undefined],
])("%s", (_, cell, before, after) => {
  expect(pressed(cell, before)).toEqual(after);
});

it("marks what is dragged over, in either direction", () => {
  expect(between(9, -1)).toEqual({ first: -1, last: 9 });
  expect(between(4, 6)).toEqual({ first: 4, last: 6 });
});

it("takes the end along that Shift moves", () => {
  expect(stretched(9, 10, marked)).toEqual({ first: 3, last: 10 });
  expect(stretched(3, 13, marked)).toEqual({ first: 9, last: 13 });
  expect(stretched(20, 21, marked)).toEqual({ first: 20, last: 21 });
  expect(stretched(4, 5, undefined)).toEqual({ first: 4, last: 5 });
});

it.each([
  ["ArrowRight", 4],
  ["ArrowDown", 13],
  ["ArrowLeft", 2],
  ["ArrowUp", 3],
  ["Home", undefined],
])("%s leads from 3 to %s", (key, cell) => {
  expect(cellBeside(3, key, { first: 0, last: 95 })).toBe(cell);
});
