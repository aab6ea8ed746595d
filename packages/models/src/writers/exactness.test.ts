import { featureMap, layerSchema, type Network } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { readKerasSource } from "../readers/keras-source/read-keras-source.ts";
import { readTorchSource } from "../readers/torch/read-torch-source.ts";
import { writeKeras } from "./keras/write-keras.ts";
import { writeTorch } from "./torch/write-torch.ts";

const conv = { type: "conv2d", outChannels: 8, kernelSize: [3, 5], padding: "same", bias: false } as const;

/** Layers that both frameworks have, with settings that both can say. */
const network: Network = {
  inputs: [
    { name: "left", shape: featureMap(8, 12, 10) },
    { name: "right", shape: featureMap(8, 12, 10) },
  ],
  nodes: [
    { name: "conv", from: ["left"], layer: conv, frozen: true },
    { name: "again", from: ["right"], layer: conv, shares: "conv", frozen: true },
    { name: "grouped", from: ["again"], layer: { ...conv, groups: 4, dilation: 2 } },
    { name: "norm", from: ["grouped"], layer: { type: "batch-norm2d" } },
    { name: "relu", from: ["norm"], layer: { type: "activation", function: "relu" } },
    { name: "sum", from: ["conv", "relu", "left"], layer: { type: "merge", operation: "add" } },
    { name: "mean", from: ["sum", "relu"], layer: { type: "merge", operation: "average" } },
    { name: "most", from: ["mean", "sum", "relu"], layer: { type: "merge", operation: "maximum" } },
    { name: "both", from: ["most", "conv"], layer: { type: "concatenate" } },
    { name: "rest", from: ["both"], layer: { type: "activation", function: "identity" } },
    { name: "drop", from: ["rest"], layer: { type: "dropout", p: 0.25 } },
    { name: "pooled", from: ["drop"], layer: { type: "global-avg-pool2d" } },
    { name: "classes", from: ["pooled"], layer: { type: "linear", outFeatures: 3 } },
    { name: "flat", from: ["rest"], layer: { type: "flatten" } },
  ],
  outputs: ["classes", "flat", "relu"],
};

/** The network with every setting said; in which order its layers are written doesn't matter. */
function whole({ inputs, nodes, outputs }: Network) {
  const read = nodes.map(({ name, layer, frozen, shares, from }) => {
    const node = { from, layer: layerSchema.parse(layer), shares, frozen: frozen ?? false };
    return [name, node] as const;
  });
  return { inputs, nodes: new Map(read), outputs };
}

describe("a network whose every layer and setting a framework has", () => {
  it("is exactly the same when its PyTorch source is read", () => {
    const source = writeTorch(network);
    const text = source.ok ? source.value.text : "";
    const shape = [1, 8, 12, 10];
    const read = readTorchSource(text, [shape, shape]);
    expect(read.ok && whole(read.value.network)).toEqual(whole(network));
  });

  it("is exactly the same when its Keras source is read", () => {
    const source = writeKeras(network);
    const read = readKerasSource(source.ok ? source.value.text : "");
    expect(read.ok && whole(read.value.network)).toEqual(whole(network));
  });
});
