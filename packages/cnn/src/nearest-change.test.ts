import { expect, test } from "vitest";
import { nearestChanges } from "./nearest-change.ts";
import { type Network, type NetworkNode, sequence } from "./network.ts";
import { featureMap, type Shape } from "./shape.ts";
import { summarize } from "./summary.ts";

function changesIn(network: Network) {
  const result = summarize(network);
  return result.ok ? expect.fail("it works") : nearestChanges(network, result.problem);
}

function network(shape: Shape, nodes: readonly NetworkNode[]): Network {
  return { inputs: [{ name: "x", shape }], nodes, outputs: [] };
}

test("a kernel that is too large: the largest that fits, or the least padding", () => {
  const conv = { type: "conv2d", outChannels: 8, kernelSize: [11, 11], padding: 1 } as const;
  expect(changesIn(sequence({ input: featureMap(3, 7, 30), layers: [conv] }))).toEqual([
    { change: "set", layer: "1", setting: "kernelSize", value: [9, 11] },
    {
      change: "set",
      layer: "1",
      setting: "padding",
      value: [
        { before: 2, after: 2 },
        { before: 1, after: 1 },
      ],
    },
  ]);
});

test("groups: the nearest number that divides both", () => {
  const conv = { type: "conv2d", outChannels: 12, kernelSize: 1, groups: 5 } as const;
  expect(changesIn(sequence({ input: featureMap(8, 7, 7), layers: [conv] }))).toEqual([
    { change: "set", layer: "1", setting: "groups", value: 4 },
  ]);
});

test("a linear layer on maps: flatten them", () => {
  const layers = [{ type: "linear", outFeatures: 10 }] as const;
  expect(changesIn(sequence({ input: featureMap(8, 7, 7), layers }))).toEqual([
    { change: "insert", before: "1", layer: { type: "flatten" } },
  ]);
});

test("a sum that doesn't fit: the channels of the convolution before it, through what stands between", () => {
  const nodes = [
    { name: "conv", from: ["x"], layer: { type: "conv2d", outChannels: 48, kernelSize: 3, padding: 1 } },
    { name: "norm", from: ["conv"], layer: { type: "batch-norm2d" } },
    { name: "sum", from: ["x", "norm"], layer: { type: "merge", operation: "add" } },
  ] as const;
  expect(changesIn(network(featureMap(64, 8, 8), nodes))).toEqual([
    { change: "set", layer: "conv", setting: "outChannels", value: 64 },
  ]);
});

test("a concatenation whose maps differ: the stride, or whatever else mends it", () => {
  const nodes = [
    { name: "conv", from: ["x"], layer: { type: "conv2d", outChannels: 4, kernelSize: 3, padding: 1 } },
    { name: "both", from: ["x", "conv"], layer: { type: "concatenate" } },
  ] as const;
  const square = network(featureMap(4, 8, 8), nodes);
  expect(summarize(square).ok).toBe(true);
  const [first, second] = nodes;
  const strided = { ...first, layer: { ...first.layer, kernelSize: [3, 3], stride: [2, 1] } } as const;
  expect(changesIn(network(featureMap(4, 8, 8), [strided, second]))).toContainEqual({
    change: "set",
    layer: "conv",
    setting: "stride",
    value: [1, 1],
  });
});

test("what no single change mends is left at that, in little time", { retry: 2 }, () => {
  const conv = { type: "conv2d", outChannels: 1, kernelSize: 2 ** 50 } as const;
  const started = Date.now();
  expect(changesIn(sequence({ input: featureMap(3, 7, 7), layers: [conv] }))).toEqual([]);
  expect(Date.now() - started).toBeLessThan(1000);
});
