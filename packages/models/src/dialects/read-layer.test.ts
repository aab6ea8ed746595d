import { describe, expect, test } from "vitest";
import { readLayer } from "./read-layer.ts";

const conv = { in_channels: 3, out_channels: 8, kernel_size: 3 };
const torchConv = {
  framework: "torch 1.13.1 (Debian)",
  layer: "Conv2d",
  config: conv,
  input_shape: [2, 3, 8, 8],
};
const kerasConv = { framework: "keras", layer: "Conv2D", config: { filters: 8, kernel_size: 3 } };

describe("a layer is read as its framework means it", () => {
  test("what isn't told takes the framework's default, and other keys don't matter", () => {
    const config: unknown = JSON.parse(
      '{ "in_channels": 3, "out_channels": 8, "kernel_size": 3, "device": "cpu", "__proto__": { "groups": 3 } }',
    );
    expect(readLayer({ ...torchConv, config })).toEqual({
      ok: true,
      value: {
        output_shape: [2, 8, 6, 6],
        parameters: { trainable: 224, nonTrainable: 0 },
        multiplyAdds: 15552,
      },
    });
  });

  test.each([
    { input_shape: [8, 8, 3], output_shape: [6, 6, 8], multiplyAdds: 7776 },
    { input_shape: [null, 8, 8, 3], output_shape: [null, 6, 6, 8], multiplyAdds: 7776 },
    { input_shape: [5, 8, 8, 3], output_shape: [5, 6, 6, 8], multiplyAdds: 38880, batch_excluded: false },
  ])("the batch of $input_shape stays as it is written", ({ output_shape, multiplyAdds, ...shape }) => {
    expect(readLayer({ ...kerasConv, ...shape })).toMatchObject({ value: { output_shape, multiplyAdds } });
  });

  test("PyTorch's windows and linear layers take an example without a batch", () => {
    const linear = { framework: "torch", layer: "Linear", config: { in_features: 4, out_features: 2 } };
    expect(readLayer({ ...torchConv, input_shape: [3, 8, 8] })).toMatchObject({
      value: { output_shape: [8, 6, 6], multiplyAdds: 7776 },
    });
    expect(readLayer({ ...linear, input_shape: [4] })).toMatchObject({
      value: { output_shape: [2], multiplyAdds: 8 },
    });
  });

  test("channels stand first where Keras and tfjs are told so", () => {
    const config = { filters: 8, kernelSize: 3, kernel_size: 3 };
    const first = { keras: { data_format: "channels_first" }, tfjs: { dataFormat: "channelsFirst" } };
    const input_shape = [3, 8, 7];
    expect(readLayer({ ...kerasConv, config: { ...config, ...first.keras }, input_shape })).toMatchObject({
      value: { output_shape: [8, 6, 5] },
    });
    expect(
      readLayer({ framework: "tfjs", layer: "conv2d", config: { ...config, ...first.tfjs }, input_shape }),
    ).toMatchObject({ value: { output_shape: [8, 6, 5] } });
  });

  test("a frozen layer keeps all its parameters, and trains none", () => {
    const frozen = { framework: "keras 3.16.0", layer: "BatchNormalization", config: { trainable: false } };
    expect(readLayer({ ...frozen, input_shape: [8, 8, 3] })).toMatchObject({
      value: { parameters: { trainable: 0, nonTrainable: 12 } },
    });
  });

  test("PyTorch's running statistics are no parameters, Keras' and ONNX' are", () => {
    const torch = { framework: "torch", layer: "BatchNorm2d", config: { num_features: 3 } };
    const onnx = {
      framework: "onnx 1.12",
      layer: "BatchNormalization",
      input_shapes: [[1, 3, 8, 8], [3], [3]],
    };
    expect(readLayer({ ...torch, input_shape: [1, 3, 8, 8] })).toMatchObject({
      value: { parameters: { trainable: 6, nonTrainable: 0 } },
    });
    expect(readLayer(onnx)).toMatchObject({ value: { parameters: { trainable: 6, nonTrainable: 6 } } });
  });

  test("multiply-adds beyond 2^53 are exact", () => {
    const config = { in_features: 94906267, out_features: 94906267, bias: false };
    const linear = { framework: "torch", layer: "Linear", config, input_shape: [3, 94906267] };
    expect(readLayer(linear)).toMatchObject({
      value: { parameters: { trainable: 9007199515875289n }, multiplyAdds: 27021598547625867n },
    });
  });

  test("an activation that is named is one, and `linear` is no layer", () => {
    const named = { framework: "keras", layer: "Activation", input_shape: [null, 7] };
    for (const activation of ["softmax", "linear"]) {
      expect(readLayer({ ...named, config: { activation } })).toMatchObject({
        value: { output_shape: [null, 7] },
      });
    }
    expect(readLayer({ ...named, config: { activation: "constructor" } })).toEqual({
      ok: false,
      problem: { code: "unknown-activation", activation: "constructor" },
    });
  });
});

describe("what can't be read is refused", () => {
  test.each(["Conv9d", "__proto__", "constructor", "toString", ""])(
    "the layer %j is unsupported",
    (layer) => {
      const problem = { code: "unsupported", framework: "torch", layer };
      expect(readLayer({ framework: "torch", layer, input_shape: [1] })).toEqual({ ok: false, problem });
    },
  );

  test("so is a framework that nobody knows", () => {
    expect(readLayer({ ...torchConv, framework: "__proto__ 1" })).toMatchObject({
      problem: { code: "unsupported" },
    });
  });

  test.each([
    { row: null, path: [] },
    { row: { ...torchConv, framework: 1 }, path: ["framework"] },
    { row: { ...torchConv, config: [] }, path: ["config"] },
    { row: { ...kerasConv }, path: ["input_shape"] },
    { row: { ...kerasConv, input_shape: [] }, path: ["input_shape", 0] },
    { row: { ...kerasConv, input_shape: [8, null, 3] }, path: ["input_shape", 1] },
    { row: { ...kerasConv, input_shape: [8, 0, 3] }, path: ["input_shape", 1] },
    { row: { ...kerasConv, input_shape: [8, 1.5, 3] }, path: ["input_shape", 1] },
  ])("a row is unreadable at $path", ({ row, path }) => {
    expect(readLayer(row)).toMatchObject({ ok: false, problem: { code: "unreadable", path } });
  });

  test.each([
    { kernel_size: 0 },
    { kernel_size: [3] },
    { stride: 1.5 },
    { padding: -1 },
    { padding: "full" },
    { padding_mode: "mirror" },
  ])("the setting %j is invalid, by the framework's own name", (wrong) => {
    expect(readLayer({ ...torchConv, config: { ...conv, ...wrong } })).toMatchObject({
      ok: false,
      problem: { code: "invalid-setting", path: [Object.keys(wrong)[0]] },
    });
  });
});
