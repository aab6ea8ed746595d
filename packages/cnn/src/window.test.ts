import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { arithmetic } from "./arithmetic.ts";
import { overhang, slide, type Window } from "./window.ts";

const window: Window = {
  kind: "pooling",
  kernelSize: [2, 2],
  stride: [2, 2],
  padding: "valid",
  dilation: [1, 1],
  ceilMode: false,
};
const size = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }));
const steps = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));

describe("slide", () => {
  test("each axis goes by its own numbers", () => {
    const asymmetric = { before: 1, after: 2 };
    const own: Window = {
      ...window,
      kernelSize: [3, 2],
      stride: [1, 2],
      padding: [asymmetric, { before: 0, after: 0 }],
    };
    expect(slide(own, [5, 8], arithmetic)).toEqual([6, 4]);
  });

  test("rounding up keeps a window that reaches over the edge, unless it begins behind the input", () => {
    const padded = [
      { before: 0, after: 0 },
      { before: 1, after: 1 },
    ] as const;
    expect(slide({ ...window, ceilMode: true }, [7, 7], arithmetic)).toEqual([4, 4]);
    expect(slide({ ...window, ceilMode: true, padding: padded }, [7, 7], arithmetic)).toEqual([4, 4]);
  });

  test.prop([size, steps, steps])("`same` at stride 1 keeps the size", (cells, kernelSize, dilation) => {
    const same: Window = { ...window, kernelSize, stride: [1, 1], padding: "same", dilation };
    expect(overhang(same, cells)).toBeUndefined();
    expect(slide(same, cells, arithmetic)).toEqual(cells);
  });

  test.prop([size, steps, steps, steps, fc.boolean()])(
    "nothing grows without padding, and nothing vanishes",
    (cells, kernelSize, stride, dilation, ceilMode) => {
      const bare: Window = { ...window, kernelSize, stride, dilation, ceilMode };
      fc.pre(!overhang(bare, cells));
      for (const [axis, length] of slide(bare, cells, arithmetic).entries()) {
        expect(length).toBeGreaterThanOrEqual(1);
        expect(length).toBeLessThanOrEqual(cells[axis] ?? 0);
      }
    },
  );
});

describe("overhang", () => {
  test("tells the axis, what the dilated kernel covers, and the padded size", () => {
    const wide: Window = {
      ...window,
      kernelSize: [3, 3],
      dilation: [1, 4],
      padding: [
        { before: 0, after: 0 },
        { before: 1, after: 2 },
      ],
    };
    expect(overhang(wide, [3, 5])).toEqual({ code: "kernel-exceeds-input", axis: 1, kernel: 9, input: 8 });
    expect(overhang(wide, [3, 6])).toBeUndefined();
  });

  test("a window may reach over by less than a stride where positions are rounded up", () => {
    const up: Window = { ...window, kernelSize: [3, 3], stride: [3, 1], ceilMode: true };
    expect(overhang(up, [1, 3])).toBeUndefined();
    expect(slide(up, [1, 3], arithmetic)).toEqual([1, 1]);
    expect(overhang(up, [3, 2])).toEqual({ code: "kernel-exceeds-input", axis: 1, kernel: 3, input: 2 });
  });

  test("more axes than the window has are refused", () => {
    expect(overhang(window, [4, 4, 4])).toEqual({ code: "wrong-rank", expected: 2, got: 3 });
  });

  test("sizes that can't be told exactly are refused", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const far: Window = {
      ...window,
      padding: [
        { before: most, after: 0 },
        { before: 0, after: 0 },
      ],
    };
    expect(overhang(far, [2, 2])).toMatchObject({ code: "size-too-large", axis: 0 });
    expect(overhang({ ...window, dilation: [1, most] }, [2, 2])).toMatchObject({
      code: "size-too-large",
      axis: 1,
    });
  });
});
