import { expect, it } from "vitest";
import { restore } from "../exercise.ts";
import { explain } from "../explain.ts";
import { grade } from "../grade.ts";
import { workedSolution } from "../worked-solution.ts";

const input = { kind: "feature-map", channels: 12, size: [20, 30] };

function weight(layer: object, framework: "torch" | "keras", from: object = input) {
  const exercise = restore("weight-shape", { input: from, layer, framework });
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

const conv = { type: "conv2d", outChannels: 20, kernelSize: [3, 5] };

it.each([
  ["a convolution in PyTorch", conv, "torch", [20, 12, 3, 5]],
  ["a convolution in Keras", conv, "keras", [3, 5, 12, 20]],
  ["groups, each of 3 channels, in PyTorch", { ...conv, groups: 4 }, "torch", [20, 3, 3, 5]],
  ["groups, each of 3 channels, in Keras", { ...conv, groups: 4 }, "keras", [3, 5, 3, 20]],
  [
    "a depthwise convolution in PyTorch",
    { type: "depthwise-conv2d", kernelSize: 3, multiplier: 2 },
    "torch",
    [24, 1, 3, 3],
  ],
  [
    "a depthwise convolution in Keras",
    { type: "depthwise-conv2d", kernelSize: 3, multiplier: 2 },
    "keras",
    [3, 3, 12, 2],
  ],
  [
    "a transposed convolution in PyTorch",
    { type: "conv-transpose2d", outChannels: 20, kernelSize: 4 },
    "torch",
    [12, 20, 4, 4],
  ],
  [
    "a transposed convolution in Keras",
    { type: "conv-transpose2d", outChannels: 20, kernelSize: 4 },
    "keras",
    [4, 4, 20, 12],
  ],
  // 20 · 30 · 12 features
  ["a dense layer in PyTorch", { type: "linear", outFeatures: 10 }, "torch", [10, 7200]],
  ["a dense layer in Keras", { type: "linear", outFeatures: 10 }, "keras", [7200, 10]],
] as const)("knows the weight of %s", (_, layer, framework, shape) => {
  expect(weight(layer, framework).key["shape"]).toEqual(shape);
});

it("knows one axis and three", () => {
  const sound = { kind: "feature-map", channels: 6, size: [100] };
  const volume = { kind: "feature-map", channels: 6, size: [10, 11, 12] };
  expect(weight({ type: "conv1d", outChannels: 8, kernelSize: 9 }, "torch", sound).key["shape"]).toEqual([
    8, 6, 9,
  ]);
  expect(
    weight({ type: "conv3d", outChannels: 8, kernelSize: [3, 2, 1] }, "keras", volume).key["shape"],
  ).toEqual([3, 2, 1, 6, 8]);
});

it.each([
  [conv, "torch", "(3, 5, 12, 20)", "other-frameworks-weight-order"],
  [conv, "keras", "(3, 5, 20, 12)", "swaps-in-and-out-channels"],
  [conv, "torch", "20x1x3x5", "forgets-input-channels"],
  [{ ...conv, groups: 4 }, "torch", "20 12 3 5", "ignores-groups"],
  [{ type: "linear", outFeatures: 10 }, "torch", "(10, 600)", "flatten-forgets-an-axis"],
  [{ type: "linear", outFeatures: 10 }, "torch", "(10, 12)", "dense-without-flatten"],
  [
    { type: "depthwise-conv2d", kernelSize: 3, multiplier: 2 },
    "torch",
    "(2, 1, 3, 3)",
    "depthwise-forgets-input-channels",
  ],
] as const)("explains a wrong weight of %o in %s", (layer, framework, shape, misconception) => {
  const { verdict, fields } = grade(weight(layer, framework), { shape });
  expect(verdict).toBe("incorrect");
  expect(fields["shape"]?.diagnoses.map((one) => one.misconception)).toContain(misconception);
});

it("says that a transposed convolution’s weight begins with the input channels", () => {
  const exercise = weight({ type: "conv-transpose2d", outChannels: 20, kernelSize: 4 }, "torch");
  const [part] = workedSolution(exercise, "en");
  expect(part?.steps.at(-1)?.text).toContain("input channels first");
  expect(part?.steps.at(-1)?.formula?.rule).toBe("(C_{\\text{in}}, C_{\\text{out}}, F_h, F_w)");
});

it.each([
  [{ ...conv, groups: 4 }, "torch", "(C_{\\text{out}}, C_{\\text{in}} / G, F_h, F_w)", "own group"],
  [{ ...conv, groups: 4 }, "keras", "(F_h, F_w, C_{\\text{in}} / G, C_{\\text{out}})", "own group"],
  [
    { ...conv, type: "conv-transpose2d", groups: 4 },
    "torch",
    "(C_{\\text{in}}, C_{\\text{out}} / G, F_h, F_w)",
    "of a group",
  ],
  [conv, "torch", "(C_{\\text{out}}, C_{\\text{in}}, F_h, F_w)", "that a kernel sees"],
] as const)("writes the axes of %o in %s as %s", (layer, framework, rule, words) => {
  const [part] = workedSolution(weight(layer, framework), "en");
  expect(part?.steps.at(-1)?.formula?.rule).toBe(rule);
  expect(part?.steps.at(-1)?.text).toContain(words);
});

it("says of a group’s channels that they are those of the group", () => {
  const { fields } = grade(weight({ ...conv, groups: 4 }, "torch"), { shape: "20x1x3x5" });
  const one = fields["shape"]?.diagnoses.find(
    ({ misconception }) => misconception === "forgets-input-channels",
  );
  expect(one && explain(one, "en")).toEqual([
    "3·5 = 15 weights cover one channel. A kernel spans all 3 of its group: 3·5·3 = 45.",
  ]);
});

it("says how many kernels each channel has, where it isn’t one", () => {
  const depthwise = { type: "depthwise-conv2d", kernelSize: 3 };
  const settings = [1, 2].map(
    (multiplier) => weight({ ...depthwise, multiplier }, "torch").parts[0]?.settings,
  );
  expect(settings).toEqual([
    { en: "3 × 3, stride 1, no padding", ko: "3 × 3, 보폭(stride) 1, 패딩 0" },
    {
      en: "2 kernels of 3 × 3 for each channel, stride 1, no padding",
      ko: "채널마다 3 × 3 커널 2개, 보폭(stride) 1, 패딩 0",
    },
  ]);
});

it("has no exercise of a layer without a weight, or one that doesn’t fit", () => {
  const given = { input, framework: "torch" };
  expect(restore("weight-shape", { ...given, layer: { type: "max-pool2d", kernelSize: 2 } })).toBeUndefined();
  expect(restore("weight-shape", { ...given, layer: { ...conv, groups: 5 } })).toBeUndefined();
});
