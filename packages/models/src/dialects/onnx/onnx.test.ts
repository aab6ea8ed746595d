import { expect, test } from "vitest";
import { readLayer } from "../read-layer.ts";

const node = (layer: string, config: object, ...input_shapes: readonly (readonly number[])[]) => ({
  framework: "onnx",
  layer,
  config,
  input_shapes,
});

test("a third input is the bias", () => {
  const weights = [8, 3, 3, 3];
  expect(readLayer(node("Conv", {}, [1, 3, 8, 8], weights))).toMatchObject({
    value: { parameters: { trainable: 216 } },
  });
  expect(readLayer(node("Conv", {}, [1, 3, 8, 8], weights, [8]))).toMatchObject({
    value: { parameters: { trainable: 224 } },
  });
});

test("pads are all beginnings, then all ends", () => {
  const config = { kernel_shape: [2, 2], pads: [0, 1, 0, 2] };
  expect(readLayer(node("MaxPool", config, [1, 3, 8, 8]))).toMatchObject({
    value: { output_shape: [1, 3, 7, 10] },
  });
});

test("Gemm's weights may be turned", () => {
  expect(readLayer(node("Gemm", { transB: 1 }, [4, 160], [100, 160], [100]))).toEqual({
    ok: true,
    value: {
      output_shape: [4, 100],
      parameters: { trainable: 16100, nonTrainable: 0 },
      multiplyAdds: 64000,
    },
  });
});

test("Flatten makes two axes, also where one of them is all", () => {
  expect(readLayer(node("Flatten", { axis: 0 }, [2, 3, 4]))).toMatchObject({
    value: { output_shape: [1, 24] },
  });
  expect(readLayer(node("Flatten", { axis: -1 }, [2, 3, 4]))).toMatchObject({
    value: { output_shape: [6, 4] },
  });
  expect(readLayer(node("Flatten", { axis: 3 }, [2, 3, 4]))).toMatchObject({
    value: { output_shape: [24, 1] },
  });
});

test.each([
  { row: node("Conv", {}, [1, 3, 8, 8], [8, 3, 3, 3], [4]), code: "channels-mismatch" },
  { row: node("ConvTranspose", {}, [1, 3, 8, 8], [3, 8, 3, 3], [3]), code: "channels-mismatch" },
  { row: node("Gemm", {}, [4, 160], [160, 100], [4, 100]), code: "features-mismatch" },
  { row: node("MatMul", {}, [4, 160], [100, 160]), code: "features-mismatch" },
  { row: node("LayerNormalization", {}, [4, 5, 6], [5], [5]), code: "normalized-shape-mismatch" },
  { row: node("GroupNormalization", { num_groups: 2 }, [4, 6, 5], [2], [2]), code: "channels-mismatch" },
  { row: node("ReduceMean", { axes: [1] }, [4, 6, 5, 5]), code: "unsupported" },
  { row: node("ReduceMean", { axes: [3], keepdims: 0 }, [4, 6, 5, 5]), code: "unsupported" },
  { row: node("Unsqueeze", { axes: [0] }, [4, 6]), code: "axis-out-of-range" },
  { row: node("Squeeze", { axes: [2] }, [4, 6, 5]), code: "sizes-differ" },
  { row: node("Squeeze", { axes: [1, 1] }, [4, 1, 5]), code: "axes-not-distinct" },
])("$row.layer of $row.input_shapes is refused: $code", ({ row, code }) => {
  expect(readLayer(row)).toMatchObject({ ok: false, problem: { code } });
});

test.each([
  { row: node("MatMul", {}, [4, 7, 160], [160, 100]), output: [4, 7, 100], learned: 16000 },
  { row: node("LayerNormalization", { axis: 1 }, [4, 5, 6], [5, 6], [5, 6]), output: [4, 5, 6], learned: 60 },
  { row: node("GroupNormalization", { num_groups: 2 }, [4, 6, 5], [6], [6]), output: [4, 6, 5], learned: 12 },
  { row: node("ReduceMean", { axes: [-1, 2] }, [4, 6, 5, 5]), output: [4, 6, 1, 1], learned: 0 },
  { row: node("ReduceMax", { axes: [2, 3], keepdims: 0 }, [4, 6, 5, 5]), output: [4, 6], learned: 0 },
  { row: node("ReduceMean", { axes: [3] }, [4, 6, 5, 7]), output: [4, 6, 5, 1], learned: 0 },
  { row: node("Unsqueeze", { axes: [1, -1] }, [4, 6]), output: [4, 1, 6, 1], learned: 0 },
  { row: node("Squeeze", { axes: [-1] }, [4, 6, 1]), output: [4, 6], learned: 0 },
  { row: node("Squeeze", {}, [4, 1, 5, 1]), output: [4, 5], learned: 0 },
  { row: node("Erf", {}, [4, 5]), output: [4, 5], learned: 0 },
  { row: node("Cast", { to: 10 }, [4, 5]), output: [4, 5], learned: 0 },
])("$row.layer of $row.input_shapes gives $output", ({ row, output, learned }) => {
  expect(readLayer(row)).toMatchObject({
    value: { output_shape: output, parameters: { trainable: learned, nonTrainable: 0 } },
  });
});

test("Pad may name the axes that its pads are for", () => {
  const pad = { ...node("Pad", {}, [1, 3, 8, 8]), initializers: { pads: [1, 2, 0, 3], axes: [-1, 2] } };
  expect(readLayer(pad)).toMatchObject({ value: { output_shape: [1, 3, 13, 9] } });
});
