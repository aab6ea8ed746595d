import { featureMap, type Network } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { workedExample } from "../zoo/worked-example.ts";
import { writeKeras } from "./keras/write-keras.ts";
import type { Source } from "./source.ts";
import { writeTorch } from "./torch/write-torch.ts";

function sourceOf(write: typeof writeTorch, network: Network): Source {
  const source = write(network);
  if (!source.ok) throw new Error(JSON.stringify(source.problem));
  return source.value;
}

const conv = { type: "conv2d", outChannels: 16, kernelSize: 3, padding: 1, bias: false } as const;
const relu = { type: "activation", function: "relu" } as const;

/** A residual block, its first convolution frozen. */
const residual: Network = {
  inputs: [{ name: "image", shape: featureMap(16, 8, 8) }],
  nodes: [
    { name: "conv1", from: ["image"], layer: conv, frozen: true },
    { name: "bn1", from: ["conv1"], layer: { type: "batch-norm2d" } },
    { name: "relu1", from: ["bn1"], layer: relu },
    { name: "conv2", from: ["relu1"], layer: conv },
    { name: "sum", from: ["conv2", "image"], layer: { type: "merge", operation: "add" } },
    { name: "relu2", from: ["sum"], layer: relu },
  ],
  outputs: ["relu2"],
};

/** Two images that go through the same convolution, are joined, and come out as features and as a class. */
const twins: Network = {
  inputs: [
    { name: "left", shape: featureMap(3, 9, 9) },
    { name: "right", shape: featureMap(3, 9, 9) },
  ],
  nodes: [
    {
      name: "conv",
      from: ["left"],
      layer: { type: "conv2d", outChannels: 8, kernelSize: 3, stride: 2, padding: "same" },
    },
    {
      name: "conv_right",
      from: ["right"],
      layer: { type: "conv2d", outChannels: 8, kernelSize: 3, stride: 2, padding: "same" },
      shares: "conv",
    },
    { name: "both", from: ["conv", "conv_right"], layer: { type: "concatenate" } },
    { name: "features", from: ["both"], layer: { type: "flatten" } },
    { name: "fc", from: ["features"], layer: { type: "linear", outFeatures: 10 } },
    { name: "class", from: ["fc"], layer: { type: "activation", function: "softmax" } },
  ],
  outputs: ["features", "class"],
};

/** Padding that no framework has as a word or number. */
const uneven: Network = {
  inputs: [{ name: "image", shape: featureMap(3, 10, 8) }],
  nodes: [
    {
      name: "stem",
      from: ["image"],
      layer: {
        type: "conv2d",
        outChannels: 4,
        kernelSize: [3, 5],
        padding: [
          { before: 1, after: 0 },
          { before: 2, after: 2 },
        ],
      },
    },
    {
      name: "pool",
      from: ["stem"],
      layer: { type: "max-pool2d", kernelSize: 3, stride: 2, padding: "same" },
    },
    {
      name: "up",
      from: ["pool"],
      layer: { type: "conv-transpose2d", outChannels: 2, kernelSize: 3, stride: 2, padding: "same" },
    },
  ],
  outputs: ["up"],
};

