import { featureMap } from "@stride/cnn";
import { expect, test } from "vitest";
import { graph } from "./graph.ts";

const image = featureMap(3, 8, 8);

test("each call stands on what it was given, under its part's name", () => {
  const g = graph(image);
  const block = g.within("layer1").within("0");
  const x = block.conv2d("conv1", g.input, { outChannels: 3, kernelSize: 1 });
  const y = g.within("stage", "_").add("add", x, g.input);
  expect(g.network(y)).toEqual({
    inputs: [{ name: "input", shape: image }],
    nodes: [
      { name: "layer1.0.conv1", from: ["input"], layer: { type: "conv2d", outChannels: 3, kernelSize: 1 } },
      { name: "stage_add", from: ["layer1.0.conv1", "input"], layer: { type: "merge", operation: "add" } },
    ],
    outputs: ["stage_add"],
  });
});

test("a name that is called again is the same layer again", () => {
  const g = graph(image);
  const once = g.within("block").relu("relu", g.input);
  const twice = g.within("block").relu("relu", once);
  g.within("block").relu("relu", twice);
  const layer = { type: "activation", function: "relu" };
  expect(g.network().nodes).toEqual([
    { name: "block.relu", from: ["input"], layer },
    { name: "block.relu#2", from: ["block.relu"], layer, shares: "block.relu" },
    { name: "block.relu#3", from: ["block.relu#2"], layer, shares: "block.relu" },
  ]);
});

test("a list that grows later doesn't change what was written", () => {
  const g = graph(image);
  const known = [g.input];
  known.push(g.concatenate("cat", known));
  expect(g.network().nodes[0]?.from).toEqual(["input"]);
});
