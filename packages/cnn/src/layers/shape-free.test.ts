import { describe, expect, test } from "vitest";
import { featureMap, vector } from "../shape.ts";
import { activation } from "./activation.ts";
import { batchNorm2d } from "./batch-norm.ts";
import { dropout } from "./dropout.ts";

const image = featureMap(3, 8, 6);

describe("batch-norm2d", () => {
  test.each([
    { told: {}, trainable: 6, nonTrainable: 6 },
    { told: { affine: false }, trainable: 0, nonTrainable: 6 },
    { told: { affine: "scale" }, trainable: 3, nonTrainable: 6 },
    { told: { affine: "shift" }, trainable: 3, nonTrainable: 6 },
    { told: { trackRunningStats: false }, trainable: 6, nonTrainable: 0 },
  ])("$told counts by the channel", ({ told, ...parameters }) => {
    const layer = batchNorm2d.bind({ type: "batch-norm2d", ...told });
    if (!layer.ok) return expect.fail(layer.problem.message);
    expect(layer.value.parameters(image)).toEqual(parameters);
    expect(layer.value.parameters(vector(3, 8, 6))).toEqual(parameters);
    expect(layer.value.outputShape(image)).toEqual(image);
  });
});

describe("layers that learn nothing", () => {
  test.each([
    { layer: activation.bind({ type: "activation", function: "softmax" }) },
    { layer: dropout.bind({ type: "dropout" }) },
  ])("keep every shape", ({ layer }) => {
    if (!layer.ok) return expect.fail(layer.problem.message);
    expect(layer.value.outputShape(image)).toEqual(image);
    expect(layer.value.outputShape(vector(3, 8))).toEqual(vector(3, 8));
    expect(layer.value.parameters(image)).toEqual({ trainable: 0, nonTrainable: 0 });
    expect(layer.value.multiplyAdds(image)).toBe(0);
  });

  test.each([-0.1, 1.1, NaN])("a dropout of %d is refused", (p) => {
    expect(dropout.bind({ type: "dropout", p })).toMatchObject({ problem: { path: ["p"] } });
  });
});
