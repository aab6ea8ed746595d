import { describe, expect, test } from "vitest";
import { featureMap, vector } from "../shape.ts";
import { adaptiveAvgPool2d } from "./adaptive-pool.ts";
import { avgPool2d } from "./avg-pool.ts";
import { globalAvgPool2d } from "./global-pool.ts";
import { maxPool2d } from "./max-pool.ts";

const image = featureMap(20, 36, 28);

describe("max-pool2d and avg-pool2d", () => {
  test.each([
    { told: { kernelSize: 2 }, output: featureMap(20, 18, 14) },
    { told: { kernelSize: 3 }, output: featureMap(20, 12, 9) },
    { told: { kernelSize: 3, ceilMode: true }, output: featureMap(20, 12, 10) },
    { told: { kernelSize: 3, stride: 2, padding: 1 }, output: featureMap(20, 18, 14) },
    { told: { kernelSize: [3, 2], stride: 1 }, output: featureMap(20, 34, 27) },
    { told: { kernelSize: 2, dilation: 3 }, output: featureMap(20, 17, 13) },
    { told: { kernelSize: 5, padding: "same" }, output: featureMap(20, 8, 6) },
  ])("with $told", ({ told, output }) => {
    for (const layer of [
      maxPool2d.bind({ type: "max-pool2d", ...told }),
      avgPool2d.bind({ type: "avg-pool2d", ...told }),
    ]) {
      if (!layer.ok) return expect.fail(layer.problem.message);
      expect(layer.value.outputShape(image)).toEqual(output);
      expect(layer.value.parameters(image)).toEqual({ trainable: 0, nonTrainable: 0 });
      expect(layer.value.multiplyAdds(image)).toBe(0);
    }
  });
});

test("a global average is a number a channel, with its axes or without", () => {
  const bare = globalAvgPool2d.bind({ type: "global-avg-pool2d" });
  const kept = globalAvgPool2d.bind({ type: "global-avg-pool2d", keepAxes: true });
  expect(bare.ok && bare.value.outputShape(image)).toEqual(vector(20));
  expect(kept.ok && kept.value.outputShape(image)).toEqual(featureMap(20, 1, 1));
});

test("an adaptive average has the size that is asked for, and keeps an axis without one", () => {
  const layer = adaptiveAvgPool2d.bind({ type: "adaptive-avg-pool2d", outputSize: [null, 40] });
  expect(layer.ok && layer.value.outputShape(image)).toEqual(featureMap(20, 36, 40));
});
