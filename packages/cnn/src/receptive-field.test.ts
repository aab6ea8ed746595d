import { describe, expect, test } from "vitest";
import { z } from "zod";
import { arithmetic } from "./arithmetic.ts";
import recorded from "./fixtures/receptive-fields.json" with { type: "json" };
import { centerOfFirstUnit, chainWindowSchema, receptiveField } from "./receptive-field.ts";

/** Where PyTorch's gradients aren't zero; each row names its version. */
const rows = z
  .array(
    z.object({
      id: z.string(),
      layers: z.array(chainWindowSchema),
      receptive_field: z.number(),
      effective_stride: z.number(),
      effective_padding: z.number(),
      center_of_first_unit: z.number(),
    }),
  )
  .parse(recorded);

test("the recorded chains are all there", () => {
  expect(rows).toHaveLength(60);
});

test.each(rows)("$id has the recorded receptive field", ({ layers, ...row }) => {
  const field = receptiveField(layers);
  expect(field).toEqual({
    size: row.receptive_field,
    effectiveStride: row.effective_stride,
    effectivePadding: row.effective_padding,
  });
  expect(centerOfFirstUnit(field)).toBe(row.center_of_first_unit);
});

const window = { kernel: 3, stride: 2, padding: 1, dilation: 1 };

describe("a receptive field", () => {
  test("of no window is one cell", () => {
    expect(receptiveField([])).toEqual({ size: 1, effectiveStride: 1, effectivePadding: 0 });
  });

  test("is exact beyond 2^53", () => {
    const field = receptiveField(Array<typeof window>(60).fill(window));
    expect(field).toEqual({
      size: 2305843009213693951n,
      effectiveStride: 1152921504606846976n,
      effectivePadding: 1152921504606846975n,
    });
    expect(centerOfFirstUnit(field)).toBe(0);
  });

  test.each([
    { size: 2n ** 60n, effectivePadding: 0, center: "576460752303423487.5" },
    { size: 2n ** 60n + 1n, effectivePadding: 0, center: "576460752303423488" },
    { size: 2, effectivePadding: 2n ** 60n, center: "-1152921504606846975.5" },
    { size: 2, effectivePadding: 1, center: -0.5 },
  ])("of $size cells, $effectivePadding of them before the input, is centred at $center", (field) => {
    expect(centerOfFirstUnit({ ...field, effectiveStride: 1 })).toBe(field.center);
  });

  test("can be believed wrongly, a step at a time", () => {
    const believed = { ...arithmetic, fieldStrided: () => 1 };
    expect(receptiveField([window, window, window], believed)).toMatchObject({ size: 7 });
  });
});
