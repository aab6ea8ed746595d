import { describe, expect, test } from "vitest";
import type { ConventionSettings } from "./convention.ts";
import { writtenShape } from "./convention.ts";
import type { LayerSettings } from "./layers/index.ts";
import type { Network, NetworkNode } from "./network.ts";
import { featureMap, vector } from "./shape.ts";
import { summarize, type Table } from "./summary.ts";

const conv = { type: "conv2d", outChannels: 3, kernelSize: 3, padding: "same" } as const;
/** A pooling to so many places. */
function adaptive(rows: number, columns: number): LayerSettings {
  return { type: "adaptive-avg-pool2d", outputSize: [rows, columns] };
}

const add = { type: "merge", operation: "add" } as const;

function table(nodes: readonly NetworkNode[], convention: ConventionSettings = {}): Table {
  const result = summarize(network(nodes), { convention });
  return result.ok ? result.value : expect.fail(JSON.stringify(result.problem));
}

function network(nodes: readonly NetworkNode[]): Network {
  return { inputs: [{ name: "x", shape: featureMap(3, 8, 8) }], nodes, outputs: [] };
}

describe("shared and frozen layers", () => {
  const shared = [
    { name: "a", from: ["x"], layer: conv },
    { name: "a#2", from: ["a"], layer: conv, shares: "a" },
    { name: "sum", from: ["a", "a#2"], layer: add },
  ];

  test("a shared layer learns once and costs each time", () => {
    const { rows, totals } = table(shared);
    expect(rows.map(({ layerName }) => layerName)).toEqual(["a", "a", "sum"]);
    expect(rows.map(({ parameters }) => parameters.trainable)).toEqual([84, 0, 0]);
    expect(rows.map(({ cost }) => cost)).toEqual([5184, 5184, 0]);
    expect(totals).toMatchObject({ parameters: { trainable: 84, nonTrainable: 0 }, cost: 10368 });
  });

  test("on inputs for which it would need other weights it is refused", () => {
    const nodes = [
      { name: "a", from: ["x"], layer: { ...conv, outChannels: 5 } },
      { name: "a#2", from: ["a"], layer: { ...conv, outChannels: 5 }, shares: "a" },
    ];
    expect(summarize(network(nodes))).toEqual({
      ok: false,
      problem: {
        layer: "a#2",
        problem: {
          code: "shared-weights-differ",
          shared: "a",
          weight: "weight",
          expected: [5, 3, 3, 3],
          got: [5, 5, 3, 3],
        },
      },
    });
  });

  test("a frozen layer's parameters aren't trained", () => {
    const nodes = [
      { name: "a", from: ["x"], layer: conv, frozen: true },
      { name: "b", from: ["a"], layer: { type: "batch-norm2d" as const }, frozen: true },
    ];
    expect(table(nodes).totals.parameters).toEqual({ trainable: 0, nonTrainable: 90 });
    expect(table(nodes, { counting: "keras" }).totals.parameters).toEqual({ trainable: 0, nonTrainable: 96 });
  });
});

