import { product, sum } from "@stride/cnn";
import { describe, expect, test } from "vitest";
import { recorded, rowsOf } from "./fixtures/rows.ts";
import { readLayer } from "./read-layer.ts";

/** Every layer with a recorded row, so that a row that gets lost is missed. */
const layers = {
  torch: [
    ...["Conv2d", "MaxPool2d", "AvgPool2d", "AdaptiveAvgPool2d", "BatchNorm2d"],
    ...["ReLU", "Dropout2d", "Flatten", "Linear"],
  ],
  keras: [
    ...["Conv2D", "MaxPooling2D", "AveragePooling2D", "GlobalAveragePooling2D", "BatchNormalization"],
    ...["ReLU", "LeakyReLU", "Softmax", "Dropout", "SpatialDropout2D", "Flatten", "Dense"],
  ],
  "tfjs-layers": [
    ...["conv2d", "maxPooling2d", "averagePooling2d", "globalAveragePooling2d", "batchNormalization"],
    ...["reLU", "dropout", "flatten", "dense"],
  ],
  onnx: ["Conv", "MaxPool", "AveragePool", "GlobalAveragePool", "Flatten"],
};
const cases = Object.entries(layers).flatMap(([framework, names]) =>
  names.map((layer) => ({ framework, layer })),
);

/** How the frameworks say it, and our code. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/Kernel size can't be greater/, "kernel-exceeds-input"],
  [/Output size is too small/, "kernel-exceeds-input"],
  [/output size would be zero or negative/, "kernel-exceeds-input"],
  [/non-positive output size/, "kernel-exceeds-input"],
  [/calling AveragePooling2D/, "kernel-exceeds-input"],
  [/not supported for strided convolutions/, "same-with-stride"],
  [/at most half of kernel size/, "padding-exceeds-half-kernel"],
  [/in_channels must be divisible by groups/, "groups-do-not-divide-input"],
  // its 4 channels aren't divisible by the 3 groups either, and are looked at first
  [/filters must be evenly divisible/, "groups-do-not-divide-input"],
  [/to have 16 channels, but got 17/, "channels-mismatch"],
  [/mat1 and mat2 shapes cannot be multiplied/, "features-mismatch"],
  [/`strides > 1` not supported/, "stride-with-dilation"],
];

describe("what the frameworks recorded", () => {
  test("the list names every row's layer", () => {
    const listed = cases.flatMap(({ framework, layer }) => rowsOf(framework, layer));
    expect(listed).toHaveLength(607);
    expect(recorded).toHaveLength(607);
  });

  describe.each(cases)("$framework $layer", ({ framework, layer }) => {
    const rows = rowsOf(framework, layer);

    test("has rows", () => {
      expect(rows).not.toEqual([]);
    });

    test.each(rows.filter(({ refused }) => refused))("$row.id is refused for that reason", ({ row }) => {
      const code = reasons.find(([said]) => said.test(row.error ?? row.expected))?.[1];
      expect(readLayer(row)).toMatchObject({ ok: false, problem: { code: code ?? "no reason known" } });
    });

    test.each(rows.filter(({ refused }) => !refused))(
      "$row.id has the recorded answer",
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
        if (row.torchinfo_mult_adds) {
          // torchinfo also counts each bias, once an output
          const biases = row.config["bias"] ? product(...output_shape.map((length) => length ?? 1)) : 0;
          expect(sum(multiplyAdds, biases)).toBe(row.torchinfo_mult_adds);
        }
      },
    );
  });
});
