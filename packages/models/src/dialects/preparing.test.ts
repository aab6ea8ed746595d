import { expect, test } from "vitest";
import { readLayer, readWeights } from "./read-layer.ts";

const keras = { framework: "keras 3.16.0", input_shape: [null, 8, 6, 3] };
const torch = { framework: "torch 1.13.1", layer: "ChannelShuffle" };

test.each([
  { config: {}, nonTrainable: 7 },
  { config: { axis: [3], mean: null, variance: null }, nonTrainable: 7 },
  { config: { axis: 1 }, nonTrainable: 17 },
  { config: { mean: [0.1, 0.2, 0.3], variance: [1, 1, 1] }, nonTrainable: 0 },
  { config: { mean: 0, variance: 1 }, nonTrainable: 0 },
])("Keras' Normalization with $config keeps $nonTrainable numbers", ({ config, nonTrainable }) => {
  expect(readLayer({ ...keras, layer: "Normalization", config })).toEqual({
    ok: true,
    value: {
      output_shape: [null, 8, 6, 3],
      parameters: { trainable: 0, nonTrainable },
      multiplyAdds: 0,
    },
  });
});

test("a Normalization along the batch or along several axes is refused", () => {
  const along = (axis: unknown) => readLayer({ ...keras, layer: "Normalization", config: { axis } });
  expect(along(0)).toMatchObject({ problem: { code: "axis-out-of-range" } });
  expect(along([1, 3])).toMatchObject({ problem: { code: "invalid-setting", path: ["axis"] } });
});

test("a mean without a variance is refused", () => {
  expect(readLayer({ ...keras, layer: "Normalization", config: { mean: 0 } })).toMatchObject({
    problem: { code: "invalid-setting" },
  });
});

test("Keras names the tensors of a Normalization", () => {
  expect(readWeights({ ...keras, layer: "Normalization", config: {} })).toMatchObject({
    value: [
      { name: "mean", shape: [3] },
      { name: "variance", shape: [3] },
      { name: "count", shape: [] },
    ],
  });
});

test("Keras' Rescaling changes no shape", () => {
  const row = { ...keras, layer: "Rescaling", config: { scale: 1 / 255, offset: 0 } };
  expect(readLayer(row)).toMatchObject({
    value: { output_shape: [null, 8, 6, 3], parameters: { trainable: 0, nonTrainable: 0 } },
  });
});

test.each([[[2, 12, 8, 6]], [[2, 12, 8]], [[2, 12, 8, 6, 4]]])(
  "PyTorch's ChannelShuffle keeps %j",
  (input_shape) => {
    const row = { ...torch, config: { groups: 3 }, input_shape };
    expect(readLayer(row)).toMatchObject({ value: { output_shape: input_shape } });
  },
);

test("PyTorch's ChannelShuffle needs maps, and groups that divide the channels", () => {
  expect(readLayer({ ...torch, config: { groups: 5 }, input_shape: [2, 12, 8] })).toMatchObject({
    problem: { code: "groups-do-not-divide-input", groups: 5, channels: 12 },
  });
  expect(readLayer({ ...torch, config: { groups: 3 }, input_shape: [2, 12] })).toMatchObject({
    problem: { code: "wrong-rank" },
  });
});
