import { readFileSync } from "node:fs";
import { type Convention, type Shape, summarize, type Table, type TableRow, writtenShape } from "@stride/cnn";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Family, knownNetwork } from "./index.ts";

const axes = z.array(z.number());
const shared = { model: z.string(), framework: z.string(), trainable: z.number(), statistics: z.number() };

/** Each layer as the framework itself told it when it was called; Keras' layers say behind which others they stand. */
const schema = z.discriminatedUnion("family", [
  z.strictObject({
    ...shared,
    family: z.literal("pytorch"),
    multiplyAdds: z.number(),
    layers: z.array(z.tuple([z.string(), axes, axes, z.number(), z.number()])),
  }),
  z.strictObject({
    ...shared,
    family: z.literal("keras"),
    layers: z.array(z.tuple([z.string(), z.array(z.string()), axes, z.number(), z.number()])),
  }),
]);

const recorded = readFileSync(new URL("fixtures/recorded-networks.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => schema.parse(JSON.parse(line)));

/** PyTorch's own functions, which are no layers and so weren't recorded. */
const functional = /(^|\.)(add|cat|flatten|adaptive_avg_pool2d)$/;

test("nine networks were recorded", () => {
  expect(recorded.map(({ family, model }) => `${family} ${model}`)).toEqual([
    "pytorch alexnet",
    "pytorch mobilenet_v2",
    "pytorch resnet18",
    "pytorch resnet50",
    "pytorch squeezenet1_1",
    "pytorch vgg16",
    "keras VGG16",
    "keras ResNet50",
    "keras MobileNetV2",
  ]);
});

describe.each(recorded)("$model of $framework", (network) => {
  const { model, family, trainable, statistics } = network;
  const { rows, totals } = tableOf(model, family);

  test("has the same parameters", () => {
    expect(totals.parameters).toEqual({ trainable, nonTrainable: statistics });
  });

  if (network.family === "pytorch") {
    test("has the same layers, in the same order", () => {
      const layers = rows.filter(({ name }) => !functional.test(name));
      expect(layers.map((row) => [...told(row, "channels-first"), ...counted(row)])).toEqual(network.layers);
    });

    test("has the multiply-adds that fvcore counts for convolutions and linear layers", () => {
      expect(totals.cost).toBe(network.multiplyAdds);
    });
  } else {
    test("has the same layers on the same layers, in the same order", () => {
      const { inputs, nodes } = known(model).network("keras");
      const from = new Map(nodes.map((node) => [node.name, node.from]));
      const input = inputs.map(({ name, shape }) => [name, [], axesOf(shape, "channels-last"), 0, 0]);
      const layers = rows.map((row) => [
        row.name,
        from.get(row.name),
        axesOf(row.output, "channels-last"),
        ...counted(row),
      ]);
      expect([...input, ...layers]).toEqual(network.layers);
    });
  }
});

function known(name: string) {
  return knownNetwork(name) ?? expect.fail(`no ${name}`);
}

/** Statistics are counted for both, since both were recorded with them. */
function tableOf(name: string, family: Family): Table {
  const table = summarize(known(name).network(family), { convention: { counting: "keras" } });
  return table.ok ? table.value : expect.fail(JSON.stringify(table.problem));
}

function told({ layerName, inputs, output }: TableRow, layout: Convention["layout"]) {
  return [layerName, ...[...inputs, output].map((shape) => axesOf(shape, layout))];
}

function counted({ parameters }: TableRow) {
  return [parameters.trainable, parameters.nonTrainable];
}

function axesOf(shape: Shape, layout: Convention["layout"]) {
  return writtenShape(shape, { layout, batch: "left-out" });
}
