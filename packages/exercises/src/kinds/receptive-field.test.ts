import { sequence } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { fromNetwork, restore } from "../exercise.ts";
import { grade, type Typed } from "../grade.ts";
import { workedSolution } from "../worked-solution.ts";

const conv = { of: "convolution", kernel: 3, stride: 1, padding: 0, dilation: 1 };
const pool = { of: "pooling", kernel: 2, stride: 2, padding: 0, dilation: 1 };

function field(windows: readonly object[], asked: object = {}) {
  const exercise = restore("receptive-field", { windows, inputSize: 100, ...asked });
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

/** 1 → 3 → 4 (jump 2) → 4 + 4·2 = 12. */
const chain = [conv, pool, { ...conv, kernel: 5 }];

it("knows the size and the jump", () => {
  expect(field(chain).key).toEqual({ size: [12], jump: [2] });
  // 1 + 2·4 = 9
  expect(field([{ ...conv, kernel: 5, dilation: 2, padding: 4 }]).key).toEqual({ size: [9], jump: [1] });
});

it("knows the cells that a unit sees, also where they begin in the padding", () => {
  const padded = [
    { ...conv, padding: 1, stride: 2 },
    { ...conv, padding: 1 },
  ];
  // size 3 + 2·2 = 7, jump 2, and the first unit begins 1 + 1·2 before the input
  expect(field(padded, { unit: 0 }).key).toEqual({ size: [7], jump: [2], first: [-3], last: [3] });
  expect(field(padded, { unit: 5 }).key).toEqual({ size: [7], jump: [2], first: [7], last: [13] });
  const exercise = field(padded, { unit: 0 });
  expect(grade(exercise, { size: "7", jump: "2", first: "-3", last: "3" }).verdict).toBe("correct");
  const { fields } = grade(exercise, { size: "7", jump: "2", first: "0", last: "6" });
  expect(fields["first"]?.diagnoses[0]?.misconception).toBe("receptive-field-starts-without-padding");
  const [part] = workedSolution(exercise, "en");
  expect(part?.steps.at(-1)?.formula?.result).toBe("3");
});

describe("the last cell", () => {
  // size 5 + 2·1 + 1·2 + 1·2 = 11, jump 4, and the first unit begins 1 + 1·2 before the input: 12·4 − 3
  const windows = [
    { ...conv, kernel: 5, padding: 1 },
    { ...conv, stride: 2 },
    { ...conv, kernel: 2, padding: 1 },
    { ...conv, kernel: 2, stride: 2 },
  ];
  const exercise = field(windows, { unit: 12 });
  const last = (typed: Typed) => grade(exercise, { jump: "4", ...typed }).fields["last"]?.verdict;

  it("follows from the learner’s own first cell and size", () => {
    expect(exercise.key).toEqual({ size: [11], jump: [4], first: [45], last: [55] });
    expect(last({ size: "12", first: "48", last: "59" })).toBe("inherited");
    expect(last({ size: "11", first: "-3", last: "7" })).toBe("inherited");
    expect(last({ size: "12", first: "48", last: "55" })).toBe("correct");
    expect(last({ size: "12", first: "48", last: "60" })).toBe("incorrect");
  });

  it("follows from nothing where the size is far from the true one, or one isn’t there", () => {
    expect(last({ size: "1", first: "48", last: "48" })).toBe("incorrect");
    expect(last({ size: "", first: "48", last: "58" })).toBe("incorrect");
    expect(last({ size: "12", first: "", last: "59" })).toBe("incorrect");
    expect(last({ size: "12", first: "1.5", last: "12.5" })).toBe("incorrect");
  });
});

it.each([
  ["8", "receptive-field-ignores-strides"],
  ["10", "sums-kernels"],
  ["7", "receptive-field-ignores-pooling"],
])("explains a size of %s", (size, misconception) => {
  const { fields } = grade(field(chain), { size, jump: "2" });
  expect(fields["size"]?.diagnoses.map((one) => one.misconception)).toContain(misconception);
});

it("is told whole where it is larger than the input", () => {
  const small = field(
    [1, 2, 3].map(() => ({ ...conv, padding: 1 })),
    { inputSize: 5 },
  );
  expect(small.key).toEqual({ size: [7], jump: [1] });
  const { fields } = grade(small, { size: "5", jump: "1" });
  expect(fields["size"]?.diagnoses.map((one) => one.misconception)).toContain("clips-receptive-field");
});

const layer = { type: "conv2d", outChannels: 8, kernelSize: 3, padding: 1 } as const;

it("takes the widest of branches", () => {
  const network = {
    inputs: [{ name: "input", shape: { kind: "feature-map", channels: 3, size: [32, 32] } }],
    nodes: [
      { name: "stem", from: ["input"], layer: { ...layer, stride: 2 } },
      { name: "a", from: ["stem"], layer: { ...layer, kernelSize: 1, padding: 0 } },
      { name: "b", from: ["stem"], layer: { ...layer, kernelSize: 5, padding: 2 } },
      { name: "joined", from: ["a", "b"], layer: { type: "concatenate", axis: "channels" } },
    ],
    outputs: ["joined"],
  };
  const exercise = restore("receptive-field", { network, behind: "joined" });
  if (!exercise) throw new Error("not an exercise");
  // 3 + 4·2 of the wider branch
  expect(exercise.key).toEqual({ size: [11], jump: [2] });
  const { fields } = grade(exercise, { size: "14", jump: "2" });
  expect(fields["size"]?.diagnoses.map((one) => one.misconception)).toEqual([
    "receptive-field-sums-branches",
  ]);
});

it("is asked of a teacher’s network behind the last layer that has places", () => {
  const network = sequence({
    input: { kind: "feature-map", channels: 3, size: [32, 32] },
    layers: [
      layer,
      { type: "max-pool2d", kernelSize: 2 },
      { type: "flatten" },
      { type: "linear", outFeatures: 5 },
    ],
  });
  const exercise = fromNetwork("receptive-field", network, { layout: "channels-first" });
  expect(exercise?.key).toEqual({ size: [4], jump: [2] });
  expect(exercise?.prompt.en).toContain("behind layer 2 ");
});

it("has no exercise of windows that don’t fit, or of a unit that isn’t there", () => {
  expect(restore("receptive-field", { windows: chain, inputSize: 5 })).toBeUndefined();
  expect(restore("receptive-field", { windows: [conv], inputSize: 10, unit: 8 })).toBeUndefined();
});
