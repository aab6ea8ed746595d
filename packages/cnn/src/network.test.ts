import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { arithmetic } from "./arithmetic.ts";
import { sum } from "./count.ts";
import type { LayerSettings } from "./layers/index.ts";
import { sequence, type Sequence } from "./network.ts";
import { featureMap, vector } from "./shape.ts";
import { summarize } from "./summary.ts";

const layers: readonly LayerSettings[] = [
  { type: "conv2d", outChannels: 4, kernelSize: 3, padding: "same", bias: false },
  { type: "batch-norm2d" },
  { type: "activation", function: "relu" },
  { type: "max-pool2d", kernelSize: 2 },
  { type: "flatten" },
  { type: "linear", outFeatures: 10 },
];

const six: Sequence = { input: featureMap(1, 6, 6), layers };

describe("summarize", () => {
  test("each row stands on the one before", () => {
    const table = summarize(sequence(six), { convention: { counting: "keras" } });
    expect(table).toMatchObject({
      ok: true,
      value: {
        rows: [
          { output: featureMap(4, 6, 6), parameters: { trainable: 36, nonTrainable: 0 }, cost: 1296 },
          { output: featureMap(4, 6, 6), parameters: { trainable: 8, nonTrainable: 8 }, cost: 0 },
          { output: featureMap(4, 6, 6), parameters: { trainable: 0, nonTrainable: 0 }, cost: 0 },
          { output: featureMap(4, 3, 3), parameters: { trainable: 0, nonTrainable: 0 }, cost: 0 },
          { output: vector(36), parameters: { trainable: 0, nonTrainable: 0 }, cost: 0 },
          { output: vector(10), parameters: { trainable: 370, nonTrainable: 0 }, cost: 360 },
        ],
        totals: { parameters: { trainable: 414, nonTrainable: 8 }, cost: 1656, activations: 514 },
      },
    });
  });

  test("no layers are an empty table", () => {
    expect(summarize(sequence({ input: vector(3), layers: [] }))).toMatchObject({
      ok: true,
      value: { rows: [], totals: { parameters: { trainable: 0, nonTrainable: 0 }, cost: 0, activations: 0 } },
    });
  });

  test("a refusal names its layer", () => {
    expect(summarize(sequence({ ...six, input: featureMap(1, 1, 6) }))).toEqual({
      ok: false,
      problem: { layer: "4", problem: { code: "kernel-exceeds-input", axis: 0, kernel: 2, input: 1 } },
    });
    const none = { ...six, layers: [...layers, { type: "linear" as const, outFeatures: 0 }] };
    expect(summarize(sequence(none))).toMatchObject({
      problem: { layer: "7", problem: { code: "invalid-setting", path: ["outFeatures"] } },
    });
  });

  test("a wrong belief runs through the whole table", () => {
    const table = summarize(sequence(six), { arithmetic: { ...arithmetic, biases: () => 0 } });
    expect(table).toMatchObject({ value: { totals: { parameters: { trainable: 404 } } } });
  });
});

const channels = fc.integer({ min: 1, max: 3_000_000 });
const chain = fc.array(
  fc.record({
    type: fc.constant("conv2d" as const),
    outChannels: channels,
    kernelSize: fc.constantFrom(1, 3),
    padding: fc.constant("same" as const),
    bias: fc.boolean(),
  }),
  { maxLength: 8 },
);

test.prop([chain, channels])("the total is the sum of the layers", (convolutions, inChannels) => {
  const table = summarize(sequence({ input: featureMap(inChannels, 5, 4), layers: convolutions }));
  if (!table.ok) return expect.fail(JSON.stringify(table.problem));
  const { rows, totals } = table.value;
  expect(totals.parameters.trainable).toBe(sum(...rows.map(({ parameters }) => parameters.trainable)));
  expect(BigInt(totals.cost)).toBe(rows.reduce((total, row) => total + BigInt(row.cost), 0n));
});
