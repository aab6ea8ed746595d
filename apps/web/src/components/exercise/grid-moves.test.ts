import { expect, it } from "vitest";
import { cellTowards } from "./grid-moves";

const at = (start: number, end = start) => ({ start, end, length: 2 });

it.each([
  ["ArrowUp", at(1), "r0c1"],
  ["ArrowDown", at(1), "r2c1"],
  ["ArrowLeft", at(0), "r1c0"],
  ["ArrowLeft", at(0, 2), "r1c0"],
  ["ArrowLeft", at(2), undefined],
  ["ArrowRight", at(2), "r1c2"],
  ["ArrowRight", at(1), undefined],
  ["ArrowRight", at(0, 2), "r1c2"],
  ["Home", at(0), undefined],
])("%s with the caret %o leads to %s", (key, caret, cell) => {
  expect(cellTowards("r1c1", key, caret)).toBe(cell);
});

it("leads nowhere outside a grid", () => {
  expect(cellTowards("shape", "ArrowUp", at(0))).toBeUndefined();
});