describe("conventions", () => {
  const nodes = [
    { name: "conv", from: ["x"], layer: conv },
    { name: "norm", from: ["conv"], layer: { type: "batch-norm2d" as const } },
    { name: "flat", from: ["norm"], layer: { type: "flatten" as const } },
    { name: "out", from: ["flat"], layer: { type: "linear" as const, outFeatures: 10 } },
  ];

  test("PyTorch's are the default, and are given with the result", () => {
    expect(table(nodes).convention).toEqual({
      layout: "channels-first",
      batch: 1,
      counting: "pytorch",
      cost: "macs",
      biasCost: false,
      bytes: 4,
    });
  });

  test("running statistics are parameters for Keras only", () => {
    expect(table(nodes).totals.parameters).toEqual({ trainable: 2020, nonTrainable: 0 });
    expect(table(nodes, { counting: "keras" }).totals.parameters).toEqual({
      trainable: 2020,
      nonTrainable: 6,
    });
  });

  test("a FLOP is half a multiply-add, and a bias costs one for each number that comes out", () => {
    expect(table(nodes).totals.cost).toBe(5184 + 1920);
    expect(table(nodes, { cost: "flops" }).totals.cost).toBe(2 * (5184 + 1920));
    expect(table(nodes, { biasCost: true }).totals.cost).toBe(5184 + 192 + 1920 + 10);
    expect(table(nodes, { cost: "flops", biasCost: true }).totals.cost).toBe(10368 + 192 + 3840 + 10);
  });

  test("costs and activations are for the whole batch, parameters aren't", () => {
    const { totals } = table(nodes, { batch: 32 });
    expect(totals.cost).toBe(32 * (5184 + 1920));
    expect(totals.activations).toBe(32 * (192 + 192 + 192 + 10));
    expect(totals.memory).toEqual({ parameters: 8080, inputs: 24576, activations: 75008 });
  });

  test("counts beyond 2^53 are exact", () => {
    const wide = { type: "linear", outFeatures: 3_000_000_001 } as const;
    const result = summarize({
      inputs: [{ name: "x", shape: vector(3_000_000_001) }],
      nodes: [{ name: "wide", from: ["x"], layer: wide }],
      outputs: ["wide"],
    });
    expect(result).toMatchObject({
      value: { totals: { cost: 9000000006000000001n, parameters: { trainable: 9000000009000000002n } } },
    });
  });

  test("a shape is written in the convention's order, its batch before it", () => {
    const map = featureMap(3, 8, 6);
    expect(writtenShape(map, { layout: "channels-first", batch: 2 })).toEqual([2, 3, 8, 6]);
    expect(writtenShape(map, { layout: "channels-last", batch: null })).toEqual([null, 8, 6, 3]);
    expect(writtenShape(vector(10), { layout: "channels-last", batch: "left-out" })).toEqual([10]);
  });
});

