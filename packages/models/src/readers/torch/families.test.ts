import { sum, summarize } from "@stride/cnn";
import { expect, it } from "vitest";
import { printOf } from "./fixtures/torchvision.ts";
import { readTorchText } from "./read-torch-text.ts";

// parameters (num_params) and multiply-adds in thousands of millions (GFLOPS) as torchvision's tables of weights publish them
it.each([
  ["densenet121", [1, 3, 224, 224], 7_978_856, 2.83],
  ["mobilenet_v3_large", [1, 3, 224, 224], 5_483_032, 0.22],
  ["efficientnet_b0", [1, 3, 224, 224], 5_288_548, 0.39],
  ["mnasnet1_0", [1, 3, 224, 224], 4_383_312, 0.31],
  ["regnet_y_400mf", [1, 3, 224, 224], 4_344_144, 0.4],
  ["r3d_18", [1, 3, 16, 112, 112], 33_371_472, 40.7],
  ["googlenet", [1, 3, 224, 224], 6_624_904, 1.5],
  ["inception_v3", [1, 3, 299, 299], 23_834_568, 5.71],
])("print(%s) has the published number of parameters and cost", (model, input, parameters, giga) => {
  const read = readTorchText(printOf(model), input);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { network, convention } = read.value;
  const table = summarize(network, { convention });
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  const { totals } = table.value;
  expect(totals.parameters.trainable).toBe(parameters);
  expect(Number(totals.cost) / 1e9).toBeCloseTo(giga, 2);
});

// with their heads, as their constructors make them
it.each([
  ["googlenet", [1, 3, 224, 224], 13_004_888],
  ["inception_v3", [1, 3, 299, 299], 27_161_264],
  ["densenet121", [1, 3, 224, 224], 7_978_856],
])("what print(%s) has and is never called is told besides", (model, input, parameters) => {
  const read = readTorchText(printOf(model), input);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { network, convention, uncalled = [] } = read.value;
  const table = summarize(network, { convention });
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  const heads = uncalled.map((layer) => layer.parameters);
  expect(sum(table.value.totals.parameters.trainable, ...heads)).toBe(parameters);
});

it("a head that isn't known is refused, though it is never called", () => {
  const text = printOf("inception_v3").replace(
    "(fc): Linear(in_features=768",
    "(fc): MyLinear(in_features=768",
  );
  const line = text.slice(0, text.indexOf("MyLinear")).split("\n").length;
  expect(readTorchText(text, [1, 3, 299, 299])).toEqual({
    ok: false,
    problem: { at: { line }, problem: { code: "unknown-block", name: "MyLinear" } },
  });
});
