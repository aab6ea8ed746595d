import { expect, test } from "vitest";
import { readLayer } from "./read-layer.ts";

const conv = { in_channels: 3, out_channels: 8, kernel_size: 3 };
const torch = (layer: string, config: object, input_shape: readonly number[]) => ({
  framework: "torch",
  layer,
  config,
  input_shape,
});
const keras = (layer: string, config: object, input_shape: readonly number[]) => ({
  framework: "keras",
  layer,
  config,
  input_shape,
});
const onnx = (layer: string, config: object, ...input_shapes: readonly (readonly (number | null)[])[]) => ({
  framework: "onnx",
  layer,
  config,
  input_shapes,
});

const image = [1, 3, 8, 8];
const cases = [
  {
    row: torch("Conv2d", { ...conv, padding: "same", stride: 2 }, image),
    problem: { code: "same-with-stride", stride: [2, 2] },
  },
  { row: torch("Conv2d", conv, [1, 4, 8, 8]), problem: { code: "channels-mismatch", expected: 3, got: 4 } },
  {
    row: torch("Conv2d", { ...conv, padding: 8, padding_mode: "reflect" }, image),
    problem: { code: "padding-exceeds-input", axis: 0, padding: 8, input: 8 },
  },
  {
    row: torch("Conv2d", { ...conv, padding: [8, 9], padding_mode: "circular" }, image),
    problem: { code: "padding-exceeds-input", axis: 1, padding: 9, input: 8 },
  },
  {
    row: torch("Conv2d", { ...conv, kernel_size: 18, padding: "same", padding_mode: "reflect" }, image),
    problem: { code: "padding-exceeds-input", axis: 0, padding: 9, input: 8 },
  },
  {
    row: torch("MaxPool2d", { kernel_size: [4, 3], padding: 2 }, image),
    problem: { code: "padding-exceeds-half-kernel", axis: 1, padding: 2, kernel: 3 },
  },
  {
    row: torch("BatchNorm2d", { num_features: 4 }, image),
    problem: { code: "channels-mismatch", expected: 4, got: 3 },
  },
  {
    row: torch("BatchNorm2d", { num_features: 3 }, [1, 3, 8]),
    problem: { code: "wrong-rank", expected: 2, got: 1 },
  },
  {
    row: torch("Linear", { in_features: 9, out_features: 2 }, image),
    problem: { code: "features-mismatch", expected: 9, got: 8 },
  },
  {
    row: torch("Flatten", { end_dim: 4 }, image),
    problem: { code: "axis-out-of-range", axis: 4, rank: 4 },
  },
  {
    row: torch("Flatten", { start_dim: 3, end_dim: -2 }, image),
    problem: { code: "axes-out-of-order", start: 3, end: -2 },
  },
  {
    row: keras("Conv2D", { filters: 8, kernel_size: 3, strides: 2, dilation_rate: [1, 2] }, [8, 8, 3]),
    problem: { code: "stride-with-dilation", stride: [2, 2], dilation: [1, 2] },
  },
  {
    row: keras("BatchNormalization", { axis: 0 }, [8, 8, 3]),
    problem: { code: "axis-out-of-range", axis: 0, rank: 4 },
  },
  {
    row: keras("MaxPooling2D", {}, [8, 3]),
    problem: { code: "wrong-rank", expected: 2, got: 1 },
  },
  {
    row: keras("AveragePooling2D", { pool_size: 9 }, [8, 9, 3]),
    problem: { code: "kernel-exceeds-input", axis: 0, kernel: 9, input: 8 },
  },
  { row: onnx("Conv", {}, image), problem: { code: "missing-input", expected: 2, got: 1 } },
  {
    row: onnx("Conv", { kernel_shape: [3, 5] }, image, [8, 3, 3, 3]),
    problem: { code: "kernel-mismatch", expected: [3, 5], got: [3, 3] },
  },
  {
    row: onnx("Conv", { group: 2 }, image, [8, 3, 3, 3]),
    problem: { code: "channels-mismatch", expected: 6, got: 3 },
  },
  {
    row: onnx("Gemm", {}, [1, 8], [9, 2]),
    problem: { code: "features-mismatch", expected: 9, got: 8 },
  },
  { row: onnx("Flatten", { axis: 5 }, image), problem: { code: "axis-out-of-range", axis: 5, rank: 4 } },
  { row: onnx("Flatten", { axis: 0 }, [null, 3, 8]), problem: { code: "unknown-batch" } },
];

test.each(cases)(
  "$row.framework $row.layer is refused with the numbers of $problem.code",
  ({ row, problem }) => {
    expect(readLayer(row)).toEqual({ ok: false, problem });
  },
);
