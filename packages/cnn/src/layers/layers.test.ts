import { describe, expect, test } from "vitest";
import { bindLayer } from "../bind-layer.ts";
import type { BoundLayer } from "../define-layer.ts";
import { featureMap, vector } from "../shape.ts";
import { layerTypes, type LayerSettings } from "./index.ts";

const image = featureMap(3, 8, 6);
const needsPlane: readonly LayerSettings[] = [
  { type: "conv2d", outChannels: 4, kernelSize: 3 },
  { type: "depthwise-conv2d", kernelSize: 3 },
  { type: "separable-conv2d", outChannels: 4, kernelSize: 3 },
  { type: "conv-transpose2d", outChannels: 4, kernelSize: 3 },
  { type: "max-pool2d", kernelSize: 2 },
  { type: "avg-pool2d", kernelSize: 2 },
  { type: "lp-pool2d", kernelSize: 2, normType: 2 },
  { type: "global-avg-pool2d" },
  { type: "global-max-pool2d" },
  { type: "adaptive-avg-pool2d", outputSize: [1, 1] },
  { type: "adaptive-max-pool2d", outputSize: [1, 1] },
  { type: "unfold", kernelSize: 2 },
];
const needsLine: readonly LayerSettings[] = [
  { type: "conv1d", outChannels: 4, kernelSize: 3, padding: "causal" },
  { type: "depthwise-conv1d", kernelSize: 3 },
  { type: "separable-conv1d", outChannels: 4, kernelSize: 3 },
  { type: "conv-transpose1d", outChannels: 4, kernelSize: 3 },
  { type: "max-pool1d", kernelSize: 2 },
  { type: "avg-pool1d", kernelSize: 2 },
  { type: "lp-pool1d", kernelSize: 2, normType: 2 },
  { type: "global-avg-pool1d" },
  { type: "global-max-pool1d" },
  { type: "adaptive-avg-pool1d", outputSize: [1] },
  { type: "adaptive-max-pool1d", outputSize: [1] },
];
const needsVolume: readonly LayerSettings[] = [
  { type: "conv3d", outChannels: 4, kernelSize: 3 },
  { type: "depthwise-conv3d", kernelSize: 3 },
  { type: "conv-transpose3d", outChannels: 4, kernelSize: 3 },
  { type: "max-pool3d", kernelSize: 2 },
  { type: "avg-pool3d", kernelSize: 2 },
  { type: "lp-pool3d", kernelSize: 2, normType: 2 },
  { type: "global-avg-pool3d" },
  { type: "global-max-pool3d" },
  { type: "adaptive-avg-pool3d", outputSize: [1, 1, 1] },
  { type: "adaptive-max-pool3d", outputSize: [1, 1, 1] },
];
const needsMap: readonly LayerSettings[] = [
  { type: "pixel-shuffle", factor: 1 },
  { type: "pixel-unshuffle", factor: 2 },
  { type: "channel-shuffle", groups: 3 },
  { type: "slice-channels", start: 1, end: 3 },
];
const takesAnything: readonly LayerSettings[] = [
  { type: "activation", function: "softmax" },
  { type: "batch-norm1d" },
  { type: "batch-norm2d" },
  { type: "batch-norm3d" },
  { type: "group-norm", groups: 1 },
  { type: "instance-norm" },
  { type: "layer-norm", layout: "channels-last" },
  { type: "local-response-norm", size: 5 },
  { type: "scale" },
  { type: "normalization" },
  { type: "prelu" },
  { type: "dropout" },
  { type: "flatten" },
  { type: "reshape", shape: [-1], layout: "channels-last" },
  { type: "upsample", scaleFactor: 2 },
  { type: "merge", operation: "add" },
  { type: "concatenate" },
];
const needsAsManyAxes: readonly LayerSettings[] = [
  { type: "permute", order: [2, 0, 1], layout: "channels-last" },
  {
    type: "pad",
    padding: [
      { before: 1, after: 0 },
      { before: 0, after: 1 },
    ],
  },
  {
    type: "crop",
    cropping: [
      { before: 1, after: 0 },
      { before: 0, after: 1 },
    ],
  },
];
const onMaps = [
  ...needsPlane.map((settings) => ({ settings, rank: 2 })),
  ...needsLine.map((settings) => ({ settings, rank: 1 })),
  ...needsVolume.map((settings) => ({ settings, rank: 3 })),
];

describe("what a layer can stand on", () => {
  test.each([...onMaps, ...needsMap.map((settings) => ({ settings, rank: 2 }))])(
    "$settings.type needs a map",
    ({ settings, rank }) => {
      const problem = { code: "wrong-input", expected: "feature-map", got: "vector" };
      expect(bound(settings).problem(vector(3))).toEqual(problem);
      expect(() => bound(settings).outputShape(vector(3))).toThrow("vector");
      expect(bound(settings).problem(featureMap(3, ...[8, 6, 4].slice(0, rank)))).toBeUndefined();
    },
  );

  test.each(onMaps)("$settings.type needs maps of $rank axes", ({ settings, rank }) => {
    const wrong = rank === 3 ? [8, 8] : [8, 8, 8];
    expect(bound(settings).problem(featureMap(3, ...wrong))).toEqual({
      code: "wrong-rank",
      expected: rank,
      got: wrong.length,
    });
  });

  test.each(needsAsManyAxes)("$type needs as many axes as it was told of", (settings) => {
    expect(bound(settings).problem(image)).toBeUndefined();
    expect(bound(settings).problem(featureMap(3, 8))).toMatchObject({ code: "wrong-rank" });
  });

  test("only some take several inputs", () => {
    expect(bound({ type: "dropout" }).problem([image, image])).toEqual({
      code: "wrong-input-count",
      expected: 1,
      got: 2,
    });
    expect(bound({ type: "dropout" }).problem([image])).toBeUndefined();
    expect(bound({ type: "concatenate" }).outputShape([image, image])).toEqual(featureMap(6, 8, 6));
    expect(bound({ type: "concatenate" }).problem([])).toMatchObject({ code: "wrong-input-count" });
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
    const lists = [needsPlane, needsLine, needsVolume, needsMap, takesAnything, needsAsManyAxes];
    const tried = lists.flat().map(({ type }) => type);
    expect([...tried, "linear"].sort()).toEqual(Object.keys(layerTypes).sort());
  });
});

function bound(settings: LayerSettings): BoundLayer {
  const layer = bindLayer(settings);
  return layer.ok ? layer.value : expect.fail(JSON.stringify(layer.problem));
}
