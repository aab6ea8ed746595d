import { describe, expect, it } from "vitest";
import { boundsOf, cellsPerLine, lengthsOf, originAt, project } from "./iso.ts";

describe("the lengths of a block", () => {
  it.each([
    [224, 149.67],
    [39, 62.45],
    [1, 10],
  ])("draws a side of %i cells %f px long at k = 1", (rows, h) => {
    expect(lengthsOf({ rows, columns: 1, channels: 1 }, 1).h).toBeCloseTo(h, 2);
  });

  it.each([
    [3, 9.84],
    [64, 38.99],
    [1000, 134.32],
  ])("draws %i channels %f px deep at k = 1", (channels, c) => {
    expect(lengthsOf({ rows: 1, columns: 1, channels }, 1).c).toBeCloseTo(c, 2);
  });

  it("grows with k", () => {
    expect(lengthsOf({ rows: 4, columns: 9, channels: 1 }, 2)).toEqual({ h: 40, w: 60, c: 12 });
  });
});

describe("the projection", () => {
  it("sends rows down, columns down to the right and channels up to the right", () => {
    const origin = { x: 10, y: 20 };
    expect(project(origin, 0, 0, 30)).toEqual({ x: 10, y: 50 });
    expect(project(origin, 100, 0, 0).x).toBeCloseTo(96.6, 1);
    expect(project(origin, 100, 0, 0).y).toBe(70);
    expect(project(origin, 0, 100, 0).y).toBe(-30);
  });

  it("bounds a block by its lowest front corner and its highest back corner", () => {
    const bounds = boundsOf({ h: 50, w: 60, c: 40 });
    expect(bounds.width).toBeCloseTo(86.6, 1);
    expect(bounds.height).toBe(100);
  });

  it("centres a block on a line", () => {
    expect(originAt(5, 100, { h: 50, w: 60, c: 40 })).toEqual({ x: 5, y: 70 });
  });
});

describe("grid lines", () => {
  it.each([
    [143.6, 39, 4, 2],
    [128, 31, 4, 1],
    [71.8, 39, 4, 3],
    [134, 1000, 3.4, 26],
    [10, 1, 4, 1],
  ])("on %f px with %i cells and at least %f px apart come every %i cells", (length, count, apart, step) => {
    expect(cellsPerLine(length, count, apart)).toBe(step);
  });
});
