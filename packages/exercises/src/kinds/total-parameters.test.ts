import { sequence } from "@stride/cnn";
import { expect, it } from "vitest";
import { fromNetwork, restore } from "../exercise.ts";
import { grade } from "../grade.ts";

const conv = { type: "conv2d", outChannels: 4, kernelSize: 3, padding: 1 } as const;

/** 8 × 8 with 4 channels: a convolution (148), batch norm (8 + 8), pooling, flatten of 4 · 4 · 4, dense (195). */
const network = sequence({
  input: { kind: "feature-map", channels: 4, size: [8, 8] },
  layers: [
    conv,
    { type: "batch-norm2d" },
    { type: "max-pool2d", kernelSize: 2 },
    { type: "flatten" },
    { type: "linear", outFeatures: 3 },
  ],
});

function total(nodes: readonly object[], counting: "pytorch" | "keras" = "pytorch") {
  const exercise = restore("total-parameters", {
    network: { ...network, nodes },
    counting,
    layout: "channels-last",
  });
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

it("adds up what a network learns, and knows the layer with most of it", () => {
  const { key, parts } = total(network.nodes);
  expect(key).toMatchObject({ total: [351], most: [4] });
  expect(parts[0]?.fields.map(({ id }) => id)).toEqual(["total", "most"]);
});

it("tells trained from all where Keras counts running statistics", () => {
  const { key, parts } = total(network.nodes, "keras");
  expect(key).toMatchObject({ trainable: [351], total: [359], most: [4] });
  expect(parts[0]?.fields.map(({ id }) => id)).toEqual(["trainable", "total", "most"]);
});

it("doesn’t train what is frozen, and counts it nevertheless", () => {
  const frozen = network.nodes.map((node, at) => ({ ...node, frozen: at === 0 }));
  const exercise = total(frozen);
  expect(exercise.key).toMatchObject({ trainable: [203], total: [351] });
  expect(exercise.prompt.en).toContain("Frozen (not trained): 1.");
  const { fields } = grade(exercise, { trainable: "203", total: "203", most: "layer5" });
  expect(fields["total"]?.diagnoses[0]?.misconception).toBe("leaves-out-frozen");
});

it("counts a shared layer once", () => {
  const again = { name: "again", from: ["1"], layer: conv, shares: "1" };
  const nodes = network.nodes.map((node) => (node.name === "2" ? { ...node, from: ["again"] } : node));
  const exercise = total([...nodes, again]);
  expect(exercise.key).toMatchObject({ total: [351] });
  const { fields } = grade(exercise, { total: "499", most: "layer5" });
  expect(fields["total"]?.diagnoses[0]?.misconception).toBe("counts-shared-layer-per-use");
});

it.each([
  ["344", "forgets-bias"],
  ["367", "pooling-has-weights"],
  ["207", "flatten-forgets-an-axis"],
])("explains %s", (typed, misconception) => {
  const { verdict, fields } = grade(total(network.nodes), { total: typed, most: "layer5" });
  expect(verdict).toBe("partial");
  expect(fields["total"]?.diagnoses.map((one) => one.misconception)).toContain(misconception);
  expect(fields["most"]?.verdict).toBe("correct");
});

it("takes any of the layers that have most", () => {
  const twice = sequence({ input: { kind: "feature-map", channels: 4, size: [8, 8] }, layers: [conv, conv] });
  const exercise = fromNetwork("total-parameters", twice, { layout: "channels-first" });
  if (!exercise) throw new Error("not an exercise");
  expect(grade(exercise, { total: "296", most: "layer1" }).verdict).toBe("correct");
  expect(grade(exercise, { total: "296", most: "layer2" }).verdict).toBe("correct");
});

it("has no exercise of a network that doesn’t hold", () => {
  const wide = sequence({
    input: { kind: "feature-map", channels: 4, size: [2, 2] },
    layers: [{ ...conv, kernelSize: 7, padding: 0 }],
  });
  expect(fromNetwork("total-parameters", wide, { layout: "channels-first" })).toBeUndefined();
});
