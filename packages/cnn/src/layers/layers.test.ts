import { describe, expect, test } from "vitest";
import { bindLayer } from "../bind-layer.ts";
import type { BoundLayer } from "../define-layer.ts";
import { featureMap, vector } from "../shape.ts";
import { layerTypes, type LayerSettings } from "./index.ts";

const image = featureMap(3, 8, 6);
const needsMap: readonly LayerSettings[] = [
  { type: "conv2d", outChannels: 4, kernelSize: 3 },
  { type: "max-pool2d", kernelSize: 2 },
  { type: "avg-pool2d", kernelSize: 2 },
  { type: "global-avg-pool2d" },
  { type: "adaptive-avg-pool2d", outputSize: [1, 1] },
];
const takesAnything: readonly LayerSettings[] = [
  { type: "activation", function: "softmax" },
  { type: "batch-norm2d" },
  { type: "dropout" },
  { type: "flatten" },
];

describe("what a layer can stand on", () => {
  test.each(needsMap)("$type needs a map", (settings) => {
    const problem = { code: "wrong-input", expected: "feature-map", got: "vector" };
    expect(bound(settings).problem(vector(3))).toEqual(problem);
    expect(() => bound(settings).outputShape(vector(3))).toThrow("vector");
    expect(bound(settings).problem(image)).toBeUndefined();
  });

  test.each(needsMap)("$type needs rows and columns, and no more", (settings) => {
    expect(bound(settings).problem(featureMap(3, 8))).toEqual({ code: "wrong-rank", expected: 2, got: 1 });
    expect(bound(settings).problem(featureMap(3, 8, 8, 8))).toEqual({
      code: "wrong-rank",
      expected: 2,
      got: 3,
    });
  });

  test("linear needs a vector", () => {
    expect(bound({ type: "linear", outFeatures: 2 }).problem(image)).toEqual({
      code: "wrong-input",
      expected: "vector",
      got: "feature-map",
    });
  });

  test.each(takesAnything)("$type takes anything", (settings) => {
    expect(bound(settings).problem(image)).toBeUndefined();
    expect(bound(settings).problem(vector(3, 5))).toBeUndefined();
  });

  test("no layer type is left out here", () => {
    const tried = [...needsMap, ...takesAnything].map(({ type }) => type);
    expect([...tried, "linear"].sort()).toEqual(Object.keys(layerTypes).sort());
  });
});

function bound(settings: LayerSettings): BoundLayer {
  const layer = bindLayer(settings);
  return layer.ok ? layer.value : expect.fail(JSON.stringify(layer.problem));
}
