import { expect, it } from "vitest";
import { restore } from "../exercise.ts";
import { grade } from "../grade.ts";
import { workedSolution } from "../worked-solution.ts";

const given = {
  input: { kind: "feature-map", channels: 8, size: [16, 16] },
  layers: [{ type: "conv2d", outChannels: 16, kernelSize: 3, stride: 2, padding: 1 }],
  asks: ["macs", "activationMemory", "parameterMemory"],
  bytes: 4,
  kibibytes: false,
  layout: "channels-last",
};

function cost(changes: object = {}) {
  const exercise = restore("cost", { ...given, ...changes });
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

it("counts a convolution’s operations and memory", () => {
  // 3·3·8·16 = 1,152 weights at 8·8 places; 8·8·16 numbers come out; 1,152 + 16 parameters
  expect(cost().key).toEqual({ macs: [73728], activationMemory: [4096], parameterMemory: [4672] });
});

it("counts them for a batch, whose parameters are the same", () => {
  expect(cost({ batch: 10 }).key).toEqual({
    macs: [737280],
    activationMemory: [40960],
    parameterMemory: [4672],
  });
});

it("counts FLOPs, and memory in KiB", () => {
  expect(cost({ asks: ["flops", "activationMemory"], kibibytes: true }).key).toEqual({
    flops: [147456],
    activationMemory: [4],
  });
});

it("counts a transposed convolution by its input, and a dense layer for each vector", () => {
  const asks = ["macs"];
  const layers = [{ type: "conv-transpose2d", outChannels: 16, kernelSize: 4, stride: 2 }];
  // 4·4·8·16 · 16·16
  expect(cost({ asks, layers }).key).toEqual({ macs: [524288] });
  const input = { kind: "vector", features: 32, leading: [7] };
  expect(cost({ asks, input, layers: [{ type: "linear", outFeatures: 10 }] }).key).toEqual({ macs: [2240] });
});

it("adds up a network", () => {
  const layers = [
    { type: "conv2d", outChannels: 4, kernelSize: 1, bias: false },
    { type: "max-pool2d", kernelSize: 2 },
    { type: "conv2d", outChannels: 2, kernelSize: 1, bias: false },
  ];
  // 32·256 + 8·64 multiply-adds; 4·256 + 4·64 + 2·64 numbers; 32 + 8 parameters
  expect(cost({ layers }).key).toEqual({ macs: [8704], activationMemory: [5632], parameterMemory: [160] });
});

it("says in a network's solution of which layer each step is, and in a single layer's nothing", () => {
  const layers = [
    { type: "conv2d", outChannels: 4, kernelSize: 1, bias: false },
    { type: "max-pool2d", kernelSize: 2 },
    { type: "conv2d", outChannels: 2, kernelSize: 1, bias: false },
  ];
  const told = workedSolution(cost({ layers }), "en").map(({ steps }) => [
    ...new Set(steps.map(({ of }) => of)),
  ]);
  expect(told).toEqual([
    ["1 conv", "2 max pool", "3 conv", "Operations"],
    ["1 conv", "2 max pool", "3 conv", "Activations"],
    ["1 conv", "2 max pool", "3 conv", "Parameters"],
  ]);
  const single = workedSolution(cost(), "en").flatMap(({ steps }) => steps.map(({ of }) => of));
  expect(new Set(single)).toEqual(new Set([undefined]));
});

it.each([
  ["147456", "confuses-macs-and-flops"],
  ["294912", "uses-input-area"],
  ["9216", "forgets-input-channels"],
])("explains %s multiply-adds", (macs, misconception) => {
  const { fields } = grade(cost(), { macs, activationMemory: "4096", parameterMemory: "4672" });
  expect(fields["macs"]?.verdict).toBe("incorrect");
  expect(fields["macs"]?.diagnoses.map((one) => one.misconception)).toContain(misconception);
});

it("takes units of the same family", () => {
  const typed = { macs: "73.728 kMACs", activationMemory: "4 KiB", parameterMemory: "4.672 kB" };
  expect(grade(cost(), { ...typed, macs: "73728 MACs" }).verdict).toBe("correct");
});

it("gives half for operations that count the sums of biases", () => {
  // 73,728 + 1,024
  const { fields } = grade(cost(), { macs: "74752", activationMemory: "4096", parameterMemory: "4672" });
  expect(fields["macs"]?.verdict).toBe("convention");
});
