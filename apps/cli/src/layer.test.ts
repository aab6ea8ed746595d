import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { answers } from "./test-run.ts";

const conv = {
  framework: "torch",
  layer: "Conv2d",
  config: { in_channels: 8, out_channels: 24, kernel_size: [11, 11], padding: [1, 1], bias: true },
};

test("a layer a line", async () => {
  const lines = [
    { id: "a1", ...conv, input_shape: [1, 8, 47, 47] },
    { id: "a2", ...conv, input_shape: [1, 8, 7, 47] },
    { id: "a3", framework: "torch", layer: "Conv9d", input_shape: [1] },
    { id: "a4", framework: "torch", layer: "Conv2d" },
  ];
  expect(await answers(["layer"], lines)).toEqual([
    {
      id: "a1",
      output_shape: [1, 24, 39, 39],
      parameters: { trainable: 23256, nonTrainable: 0 },
      multiplyAdds: 35335872,
    },
    { id: "a2", error: { code: "kernel-exceeds-input", axis: 0, kernel: 11, input: 9 } },
    { id: "a3", error: { code: "unsupported", framework: "torch", layer: "Conv9d" } },
    { id: "a4", error: { code: "unreadable", path: ["input_shape"], message: expect.any(String) } },
  ]);
});

test("counts beyond 2^53 are exact texts", async () => {
  const config = { in_features: 94906267, out_features: 94906267, bias: false };
  const line = { framework: "torch", layer: "Linear", config, input_shape: [3, 94906267] };
  expect(await answers(["layer"], [line])).toMatchObject([
    { parameters: { trainable: "9007199515875289", nonTrainable: 0 }, multiplyAdds: "27021598547625867" },
  ]);
});

describe("the frameworks' own rows", () => {
  const axes = z.array(z.number().nullable()).optional();
  const schema = z.looseObject({
    id: z.string(),
    expected: z.string(),
    output_shape: axes,
    expected_shape_override_keras: axes,
    expected_shape_override_torch: axes,
    params_total: z.number().optional(),
  });
  const file = new URL("../../../packages/models/src/dialects/fixtures/layers.jsonl", import.meta.url);
  const rows = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => schema.parse(JSON.parse(line)));

  test("are answered through the pipe as they were recorded", async () => {
    const shapeOf = (row: (typeof rows)[number]) =>
      row.expected_shape_override_keras ?? row.expected_shape_override_torch ?? row.output_shape;
    const expected = rows.map((row) => ({
      id: row.id,
      ...(row.expected.startsWith("reject") ? { error: true } : { output_shape: shapeOf(row) }),
    }));
    const all = z
      .array(
        z.looseObject({
          id: z.string(),
          output_shape: axes,
          error: z.object({ code: z.string() }).optional(),
        }),
      )
      .parse(await answers(["layer"], rows));
    const got = all.map(({ id, output_shape, error }) => ({
      id,
      ...(error ? { error: error.code !== "unreadable" && error.code !== "unsupported" } : { output_shape }),
    }));
    expect(rows.length).toBeGreaterThan(600);
    expect(got).toEqual(expected);
  });
});
