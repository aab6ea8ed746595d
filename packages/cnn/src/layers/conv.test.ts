import { describe, expect, test } from "vitest";
import { featureMap } from "../shape.ts";
import { conv2d } from "./conv.ts";

const conv = { type: "conv2d", outChannels: 8, kernelSize: 3 };

describe("conv2d", () => {
  test.each([
    { told: {}, output: featureMap(8, 10, 8), parameters: 440, multiplyAdds: 34560 },
    { told: { bias: false }, output: featureMap(8, 10, 8), parameters: 432, multiplyAdds: 34560 },
    { told: { padding: "same" }, output: featureMap(8, 12, 10), parameters: 440, multiplyAdds: 51840 },
    { told: { stride: 2, padding: 1 }, output: featureMap(8, 6, 5), parameters: 440, multiplyAdds: 12960 },
    { told: { dilation: [2, 1] }, output: featureMap(8, 8, 8), parameters: 440, multiplyAdds: 27648 },
    { told: { groups: 2 }, output: featureMap(8, 10, 8), parameters: 224, multiplyAdds: 17280 },
    { told: { kernelSize: [1, 5] }, output: featureMap(8, 12, 6), parameters: 248, multiplyAdds: 17280 },
    {
      told: { padding: [{ before: 2, after: 0 }, 1] },
      output: featureMap(8, 12, 10),
      parameters: 440,
      multiplyAdds: 51840,
    },
  ])("with $told", ({ told, output, parameters, multiplyAdds }) => {
    const layer = conv2d.bind({ ...conv, ...told });
    if (!layer.ok) return expect.fail(layer.problem.message);
    const input = featureMap(6, 12, 10);
    expect(layer.value.problem(input)).toBeUndefined();
    expect(layer.value.outputShape(input)).toEqual(output);
    expect(layer.value.parameters(input)).toEqual({ trainable: parameters, nonTrainable: 0 });
    expect(layer.value.multiplyAdds(input)).toBe(multiplyAdds);
  });

  test.each([
    { told: { groups: 4 }, problem: { code: "groups-do-not-divide-input", groups: 4, channels: 6 } },
    { told: { groups: 3 }, problem: { code: "groups-do-not-divide-output", groups: 3, channels: 8 } },
    { told: { dilation: 6 }, problem: { code: "kernel-exceeds-input", axis: 0, kernel: 13, input: 12 } },
  ])("$told is refused with its numbers", ({ told, problem }) => {
    const layer = conv2d.bind({ ...conv, ...told });
    expect(layer.ok && layer.value.problem(featureMap(6, 12, 10))).toEqual(problem);
  });
});
