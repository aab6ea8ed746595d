import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { arithmetic } from "./arithmetic.ts";
import { bindLayer } from "./bind-layer.ts";
import type { BoundLayer } from "./define-layer.ts";
import { recording } from "./recording.ts";
import { featureMap, type FeatureMap } from "./shape.ts";

test("the steps of a parameter count are written down in order, with inputs and results", () => {
  const { arithmetic: how, steps } = recording();
  bound({ type: "conv2d", outChannels: 40, kernelSize: 3 }).parameters(featureMap(20, 18, 14), how);
  expect(steps).toEqual([
    { name: "weightsPerFilter", input: { kernelSize: [3, 3], inChannels: 20, groups: 1 }, result: 180 },
    { name: "weights", input: { filters: 40, weightsPerFilter: 180 }, result: 7200 },
    { name: "biases", input: { filters: 40, inChannels: 20 }, result: 40 },
    {
      name: "convolutionParameters",
      input: { weights: 7200, biases: 40, filters: 40, stride: [1, 1], outputSize: [16, 12] },
      result: 7240,
    },
  ]);
});

test("every step is written down under its own name", () => {
  const { arithmetic: how } = recording();
  expect(Object.keys(how).sort()).toEqual(Object.keys(arithmetic).sort());
});

test("a wrong arithmetic is recorded as it calculates", () => {
  const { arithmetic: how, steps } = recording({ ...arithmetic, biases: () => 0 });
  expect(
    bound({ type: "linear", outFeatures: 3 }).parameters({ kind: "vector", features: 4, leading: [] }, how),
  ).toEqual({
    trainable: 12,
    nonTrainable: 0,
  });
  expect(steps.map(({ name, result }) => [name, result])).toContainEqual(["biases", 0]);
});

const axis = fc.integer({ min: 1, max: 12 });
const pair = fc.tuple(axis, axis);
const conv = fc.record({
  type: fc.constant("conv2d"),
  outChannels: axis,
  kernelSize: pair,
  stride: pair,
  padding: fc.constantFrom("same", "valid", 2),
  dilation: fc.integer({ min: 1, max: 3 }),
  bias: fc.boolean(),
});
const map: fc.Arbitrary<FeatureMap> = fc.tuple(axis, axis, axis).map(([c, h, w]) => featureMap(c, h, w));

test.prop([conv, map])("a recorded run gives what a plain one does", (settings, input) => {
  const layer = bound(settings);
  fc.pre(!layer.problem(input));
  const { arithmetic: how, steps } = recording();
  expect(layer.outputShape(input, how)).toEqual(layer.outputShape(input));
  expect(layer.parameters(input, how)).toEqual(layer.parameters(input));
  expect(layer.multiplyAdds(input, how)).toEqual(layer.multiplyAdds(input));
  expect(steps.at(-1)).toMatchObject({ name: "multiplyAdds", result: layer.multiplyAdds(input) });
});

test.prop([conv, map])("the steps written down are those that were called", (settings, input) => {
  const layer = bound(settings);
  fc.pre(!layer.problem(input));
  const called: string[] = [];
  const calling =
    <Input, Result>(name: string, step: (input: Input) => Result) =>
    (input: Input) => {
      called.push(name);
      return step(input);
    };
  const { arithmetic: how, steps } = recording({
    ...arithmetic,
    span: calling("span", arithmetic.span),
    samePadding: calling("samePadding", arithmetic.samePadding),
    positions: calling("positions", arithmetic.positions),
    outputChannels: calling("outputChannels", arithmetic.outputChannels),
  });
  layer.outputShape(input, how);
  expect(steps.map(({ name }) => name)).toEqual(called);
});

function bound(settings: unknown): BoundLayer {
  const layer = bindLayer(settings);
  return layer.ok ? layer.value : expect.fail(JSON.stringify(layer.problem));
}
