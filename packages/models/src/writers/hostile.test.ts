import { featureMap, type Network, sequence, vector } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { writeKeras } from "./keras/write-keras.ts";
import { writeTorch } from "./torch/write-torch.ts";

const names = [
  "x); import os",
  "__proto__",
  "constructor",
  "합성곱 1",
  "class",
  "forward",
  "1.1",
  'a"b\n',
  "layer1/0",
  "layer1.0.conv1",
  "x",
  "train",
  "",
  " ",
];

/** A chain of ReLUs with these names, all of whose values come out, so that it is no chain any more. */
function named(list: readonly string[]): Network {
  const relu = { type: "activation", function: "relu" } as const;
  const chain = sequence({ input: vector(3), layers: list.map(() => relu) }, list);
  return { ...chain, outputs: chain.nodes.map(({ name }) => name) };
}

describe("names of layers that are no names there", () => {
  it("become identifiers in PyTorch source, each of its own", () => {
    const source = writeTorch(named(names));
    expect(source.ok && Object.fromEntries([...source.value.names])).toEqual({
      input: "input",
      "x); import os": "x_import_os",
      ["__proto__"]: "proto",
      constructor: "constructor",
      "합성곱 1": "layer_1",
      class: "class_2",
      forward: "forward_2",
      "1.1": "layer_1_1",
      'a"b\n': "a_b",
      "layer1/0": "layer1_0",
      "layer1.0.conv1": "layer1_0_conv1",
      x: "x",
      train: "train_2",
      "": "layer",
      " ": "layer_2",
    });
  });

  it("become names that Keras accepts, each of its own", () => {
    const source = writeKeras(named(names));
    expect(source.ok && Object.fromEntries([...source.value.names])).toEqual({
      input: "input",
      "x); import os": "x_import_os",
      ["__proto__"]: "proto",
      constructor: "constructor",
      "합성곱 1": "1",
      class: "class",
      forward: "forward",
      "1.1": "1.1",
      'a"b\n': "a_b",
      "layer1/0": "layer1_0",
      "layer1.0.conv1": "layer1.0.conv1",
      x: "x",
      train: "train",
      "": "layer",
      " ": "layer_1",
    });
  });

  it.each([
    ["PyTorch", writeTorch],
    ["Keras", writeKeras],
  ])("are not in the source for %s", (_, write) => {
    const source = write(named(names));
    if (!source.ok) throw new Error(source.problem.code);
    expect(source.value.text).not.toMatch(/import os|__proto__|합|a"b|class = |\.train\b|layer1\/0/);
    for (const name of source.value.names.values()) {
      expect(name).toMatch(/^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$/);
    }
  });

  it("can be many and all alike", { retry: 2 }, () => {
    const start = performance.now();
    const source = writeTorch(named(Array.from({ length: 3_000 }, (_, index) => "합".repeat(index + 1))));
    expect(source.ok && source.value.names.size).toBe(3_001);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("what can't be written", () => {
  const maps = featureMap(4, 6, 6);

  it.each([
    [writeTorch, { type: "batch-norm2d", affine: "scale" }, { code: "no-such-setting", setting: "affine" }],
    [
      writeTorch,
      { type: "activation", function: "threshold" },
      { code: "setting-not-known", setting: "threshold" },
    ],
    [writeTorch, { type: "linear", outFeatures: 2, layout: "channels-last" }, { code: "other-layout" }],
    [
      writeTorch,
      {
        type: "avg-pool2d",
        kernelSize: 2,
        stride: 2,
        padding: [{ before: 0, after: 1 }, 0],
        countIncludePad: false,
      },
      { code: "no-such-setting", setting: "padding" },
    ],
    [
      writeTorch,
      {
        type: "conv-transpose2d",
        outChannels: 2,
        kernelSize: 3,
        padding: [
          { before: 0, after: 0 },
          { before: 0, after: 0 },
        ],
        outputPadding: [1, 1],
      },
      { code: "output-padding-too-large", axis: 0, outputPadding: 1, limit: 1 },
    ],
    [writeTorch, { type: "permute", order: [1, 0, 2], layout: "channels-last" }, { code: "other-layout" }],
    [writeKeras, { type: "permute", order: [1, 0, 2], layout: "channels-first" }, { code: "other-layout" }],
    [writeKeras, { type: "unfold", kernelSize: 2 }, { code: "no-such-layer" }],
    [writeKeras, { type: "pixel-shuffle", factor: 2 }, { code: "no-such-layer" }],
    [
      writeKeras,
      { type: "conv2d", outChannels: 2, kernelSize: 3, stride: 2, dilation: 2 },
      { code: "stride-with-dilation", stride: [2, 2], dilation: [2, 2] },
    ],
    [
      writeKeras,
      { type: "conv-transpose2d", outChannels: 2, kernelSize: 3, groups: 2 },
      { code: "no-such-setting", setting: "groups" },
    ],
    [
      writeKeras,
      { type: "max-pool2d", kernelSize: 3, stride: 2, padding: 1 },
      { code: "padding-is-not-zeros" },
    ],
    [
      writeKeras,
      {
        type: "pad",
        mode: "reflect",
        padding: [
          { before: 1, after: 1 },
          { before: 1, after: 1 },
        ],
      },
      { code: "no-such-setting", setting: "mode" },
    ],
  ] as const)("is refused by the layer's name (%#)", (write, layer, reason) => {
    expect(write(sequence({ input: maps, layers: [layer] }, ["odd"]))).toEqual({
      ok: false,
      problem: { code: "not-writable", layer: "odd", reason },
    });
  });

  it("is a permutation whose axes become maps in the other order, on axes too", () => {
    const layers = [
      { type: "unfold", kernelSize: 1 },
      { type: "permute", order: [1, 0], layout: "channels-last" },
    ] as const;
    expect(writeTorch(sequence({ input: maps, layers }))).toEqual({
      ok: false,
      problem: { code: "not-writable", layer: "2", reason: { code: "other-layout" } },
    });
  });

  it("is a shared layer whose calls would need other settings", () => {
    const layer = { type: "conv2d", outChannels: 4, kernelSize: 3, padding: 1 } as const;
    const network: Network = {
      inputs: [{ name: "image", shape: maps }],
      nodes: [
        { name: "one", from: ["image"], layer },
        { name: "two", from: ["one"], layer: { ...layer, stride: 2 }, shares: "one" },
      ],
      outputs: ["two"],
    };
    const problem = {
      code: "not-writable",
      layer: "two",
      reason: { code: "shared-settings-differ", shared: "one" },
    };
    expect(writeTorch(network)).toEqual({ ok: false, problem });
    expect(writeKeras(network)).toEqual({ ok: false, problem });
  });

  it("is a layer that no output depends on, in Keras", () => {
    const { inputs, nodes } = named(["used", "unused"]);
    expect(writeKeras({ inputs, nodes, outputs: ["used"] })).toEqual({
      ok: false,
      problem: { code: "not-writable", layer: "unused", reason: { code: "not-used" } },
    });
  });

  it("is what is no network", () => {
    const layers = [{ type: "conv2d", outChannels: 2, kernelSize: 9 }] as const;
    expect(writeTorch(sequence({ input: maps, layers }))).toEqual({
      ok: false,
      problem: {
        code: "impossible",
        layer: "1",
        reason: { code: "kernel-exceeds-input", axis: 0, kernel: 9, input: 6 },
      },
    });
  });
});