describe("receptive fields", () => {
  test("behind paths that come together it is the largest", () => {
    const { rows } = table([
      { name: "a", from: ["x"], layer: { ...conv, padding: 1 } },
      { name: "b", from: ["a"], layer: { ...conv, padding: 1 } },
      { name: "sum", from: ["x", "b"], layer: add },
    ]);
    expect(rows.map(({ receptiveField }) => receptiveField?.map(({ size }) => size))).toEqual([
      [3, 3],
      [5, 5],
      [5, 5],
    ]);
    expect(rows.flatMap(({ misaligned }) => misaligned)).toEqual([]);
  });

  test("paths whose units see around other places are told", () => {
    const { rows } = table([
      { name: "a", from: ["x"], layer: { ...conv, kernelSize: 2, padding: "valid" } },
      {
        name: "b",
        from: ["x"],
        layer: {
          type: "crop",
          cropping: [
            { before: 0, after: 1 },
            { before: 1, after: 0 },
          ],
        },
      },
      { name: "sum", from: ["a", "b"], layer: add },
    ]);
    expect(rows[2]?.misaligned).toEqual([
      { axis: 0, centers: [0.5, 0], effectiveStrides: [1, 1] },
      { axis: 1, centers: [0.5, 1], effectiveStrides: [1, 1] },
    ]);
  });

  test("paths that went by other strides are told", () => {
    const small = {
      type: "pad",
      padding: [
        { before: 0, after: 4 },
        { before: 0, after: 4 },
      ],
    } as const;
    const { rows } = table([
      { name: "half", from: ["x"], layer: { type: "max-pool2d", kernelSize: 2 } },
      { name: "wide", from: ["half"], layer: small },
      { name: "sum", from: ["x", "wide"], layer: add },
    ]);
    expect(rows[2]?.misaligned.map(({ effectiveStrides }) => effectiveStrides)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test("a number a channel that is repeated over the maps widens their fields and moves none", () => {
    const { rows } = table([
      { name: "conv", from: ["x"], layer: { ...conv, padding: 1 } },
      { name: "mean", from: ["conv"], layer: { type: "global-avg-pool2d", keepAxes: true } },
      { name: "scaled", from: ["conv", "mean"], layer: { type: "merge", operation: "multiply" } },
      { name: "sum", from: ["x", "scaled"], layer: add },
    ]);
    const field = { size: 10, effectiveStride: 1, effectivePadding: 4.5, units: 8 };
    expect(rows[2]).toMatchObject({ misaligned: [], receptiveField: [field, field] });
    expect(rows[3]?.misaligned).toEqual([]);
  });

  test("a stride-2 transposed convolution undoes the stride of a convolution", () => {
    const { rows } = table([
      { name: "down", from: ["x"], layer: { ...conv, kernelSize: 2, stride: 2, padding: "valid" } },
      {
        name: "up",
        from: ["down"],
        layer: { type: "conv-transpose2d", outChannels: 3, kernelSize: 2, stride: 2 },
      },
      { name: "sum", from: ["x", "up"], layer: add },
    ]);
    expect(rows[1]?.receptiveField?.[0]).toMatchObject({
      size: 2,
      effectiveStride: 1,
      effectivePadding: 0.5,
    });
    expect(rows[2]?.misaligned).toEqual([]);
  });

  test.each([
    {
      what: "a linear layer sees all",
      layer: { type: "linear", outFeatures: 2 } as const,
      flat: true,
      size: 10,
    },
    { what: "a global pooling, too", layer: { type: "global-avg-pool2d" } as const, flat: false, size: 10 },
    {
      what: "an adaptive pooling sees its share",
      layer: adaptive(4, 4),
      flat: false,
      size: 4,
    },
    {
      what: "of an adaptive pooling with uneven shares the largest counts",
      layer: adaptive(3, 5),
      flat: false,
      size: 6,
    },
    {
      what: "enlarging adds nothing",
      layer: { type: "upsample", scaleFactor: 2 } as const,
      flat: false,
      size: 3,
    },
    {
      what: "between two cells it sees both",
      layer: { type: "upsample", scaleFactor: 2, mode: "bilinear" } as const,
      flat: false,
      size: 4,
    },
  ])("$what", ({ layer, flat, size }) => {
    const { rows } = table([
      { name: "conv", from: ["x"], layer: { ...conv, padding: 1 } },
      ...(flat ? [{ name: "flat", from: ["conv"], layer: { type: "flatten" as const } }] : []),
      { name: "last", from: [flat ? "flat" : "conv"], layer },
    ]);
    expect(rows.at(-1)?.receptiveField?.[0]?.size).toBe(size);
  });
});

test("what units see can be left out; all else stays", () => {
  const nodes = [
    { name: "conv", from: ["x"], layer: { ...conv, stride: 2 } },
    { name: "sum", from: ["conv", "conv"], layer: add },
  ];
  const result = summarize(network(nodes), { receptiveFields: false });
  if (!result.ok) expect.fail(JSON.stringify(result.problem));
  const whole = table(nodes);
  expect(whole.rows.map(({ receptiveField }) => receptiveField?.[0]?.size)).toEqual([3, 3]);
  expect(result.value).toEqual({
    ...whole,
    rows: whole.rows.map((row) => ({ ...row, receptiveField: undefined, misaligned: [] })),
  });
});

test("a field is told up to 2^1024 cells: what stands deeper has none", () => {
  const nodes = Array.from({ length: 2000 }, (_, index) => ({
    name: `conv${index}`,
    from: [index === 0 ? "x" : `conv${index - 1}`],
    layer: { ...conv, stride: 2 ** 40 },
  }));
  const { rows } = table(nodes);
  expect(rows[24]?.receptiveField?.[0]?.effectiveStride).toBe(2n ** 1000n);
  expect(rows.findIndex(({ receptiveField }) => !receptiveField)).toBe(25);
  expect(rows.at(-1)?.output).toEqual(featureMap(3, 1, 1));
});
