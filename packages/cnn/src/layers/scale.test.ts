import { expect, test } from "vitest";
import { featureMap, vector } from "../shape.ts";
import { scale } from "./scale.ts";

const image = featureMap(3, 8, 6);

test.each([
  { told: {}, input: image, trainable: 6, weights: [[3], [3]] },
  { told: { affine: "scale" }, input: image, trainable: 3, weights: [[3]] },
  { told: { affine: "shift" }, input: vector(5, 7), trainable: 5, weights: [[5]] },
  { told: { affine: "scale", shared: "all" }, input: image, trainable: 1, weights: [[1]] },
  {
    told: { affine: "scale", shared: [0], layout: "channels-first" },
    input: image,
    trainable: 48,
    weights: [[1, 8, 6]],
  },
  { told: { affine: "scale", learned: false }, input: image, trainable: 0, weights: [] },
])("$told learns $trainable numbers", ({ told, input, trainable, weights }) => {
  const layer = scale.bind({ type: "scale", ...told });
  if (!layer.ok) return expect.fail(layer.problem.message);
  expect(layer.value.problem(input)).toBeUndefined();
  expect(layer.value.outputShape(input)).toEqual(input);
  expect(layer.value.parameters(input)).toEqual({ trainable, nonTrainable: 0 });
  expect(layer.value.weights(input).map(({ shape }) => shape.torch)).toEqual(weights);
});

test("an axis that isn't there can't share anything", () => {
  const layer = scale.bind({ type: "scale", shared: [3], layout: "channels-first" });
  if (!layer.ok) return expect.fail(layer.problem.message);
  expect(layer.value.problem(image)).toEqual({ code: "axis-out-of-range", axis: 3, rank: 3 });
});
