import { expect, test } from "vitest";
import { answers } from "./test-run.ts";

const conv = { type: "conv", kernel: 3 };

test("a chain a line", async () => {
  const lines = [
    {
      id: "r1",
      layers: [
        { type: "conv", kernel: 3, stride: 1, padding: 1, dilation: 1 },
        { type: "maxpool", kernel: 2, stride: 2 },
      ],
    },
    { id: "r2", layers: [{ type: "avgpool", kernel: 3, dilation: 2, more: true }] },
    { id: "r3", layers: [] },
    { id: "r4", layers: Array(60).fill({ type: "conv", kernel: 3, stride: 2, padding: 1 }) },
  ];
  const chain = (
    ...[receptive_field, effective_stride, effective_padding, center_of_first_unit]: unknown[]
  ) => ({
    receptive_field,
    effective_stride,
    effective_padding,
    center_of_first_unit,
  });
  expect(await answers(["receptive-field"], lines)).toEqual([
    { id: "r1", ...chain(4, 2, 1, 0.5) },
    { id: "r2", ...chain(5, 1, 0, 2) },
    { id: "r3", ...chain(1, 1, 0, 0) },
    { id: "r4", ...chain("2305843009213693951", "1152921504606846976", "1152921504606846975", 0) },
  ]);
});

test.each([
  { layers: [conv, { type: "lstm", kernel: 3 }], error: { code: "unsupported", layer: 1, type: "lstm" } },
  { layers: [conv, { type: "conv" }], error: { code: "unreadable", path: ["layers", 1, "kernel"] } },
  { layers: [{ kernel: 3 }], error: { code: "unreadable", path: ["layers", 0, "type"] } },
  { layers: [{ ...conv, stride: "2" }], error: { code: "unreadable", path: ["layers", 0, "stride"] } },
  { layers: [{ ...conv, kernel: 1.5 }], error: { code: "unreadable", path: ["layers", 0, "kernel"] } },
  { layers: [{ ...conv, kernel: 0 }], error: { code: "invalid-setting", path: ["layers", 0, "kernel"] } },
  { layers: [{ ...conv, padding: -1 }], error: { code: "invalid-setting", path: ["layers", 0, "padding"] } },
  { layers: [{ ...conv, kernel: 1e300 }], error: { code: "invalid-setting" } },
  { layers: Array(10_000).fill({ ...conv, stride: 1e9 }), error: { code: "field-too-large", layer: 34 } },
  { layers: Array(10_001).fill(conv), error: { code: "too-many-layers", layers: 10_001, most: 10_000 } },
])("$error", async ({ layers, error }) => {
  expect(await answers(["receptive-field"], [{ layers }])).toMatchObject([{ id: null, error }]);
});
