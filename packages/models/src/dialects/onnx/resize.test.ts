import { expect, test } from "vitest";
import { readLayer } from "../read-layer.ts";

const resize = (input: readonly (number | null)[], initializers: object, config: object = {}) =>
  readLayer({ framework: "onnx", layer: "Resize", config, input_shapes: [input], initializers });

const image = [1, 3, 8, 6];

test.each([
  { initializers: { scales: [1, 1, 2, 3] }, output_shape: [1, 3, 16, 18] },
  { initializers: { sizes: [1, 3, 16, 18] }, output_shape: [1, 3, 16, 18] },
  { initializers: { roi: [], scales: [], sizes: [1, 3, 4, 3] }, output_shape: [1, 3, 4, 3] },
  { initializers: { roi: [], scales: [1, 1, 0.5, 0.5] }, output_shape: [1, 3, 4, 3] },
  // names that tell nothing: what has the input's channels again is a size
  { initializers: { "117": [], "118": [], "119": [1, 3, 16, 12] }, output_shape: [1, 3, 16, 12] },
  { initializers: { "118": [1, 1, 2, 2] }, output_shape: [1, 3, 16, 12] },
])("$initializers gives $output_shape", ({ initializers, output_shape }) => {
  expect(resize(image, initializers)).toMatchObject({ value: { output_shape } });
});

test("a single channel is resized to a size, too", () => {
  expect(resize([1, 1, 8, 8], { s: [1, 1, 32, 20] })).toMatchObject({
    value: { output_shape: [1, 1, 32, 20] },
  });
});

test("a batch of any size stays one", () => {
  expect(resize([null, 3, 8, 6], { sizes: [2, 3, 16, 12] })).toMatchObject({
    value: { output_shape: [null, 3, 16, 12] },
  });
});

test("only the axes that are named are resized", () => {
  expect(resize(image, { sizes: [16, 12] }, { axes: [2, 3] })).toMatchObject({
    value: { output_shape: [1, 3, 16, 12] },
  });
});

test("scales are 32-bit numbers, and so is what they give", () => {
  // 0.7 is 0.699999988… in 32 bits, but 10 times that is 7 again
  expect(resize([1, 3, 10, 10], { scales: [1, 1, Math.fround(0.7), 1] })).toMatchObject({
    value: { output_shape: [1, 3, 7, 10] },
  });
});

test("a size that depends on the input's form isn't guessed", () => {
  const config = { keep_aspect_ratio_policy: "not_larger" };
  expect(resize(image, { sizes: [1, 3, 16, 12] }, config)).toMatchObject({
    ok: false,
    problem: { code: "invalid-setting", path: ["keep_aspect_ratio_policy"] },
  });
});
