import { product, sum } from "@stride/cnn";
import { describe, expect, test } from "vitest";
import { recorded, rowsOf } from "./fixtures/rows.ts";
import { readLayer, readWeights } from "./read-layer.ts";

/** How many rows and layers there are, so that one that gets lost is missed. */
const frameworks = [
  { framework: "torch", rows: 593, layers: 39 },
  { framework: "keras", rows: 397, layers: 47 },
  { framework: "tfjs-layers", rows: 390, layers: 32 },
  { framework: "onnx", rows: 111, layers: 10 },
];

/** How the frameworks say it, and our code. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/Kernel size can't be greater/, "kernel-exceeds-input"],
  [/Calculated output size per channel/, "no-output"],
  [/Output size is too small/, "kernel-exceeds-input"],
  [/smaller than kernel size/, "kernel-exceeds-input"],
  [/output size would be zero or negative/, "kernel-exceeds-input"],
  [/non-positive output size/, "kernel-exceeds-input"],
  [/not supported for strided convolutions/, "same-with-stride"],
  [/at most half of kernel size/, "padding-exceeds-half-kernel"],
  [/in_channels must be divisible by groups/, "groups-do-not-divide-input"],
  [/filters must be evenly divisible/, "groups-do-not-divide-output"],
  [/must be a multiple of the number of channels/, "groups-do-not-divide-input"],
  [/to have \d+ channels, but got/, "channels-mismatch"],
  [/mat1 and mat2 shapes cannot be multiplied/, "features-mismatch"],
  [/`strides > 1` not supported/, "stride-with-dilation"],
  [/output padding must be smaller than/, "output-padding-too-large"],
  [/`output_padding` must be strictly less/, "output-padding-too-large"],
  [/Padding size should be less than/, "padding-exceeds-input"],
  [/expected input with shape \[\*/, "normalized-shape-mismatch"],
  [/must be tuple of ints, not/, "invalid-setting"],
  [/could not be broadcast together/, "shapes-do-not-broadcast"],
  [/matching shapes except for the concat/, "lengths-differ"],
  [/on exactly 2 inputs/, "wrong-input-count"],
  [/`cropping`/, "cropping-exceeds-input"],
];

test("no row is left out", () => {
  expect(recorded).toHaveLength(1491);
  expect(frameworks.reduce((total, { rows }) => total + rows, 0)).toBe(1491);
});

describe.each(frameworks)("$framework", ({ framework, rows, layers }) => {
  const all = rowsOf(framework);

  test(`${rows} rows of ${layers} layers were recorded`, () => {
    expect(all).toHaveLength(rows);
    expect(new Set(all.map(({ row }) => row.layer)).size).toBe(layers);
  });

  test.each(all.filter(({ refused }) => refused))(
    "$row.id, a $row.layer, is refused for that reason",
    ({ row }) => {
      const code = reasons.find(([said]) => said.test(row.error ?? row.expected))?.[1];
      expect(readLayer(row)).toMatchObject({ ok: false, problem: { code: code ?? "no reason known" } });
    },
  );

  test.each(all.filter(({ refused }) => !refused))(
    "$row.id, a $row.layer, has the recorded answer",
    ({ row, shape, macs }) => {
      const answer = readLayer(row);
      if (!answer.ok) return expect.fail(JSON.stringify(answer.problem));
      const { output_shape, parameters, multiplyAdds } = answer.value;
      expect(output_shape).toEqual(shape);
      if (row.params_total !== undefined) {
        expect(parameters.trainable).toBe(row.params_trainable);
        expect(sum(parameters.trainable, parameters.nonTrainable)).toBe(row.params_total);
      }
      if (macs) expect(multiplyAdds).toBe(macs);
    },
  );

  test.each(all.filter(({ row }) => row.weights))(
    "$row.id, a $row.layer, has the recorded tensors, and they hold all its parameters",
    ({ row }) => {
      const weights = readWeights(row);
      if (!weights.ok) return expect.fail(JSON.stringify(weights.problem));
      expect(weights.value.map(({ shape }) => shape)).toEqual(row.weights?.map(({ shape }) => shape));
      const held = weights.value.map(({ shape }) => product(...shape));
      if (row.params_total !== undefined) expect(sum(...held)).toBe(row.params_total);
    },
  );
});

/** torchinfo counts each bias too, once an output, and a transposed convolution's weights once an output (its fault). */
const counted = recorded.filter(
  ({ row, macs }) => macs && row.torchinfo_mult_adds && /^(Conv\dd|Linear)$/.test(row.layer),
);

test.each(counted)("$row.id: torchinfo's count is ours and the biases", ({ row }) => {
  const answer = readLayer(row);
  if (!answer.ok) return expect.fail(JSON.stringify(answer.problem));
  const { output_shape, multiplyAdds } = answer.value;
  const biases = row.config["bias"] ? product(...output_shape.map((length) => length ?? 1)) : 0;
  expect(sum(multiplyAdds, biases)).toBe(row.torchinfo_mult_adds);
});
