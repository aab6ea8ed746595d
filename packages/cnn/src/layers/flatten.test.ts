import { expect, test } from "vitest";
import { featureMap, type Shape, vector } from "../shape.ts";
import { flatten } from "./flatten.ts";

const cases: readonly { input: Shape; features: number }[] = [
  { input: featureMap(80, 2, 1), features: 160 },
  { input: featureMap(3, 4, 5, 6), features: 360 },
  { input: vector(7, 2, 3), features: 42 },
  { input: vector(7), features: 7 },
];

test.each(cases)("$input holds $features numbers", ({ input, features }) => {
  const layer = flatten.bind({ type: "flatten" });
  expect(layer.ok && layer.value.outputShape(input)).toEqual(vector(features));
});

test("more numbers than can be told exactly are refused", () => {
  const layer = flatten.bind({ type: "flatten" });
  expect(layer.ok && layer.value.problem(featureMap(3037000500, 3037000500, 1))).toEqual({
    code: "too-many-features",
    features: "9223372037000250000",
  });
});
