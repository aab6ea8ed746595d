import { describe, expect, it } from "vitest";
import { placeWindow } from "./window-place.ts";

const plain = { size: 39, kernel: 4, stride: 1, dilation: 1, padding: { before: 0, after: 0 } };

describe("the window that is shown", () => {
  it("stands about a third of the way in", () => {
    expect(placeWindow(plain)).toEqual({ start: 11, span: 4, index: 11, places: 36 });
  });

  it("stands clear of the padding", () => {
    const place = placeWindow({ ...plain, size: 5, kernel: 3, padding: { before: 3, after: 3 } });
    expect(place).toEqual({ start: 0, span: 3, index: 3, places: 9 });
  });

  it("stands where the stride allows it, as wide as its dilation makes it", () => {
    const place = placeWindow({ ...plain, size: 40, kernel: 3, stride: 3, dilation: 2 });
    expect(place).toEqual({ start: 9, span: 5, index: 3, places: 12 });
  });

  it("has one place when it does not fit", () => {
    expect(placeWindow({ ...plain, size: 2 })).toMatchObject({ start: 0, places: 1 });
  });
});
