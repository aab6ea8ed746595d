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
