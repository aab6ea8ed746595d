import { expect, test } from "vitest";
import { readLayer, readWeights } from "./read-layer.ts";

const on = (framework: string, layer: string, config: object, ...input_shapes: readonly unknown[]) =>
  readLayer({ framework, layer, config, input_shapes });

test("a batch of any size stays one", () => {
  expect(on("keras", "Add", {}, [null, 4, 4, 3], [null, 1, 1, 3])).toMatchObject({
    value: { output_shape: [null, 4, 4, 3] },
  });
});

test("a vector is repeated over a map, its axes under the last ones", () => {
  expect(on("keras", "Multiply", {}, [null, 4, 4, 3], [null, 3])).toMatchObject({
    value: { output_shape: [null, 4, 4, 3] },
  });
});

test("ONNX repeats the batch, too, and a scalar along everything", () => {
  expect(on("onnx", "Add", {}, [1, 3, 4], [5, 1, 4])).toMatchObject({ value: { output_shape: [5, 3, 4] } });
  expect(on("onnx", "Mul", {}, [2, 3, 4], [])).toMatchObject({ value: { output_shape: [2, 3, 4] } });
});

test("ONNX joins batches", () => {
  expect(on("onnx", "Concat", { axis: 0 }, [2, 3], [4, 3])).toMatchObject({
    value: { output_shape: [6, 3] },
  });
});

test.each([
  { row: ["tfjs", "add", {}, [4, 3]] as const, code: "missing-input" },
  { row: ["keras", "Concatenate", { axis: 0 }, [4, 3], [4, 3]] as const, code: "unknown-batch" },
  { row: ["keras", "Add", {}, [null, 4, 3], [null, 5, 3]] as const, code: "shapes-do-not-broadcast" },
  { row: ["onnx", "Concat", { axis: 2 }, [2, 3], [4, 3]] as const, code: "axis-out-of-range" },
  { row: ["onnx", "Add", {}, [null, 3], [4, 3]] as const, code: "unknown-batch" },
])("$row.0 $row.1 refuses with $code", ({ row: [framework, layer, config, ...shapes], code }) => {
  expect(on(framework, layer, config, ...shapes)).toMatchObject({ ok: false, problem: { code } });
});

test("a constant that is missing is named", () => {
  const pad = { framework: "onnx", layer: "Pad", config: {}, input_shapes: [[1, 3, 4]] };
  expect(readLayer(pad)).toEqual({ ok: false, problem: { code: "missing-constant", constant: "pads" } });
});

test("the tensors of a pair are named with their layer's number", () => {
  const pair = {
    framework: "torch",
    layer: "DepthwiseSeparable(Sequential[Conv2d groups=in,Conv2d 1x1])",
    config: { in_channels: 4, out_channels: 8, kernel_size: 3 },
    input_shape: [1, 4, 9, 9],
  };
  expect(readWeights(pair)).toEqual({
    ok: true,
    value: [
      { name: "0.weight", shape: [4, 1, 3, 3] },
      { name: "0.bias", shape: [4] },
      { name: "1.weight", shape: [8, 4, 1, 1] },
      { name: "1.bias", shape: [8] },
    ],
  });
});

test.each([
  { framework: "torch", layer: "Upsample", config: {}, path: ["size"] },
  { framework: "torch", layer: "Upsample", config: { size: 3, scale_factor: 2 }, path: ["size"] },
  { framework: "torch", layer: "AdaptiveMaxPool1d", config: { output_size: [null] }, path: ["output_size"] },
  {
    framework: "keras",
    layer: "Conv2D",
    config: { filters: 2, kernel_size: 3, padding: "causal" },
    path: ["padding"],
  },
])("$framework $layer with $config is an invalid setting", ({ path, ...row }) => {
  expect(readLayer({ ...row, input_shape: [1, 3, 8, 8] })).toMatchObject({
    ok: false,
    problem: { code: "invalid-setting", path },
  });
});
