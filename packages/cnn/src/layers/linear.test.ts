import { expect, test } from "vitest";
import { vector } from "../shape.ts";
import { linear } from "./linear.ts";

test.each([
  { bias: true, input: vector(160), output: vector(100), parameters: 16100, multiplyAdds: 16000 },
  { bias: false, input: vector(160), output: vector(100), parameters: 16000, multiplyAdds: 16000 },
  { bias: true, input: vector(40, 9, 2), output: vector(100, 9, 2), parameters: 4100, multiplyAdds: 72000 },
])("$input, bias $bias", ({ bias, input, output, parameters, multiplyAdds }) => {
  const layer = linear.bind({ type: "linear", outFeatures: 100, bias });
  if (!layer.ok) return expect.fail(layer.problem.message);
  expect(layer.value.outputShape(input)).toEqual(output);
  expect(layer.value.parameters(input)).toEqual({ trainable: parameters, nonTrainable: 0 });
  expect(layer.value.multiplyAdds(input)).toBe(multiplyAdds);
});

test("counts beyond 2^53 are exact", () => {
  const layer = linear.bind({ type: "linear", outFeatures: 3037000500 });
  expect(layer.ok && layer.value.parameters(vector(3037000500))).toEqual({
    trainable: 9223372040037250500n,
    nonTrainable: 0,
  });
});