describe("PyTorch source", () => {
  it("of a chain is nn.Sequential, with only those settings that are not PyTorch's own", () => {
    const { text, notes } = sourceOf(writeTorch, workedExample.network("pytorch"));
    expect(text).toBe(`from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 20, 4),
    nn.MaxPool2d(2),
    nn.Conv2d(20, 40, 3),
    nn.MaxPool2d(2),
    nn.Conv2d(40, 60, 3),
    nn.MaxPool2d(2),
    nn.Conv2d(60, 80, 2),
    nn.Flatten(),
    nn.Linear(160, 100),
)
`);
    expect(notes).toEqual([]);
  });

  it("of a residual block adds in forward what it kept", () => {
    expect(sourceOf(writeTorch, residual).text).toBe(`from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(16, 16, 3, padding=1, bias=False).requires_grad_(False)
        self.bn1 = nn.BatchNorm2d(16)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(16, 16, 3, padding=1, bias=False)
        self.relu2 = nn.ReLU()

    def forward(self, image):
        x = self.conv1(image)
        x = self.bn1(x)
        x = self.relu1(x)
        x = self.conv2(x)
        sum = x + image
        x = self.relu2(sum)
        return x
`);
  });

  it("makes a shared layer once, and takes and gives several", () => {
    expect(sourceOf(writeTorch, twins).text).toBe(`import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3, stride=2, padding=1)
        self.fc = nn.Linear(400, 10)
        self.class_2 = nn.Softmax(1)

    def forward(self, left, right):
        conv = self.conv(left)
        conv_right = self.conv(right)
        both = torch.cat([conv, conv_right], 1)
        features = torch.flatten(both, 1)
        x = self.fc(features)
        x = self.class_2(x)
        return features, x
`);
  });

  it("pads and crops by modules of their own where it has to, and says so", () => {
    const { text, notes } = sourceOf(writeTorch, uneven);
    expect(text).toBe(`from torch import nn

model = nn.Sequential(
    nn.ZeroPad2d((2, 2, 1, 0)),
    nn.Conv2d(3, 4, (3, 5)),
    nn.ConstantPad2d((0, 1, 1, 1), float("-inf")),
    nn.MaxPool2d(3, stride=2),
    nn.ConvTranspose2d(4, 2, 3, stride=2),
    nn.ZeroPad2d((0, -1, 0, -1)),
)
`);
    expect(notes).toEqual([
      { code: "in-parts", layer: "stem", parts: ["0", "1"] },
      { code: "in-parts", layer: "pool", parts: ["2", "3"] },
      { code: "in-parts", layer: "up", parts: ["4", "5"] },
    ]);
  });
});

describe("Keras source", () => {
  it("of a chain is keras.Sequential, channels last", () => {
    const { text, names } = sourceOf(writeKeras, workedExample.network("keras"));
    expect(text).toBe(`import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39, 31, 1)),
    layers.Conv2D(20, 4),
    layers.MaxPooling2D(2),
    layers.Conv2D(40, 3),
    layers.MaxPooling2D(2),
    layers.Conv2D(60, 3),
    layers.MaxPooling2D(2),
    layers.Conv2D(80, 2),
    layers.Flatten(),
    layers.Dense(100),
])
`);
    expect(names.get("4.2")).toBe("conv2d_3");
  });

  it("of a residual block is the functional interface; padding is a word where that adds the same cells", () => {
    expect(sourceOf(writeKeras, residual).text).toBe(`import keras
from keras import layers

inputs = keras.Input((8, 8, 16), name="image")
x = layers.Conv2D(16, 3, padding="same", use_bias=False, trainable=False, name="conv1")(inputs)
x = layers.BatchNormalization(name="bn1")(x)
x = layers.ReLU(name="relu1")(x)
x = layers.Conv2D(16, 3, padding="same", use_bias=False, name="conv2")(x)
x = layers.Add(name="sum")([x, inputs])
x = layers.ReLU(name="relu2")(x)
model = keras.Model(inputs, x)
`);
  });

  it("makes a shared layer once, and takes and gives several", () => {
    expect(sourceOf(writeKeras, twins).text).toBe(`import keras
from keras import layers

left = keras.Input((9, 9, 3), name="left")
right = keras.Input((9, 9, 3), name="right")
conv = layers.Conv2D(8, 3, strides=2, padding="same", name="conv")
conv_out = conv(left)
conv_right = conv(right)
x = layers.Concatenate(name="both")([conv_out, conv_right])
features = layers.Flatten(name="features")(x)
x = layers.Dense(10, name="fc")(features)
x = layers.Softmax(name="class")(x)
model = keras.Model([left, right], [features, x])
`);
  });

  it("pads by layers of their own where no word adds the same cells, and says so", () => {
    const { text, notes } = sourceOf(writeKeras, uneven);
    expect(text).toBe(`import keras
from keras import layers

model = keras.Sequential([
    keras.Input((10, 8, 3)),
    layers.ZeroPadding2D(((1, 0), (2, 2))),
    layers.Conv2D(4, (3, 5)),
    layers.MaxPooling2D(3, strides=2, padding="same"),
    layers.Conv2DTranspose(2, 3, strides=2, padding="same"),
])
`);
    expect(notes).toEqual([{ code: "in-parts", layer: "stem", parts: ["zero_padding2d", "conv2d"] }]);
  });
});
