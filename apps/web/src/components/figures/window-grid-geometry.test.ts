import { describe, expect, it } from "vitest";
import { gridCells } from "./window-grid-geometry.ts";

const plain = { size: 5, kernel: 3, stride: 1, dilation: 1, padding: { before: 0, after: 0 }, places: 3 };

describe("the cells of one axis", () => {
  it("begins a window at every place", () => {
    expect(gridCells(plain)).toMatchObject({ drawn: 5, starts: [0, 1, 2], unread: 5 });
  });

  it("counts from the first padding cell", () => {
    const cells = gridCells({ ...plain, padding: { before: 1, after: 2 }, places: 6 });
    expect(cells).toMatchObject({ drawn: 8, inputStart: 1, inputEnd: 6 });
  });

  it("leaves the last column unread when the stride does not go up", () => {
    expect(gridCells({ ...plain, size: 6, stride: 2, places: 2 })).toMatchObject({
      drawn: 6,
      starts: [0, 2],
      unread: 5,
    });
  });

  it("lets the last window stick out when the number of places is rounded up", () => {
    expect(gridCells({ ...plain, size: 6, stride: 2, places: 3 })).toMatchObject({ drawn: 7, unread: 7 });
  });

  it("skips cells when dilated", () => {
    expect(gridCells({ ...plain, dilation: 2, places: 1 })).toMatchObject({ span: 5, offsets: [0, 2, 4] });
  });
});
