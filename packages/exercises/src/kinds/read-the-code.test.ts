import { describe, expect, it } from "vitest";
import { type Exercise, fromNetwork, restore } from "../exercise.ts";
import { grade } from "../grade.ts";

const layers = [
  { type: "conv2d", outChannels: 8, kernelSize: 3, stride: 2, padding: "same", bias: false },
  { type: "batch-norm2d" },
  { type: "activation", function: "relu" },
  { type: "flatten" },
  { type: "linear", outFeatures: 10 },
];
const input = { kind: "feature-map", channels: 3, size: [9, 6] };

function posed(given: object): Exercise {
  const exercise = restore("read-the-code", { input, ...given });
  if (!exercise) throw new Error("not this kind's numbers");
  return exercise;
}

function sourceOf({ picture }: Exercise | { picture: undefined } = { picture: undefined }): string[] {
  return picture?.kind === "code" ? picture.source.split("\n") : [];
}

describe("Keras code", () => {
  const exercise = posed({
    framework: "keras",
    layers,
    asked: ["shape1", "parameters1", "parameters2", "total"],
  });

  it("is written as Keras has it", () => {
    expect(sourceOf(exercise)).toEqual([
      "import keras",
      "from keras import layers",
      "",
      "model = keras.Sequential([",
      "    keras.Input(shape=(9, 6, 3)),",
      '    layers.Conv2D(8, 3, strides=2, padding="same", use_bias=False),',
      "    layers.BatchNormalization(),",
      "    layers.ReLU(),",
      "    layers.Flatten(),",
      "    layers.Dense(10),",
      "])",
    ]);
  });

  it("is counted with the moving statistics, channels last", () => {
    // 3·3·3·8, 4·8, 5·3·8·10 + 10
    expect(exercise.key).toMatchObject({
      ...{ shape1: [5, 3, 8], parameters1: [216], parameters2: [32], total: [1458] },
    });
    const typed = { shape1: "8x5x3", parameters1: "72", parameters2: "16", total: "1298" };
    expect(grade(exercise, typed).fields).toMatchObject({
      shape1: { branch: "misconception/swaps-axes" },
      parameters1: { branch: "misconception/forgets-input-channels" },
      parameters2: { branch: "misconception/miscounts-batch-norm" },
      // 72 + 16 + 1210
      total: { branch: "inherited" },
    });
  });
});

it("is counted without them in PyTorch, channels first", () => {
  const torch = [{ ...layers[0], padding: 1 }, ...layers.slice(1)];
  const exercise = posed({ framework: "pytorch", layers: torch, asked: ["shape1", "total"] });
  expect(sourceOf(exercise)).toEqual([
    "import torch",
    "from torch import nn",
    "",
    "model = nn.Sequential(",
    "    nn.Conv2d(3, 8, kernel_size=3, stride=2, padding=1, bias=False),",
    "    nn.BatchNorm2d(8),",
    "    nn.ReLU(),",
    "    nn.Flatten(),",
    "    nn.LazyLinear(10),",
    ")",
    "x = torch.zeros(1, 3, 9, 6)",
    "y = model(x)",
  ]);
  expect(exercise.key).toMatchObject({ shape1: [8, 5, 3], total: [1442] });
  expect(grade(exercise, { total: "1458" }).fields["total"]?.branch).toBe(
    "misconception/miscounts-batch-norm",
  );
});

describe("a teacher's own network", () => {
  const network = {
    inputs: [{ name: "x", shape: { kind: "feature-map", channels: 1, size: [12, 12] } }],
    nodes: [{ name: "a", from: ["x"], layer: { type: "conv2d", outChannels: 4, kernelSize: 5, padding: 2 } }],
    outputs: ["a"],
  } as const;

  it("is read in PyTorch's code", () => {
    const exercise = fromNetwork("read-the-code", network, { layout: "channels-first" });
    expect(exercise?.key).toMatchObject({ shape1: [4, 12, 12], parameters1: [104], total: [104] });
    expect(sourceOf(exercise)).toContain("    nn.Conv2d(1, 4, kernel_size=5, padding=2),");
  });

  it("is read in Keras’ code, where so many cells are same padding", () => {
    const exercise = fromNetwork("read-the-code", network, { layout: "channels-last" });
    expect(exercise?.key).toMatchObject({ shape1: [12, 12, 4], parameters1: [104] });
    expect(sourceOf(exercise)).toContain('    layers.Conv2D(4, 5, padding="same"),');
  });

  it("has no exercise where the framework has no words for it", () => {
    const norm = { type: "local-response-norm", size: 5 } as const;
    const odd = { ...network, nodes: [{ name: "a", from: ["x"], layer: norm }] };
    expect(fromNetwork("read-the-code", odd, { layout: "channels-last" })).toBeUndefined();
  });
});
