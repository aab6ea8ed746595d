import { describe, expect, it } from "vitest";
import { type Exercise, generate, restore } from "../exercise.ts";
import { grade } from "../grade.ts";

const network = {
  input: { kind: "feature-map", channels: 3, size: [32, 20] },
  layers: [
    { type: "conv2d", outChannels: 16, kernelSize: 3, padding: 1, bias: false },
    { type: "batch-norm2d" },
    { type: "max-pool2d", kernelSize: 2 },
  ],
};

function posed(given: object): Exercise {
  const exercise = restore("convention-switch", { ...network, ...given });
  if (!exercise) throw new Error("not this kind's numbers");
  return exercise;
}

function shown({ picture }: Exercise): string[] {
  return picture.kind === "table" ? picture.rows.map((row) => row.map(({ en }) => en).join(" | ")) : [];
}

it("turns Keras' table into PyTorch's", () => {
  const exercise = posed({ from: "keras", cost: "macs-to-flops" });
  expect(shown(exercise)).toEqual([
    "1 conv | (None, 32, 20, 16) | 432",
    "2 batch norm | (None, 32, 20, 16) | 64",
    "3 max pool | (None, 16, 10, 16) | 0",
    "Total |  | 496",
    "Cost |  | 276,480 MACs",
  ]);
  expect(exercise.key).toEqual({
    ...{ shape1: [16, 32, 20], shape2: [16, 32, 20], shape3: [16, 16, 10] },
    ...{ parameters1: [432], parameters2: [32], parameters3: [0], total: [464], cost: [552960] },
  });
  const { fields } = grade(exercise, {
    ...{ shape1: "(None, 16, 32, 20)", shape2: "32, 20, 16", parameters2: "64", total: "496" },
    ...{ cost: "276480" },
  });
  expect(fields).toMatchObject({
    shape1: { branch: "correct" },
    shape2: { branch: "misconception/swaps-axes" },
    parameters2: { branch: "misconception/miscounts-batch-norm" },
    // Right from the learner's own row.
    total: { branch: "inherited" },
    cost: { branch: "misconception/confuses-macs-and-flops" },
  });
});

it("turns PyTorch's table into Keras'", () => {
  const exercise = posed({ from: "pytorch", cost: "flops-to-macs" });
  expect(shown(exercise)).toEqual([
    "1 conv | [N, 16, 32, 20] | 432",
    "2 batch norm | [N, 16, 32, 20] | 32",
    "3 max pool | [N, 16, 16, 10] | 0",
    "Total |  | 464",
    "Cost |  | 552,960 FLOPs",
  ]);
  expect(exercise.key).toMatchObject({
    ...{ shape1: [32, 20, 16], parameters2: [64], total: [496], cost: [276480] },
  });
  const { fields } = grade(exercise, { parameters2: "32", cost: "552960" });
  expect(fields["parameters2"]?.branch).toBe("misconception/miscounts-batch-norm");
  expect(fields["cost"]?.branch).toBe("misconception/confuses-macs-and-flops");
});

describe("the total of somebody whose rows are wrong", () => {
  // 3·3·8·64 = 4608 and 4·64 = 256; without the input channels 3·3·64 = 576
  const rows = { shape1: "21x13x64", shape2: "21x13x64", shape3: "10x6x64", parameters2: "256" };

  it.each([
    { parameters1: "576", parameters3: "0", total: "832", branch: "inherited" },
    { parameters1: "576", parameters3: "256", total: "1088", branch: "inherited" },
    { parameters1: "576", parameters3: "0", total: "833", branch: "unexplained" },
    { parameters1: "1", parameters3: "0", total: "257", branch: "unexplained" },
  ])("is $branch: $total from $parameters1, 256 and $parameters3", ({ branch, ...typed }) => {
    const exercise = generate("convention-switch", 2, 516);
    if (!exercise) throw new Error("no switch");
    expect(exercise.key).toMatchObject({ parameters1: [4608], total: [4864] });
    expect(grade(exercise, { ...rows, ...typed }).fields["total"]?.branch).toBe(branch);
  });
});
