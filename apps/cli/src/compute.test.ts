import { expect, test } from "vitest";
import { answers } from "./test-run.ts";

const conv = {
  op: "conv2d",
  input: [
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ],
  weight: [
    [
      [
        [1, 0],
        [0, 1],
      ],
    ],
  ],
  bias: [3],
};

test("an operation a line", async () => {
  const lines = [
    { id: "v1", framework: "torch", note: "NCHW", attrs: { stride: 1, padding: 0, dilation: 1 }, ...conv },
    { id: "v2", op: "avg_pool2d", attrs: { kernel: 2 }, input: conv.input, weight: null, bias: null },
    { id: "v3", ...conv, attrs: { dilation: 2 } },
    { id: "v4", ...conv, op: "fft" },
  ];
  expect(await answers(["compute"], lines)).toEqual([
    { id: "v1", output_shape: [1, 1, 1, 1], output: [[[[8]]]] },
    { id: "v2", output_shape: [1, 1, 1, 1], output: [[[[2.5]]]] },
    { id: "v3", error: { code: "kernel-exceeds-input", axis: 0, kernel: 3, input: 2 } },
    { id: "v4", error: { code: "unsupported", op: "fft" } },
  ]);
});
