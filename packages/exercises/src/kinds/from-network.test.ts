import { featureMap, type Network, sequence } from "@stride/cnn";
import { knownNetwork } from "@stride/models";
import { describe, expect, it } from "vitest";
import { answerText } from "../answer.ts";
import { type Exercise, fromNetwork, restore } from "../exercise.ts";
import { grade } from "../grade.ts";
import { fieldsOf } from "../solve.ts";

function lenet5(): Network {
  const known = knownNetwork("lenet5");
  return known ? known.network("pytorch") : expect.fail("LeNet-5 is not in the zoo");
}

const conv = { type: "conv2d", outChannels: 32, kernelSize: 3, padding: 1, bias: false } as const;

/** 16 maps of 28 × 28 become 32 of 14 × 14; the shortcut has a 1 × 1 convolution. */
const block: Network = {
  inputs: [{ name: "x", shape: featureMap(16, 28, 28) }],
  nodes: [
    { name: "conv1", from: ["x"], layer: { ...conv, stride: 2 } },
    { name: "norm1", from: ["conv1"], layer: { type: "batch-norm2d" } },
    { name: "relu1", from: ["norm1"], layer: { type: "activation", function: "relu" } },
    { name: "conv2", from: ["relu1"], layer: conv },
    { name: "norm2", from: ["conv2"], layer: { type: "batch-norm2d" } },
    { name: "shortcut", from: ["x"], layer: { ...conv, kernelSize: 1, padding: 0, stride: 2 } },
    { name: "add", from: ["norm2", "shortcut"], layer: { type: "merge", operation: "add" } },
  ],
  outputs: ["add"],
};

/** Four convolutions of 8 maps and a pooling, four times: 64 × 64 becomes 4 × 4. */
const chain = sequence({
  input: featureMap(8, 64, 64),
  layers: Array.from({ length: 20 }, (_, at) =>
    at % 5 === 4
      ? ({ type: "max-pool2d", kernelSize: 2 } as const)
      : ({ type: "conv2d", outChannels: 8, kernelSize: 3, padding: "same" } as const),
  ),
});

const longChain = sequence({
  input: featureMap(8, 64, 64),
  layers: Array.from({ length: 1000 }, () => ({
    type: "conv2d",
    outChannels: 8,
    kernelSize: 3,
    padding: "same",
  })),
});

/** Its key, graded as it would be typed, also after it was stored. */
function solved(exercise: Exercise): Exercise["key"] {
  const typed = Object.fromEntries(
    fieldsOf(exercise).map((field) => [field.id, answerText(field, exercise.key[field.id] ?? [])]),
  );
  const stored = restore(exercise.kind, JSON.parse(JSON.stringify(exercise.given)));
  for (const one of [exercise, stored]) expect(one && grade(one, typed).verdict).toBe("correct");
  expect(exercise.slips.length).toBeGreaterThan(1);
  return exercise.key;
}

describe.each(["channels-first", "channels-last"] as const)(
  "a network that a teacher gives, %s",
  (layout) => {
    const made = (kind: string, network: Network): Exercise =>
      fromNetwork(kind, network, { layout }) ?? expect.fail(`${kind} has no exercise of it`);

    // 61,706 as PyTorch counts the original with its convolution of 120 kernels.
    it.each([
      { kind: "network-table", key: { total: [61706] } },
      { kind: "total-parameters", key: { total: [61706] } },
      { kind: "receptive-field", key: { size: [16], jump: [4] } },
      { kind: "read-the-code", key: { total: [61706] } },
      { kind: "find-the-mistake", key: { row: [12], parameters: [850] } },
    ])("makes $kind of LeNet-5", ({ kind, key }) => {
      expect(solved(made(kind, lenet5()))).toMatchObject(key);
    });

    it.each([
      { kind: "network-table", key: { parameters6: [512], total: [14464] } },
      { kind: "total-parameters", key: { trainable: [14464], most: [3] } },
      { kind: "receptive-field", key: { size: [7], jump: [2] } },
    ])("makes $kind of a residual block", ({ kind, key }) => {
      expect(solved(made(kind, block))).toMatchObject(key);
    });

    // 3·3·8·8 + 8 = 584, sixteen times
    it.each([
      { kind: "network-table", key: { total: [9344] } },
      { kind: "total-parameters", key: { total: [9344] } },
      { kind: "receptive-field", key: { size: [136], jump: [16] } },
      { kind: "read-the-code", key: { parameters19: [584], total: [9344] } },
      { kind: "find-the-mistake", key: { row: [19], parameters: [584] } },
    ])("makes $kind of a chain of 20 layers", ({ kind, key }) => {
      expect(solved(made(kind, chain))).toMatchObject(key);
    });

    it("asks the chosen cells of a residual block, each from the rows that it stands on", () => {
      const exercise = fromNetwork("network-table", block, {
        layout,
        blanks: ["shape1", "shape6", "shape7"],
      });
      expect(exercise && fieldsOf(exercise).map(({ id }) => id)).toEqual(["shape1", "shape6", "shape7"]);
      // The shortcut comes from the input, whatever was answered of the row above.
      const [wrong, typed] = layout === "channels-last" ? ["9x9x32", "14x14x32"] : ["32x9x9", "32x14x14"];
      const grades = exercise && grade(exercise, { shape1: wrong, shape6: typed, shape7: typed });
      expect(grades?.fields).toMatchObject({
        shape6: { verdict: "correct" },
        shape7: { verdict: "correct" },
      });
    });

    it.each(["read-the-code", "find-the-mistake"])("makes no %s of what is no chain", (kind) => {
      expect(fromNetwork(kind, block, { layout })).toBeUndefined();
    });

    it.each(["read-the-code", "find-the-mistake"])(
      "soon knows %s of 1,000 layers too long",
      { timeout: 3000 },
      (kind) => {
        expect(fromNetwork(kind, longChain, { layout })).toBeUndefined();
      },
    );
  },
);
