import { expect, test } from "vitest";
import { readLayer, readWeights } from "../read-layer.ts";

const on = (layer: string, config: object, input_shape: readonly (number | null)[]) =>
  readLayer({ framework: "keras", layer, config, input_shape });

const image = [null, 8, 6, 3];

test.each([
  { layer: "BatchNormalization", config: { axis: [3] }, trainable: 6, nonTrainable: 6 },
  { layer: "SyncBatchNormalization", config: { axis: [1], center: false }, trainable: 8, nonTrainable: 16 },
  { layer: "LayerNormalization", config: { axis: [3], rms_scaling: true }, trainable: 3, nonTrainable: 0 },
  { layer: "RMSNormalization", config: { axis: -1 }, trainable: 3, nonTrainable: 0 },
  { layer: "UnitNormalization", config: { axis: -1 }, trainable: 0, nonTrainable: 0 },
  { layer: "Normalization", config: { axis: -1, mean: null, variance: null }, trainable: 0, nonTrainable: 7 },
  {
    layer: "Normalization",
    config: { axis: [-1], mean: [1, 2, 3], variance: [1, 1, 1] },
    trainable: 0,
    nonTrainable: 0,
  },
  { layer: "Rescaling", config: { scale: 1 / 255, offset: 0 }, trainable: 0, nonTrainable: 0 },
  { layer: "RandomFlip", config: { mode: "horizontal" }, trainable: 0, nonTrainable: 0 },
  { layer: "ThresholdedReLU", config: { theta: 1 }, trainable: 0, nonTrainable: 0 },
  { layer: "Masking", config: { mask_value: 0 }, trainable: 0, nonTrainable: 0 },
])("$layer with $config keeps the shape", ({ layer, config, trainable, nonTrainable }) => {
  expect(on(layer, config, image)).toEqual({
    ok: true,
    value: { output_shape: image, parameters: { trainable, nonTrainable }, multiplyAdds: 0 },
  });
});

test("a Normalization keeps a mean, a variance and how many examples they are of", () => {
  expect(readWeights({ framework: "keras", layer: "Normalization", config: {}, input_shape: image })).toEqual(
    {
      ok: true,
      value: [
        { name: "mean", shape: [3] },
        { name: "variance", shape: [3] },
        { name: "count", shape: [] },
      ],
    },
  );
});

test("Resizing makes images of its size", () => {
  expect(on("Resizing", { height: 4, width: 9 }, image)).toMatchObject({
    value: { output_shape: [null, 4, 9, 3] },
  });
  expect(on("Resizing", { height: 4, width: 9, interpolation: "magic" }, image)).toMatchObject({
    problem: { code: "invalid-setting", path: ["interpolation"] },
  });
});

test("RepeatVector takes vectors only", () => {
  expect(on("RepeatVector", { n: 5 }, [null, 7])).toMatchObject({ value: { output_shape: [null, 5, 7] } });
  expect(on("RepeatVector", { n: 5 }, [null, 7, 2])).toMatchObject({
    problem: { code: "wrong-rank", expected: 1, got: 2 },
  });
});

test("a batch norm that keeps more than Keras' is refused", () => {
  expect(on("BatchNormalization", { renorm: true }, image)).toMatchObject({
    problem: { code: "invalid-setting", path: ["renorm"] },
  });
});
