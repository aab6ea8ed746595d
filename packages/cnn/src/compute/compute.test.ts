import { describe, expect, test } from "vitest";
import { z } from "zod";
import recorded from "../fixtures/values.json" with { type: "json" };
import { compute } from "./compute.ts";

/** What PyTorch computed in float64; each row names its version. */
const rows = z
  .array(
    z.looseObject({
      id: z.string(),
      op: z.string(),
      output_shape: z.array(z.number()),
      output: z.array(z.unknown()),
    }),
  )
  .parse(recorded);

test("the recorded rows are all there", () => {
  expect(rows).toHaveLength(100);
});

test.each(rows)("$id, $op, has the recorded values", ({ output_shape, output, ...row }) => {
  const result = compute(row);
  if (!result.ok) return expect.fail(JSON.stringify(result.problem));
  expect(result.value.shape).toEqual(output_shape);
  const [ours, theirs] = [[result.value.output].flat(5), output.flat(5)];
  expect(ours).toHaveLength(theirs.length);
  // Whole numbers are the same to the last digit; PyTorch rounds a normalised value on the way, we only at the end.
  for (const [at, value] of theirs.entries()) {
    if (Number.isInteger(value)) expect(ours[at]).toBe(value === 0 ? 0 : value);
    else expect(ours[at]).toBeCloseTo(Number(value), 14);
  }
});

const conv = {
  op: "conv2d",
  input: [
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
  ],
  weight: [
    [
      [
        [1, 0],
        [0, 2],
      ],
    ],
  ],
};

describe("settings", () => {
  test("have PyTorch's defaults", () => {
    expect(compute(conv)).toMatchObject({
      value: {
        shape: [1, 1, 2, 2],
        output: [
          [
            [
              [11, 14],
              [20, 23],
            ],
          ],
        ],
      },
    });
    expect(compute({ op: "max_pool2d", attrs: { kernel: 3 }, input: conv.input })).toMatchObject({
      value: { output: [[[[9]]]] },
    });
    expect(
      compute({ op: "avg_pool1d", attrs: { kernel: 2, padding: 1 }, input: [[[2, 4, 6]]] }),
    ).toMatchObject({ value: { output: [[[1, 5]]] } });
  });

  test("are told for each axis too", () => {
    const attrs = { stride: [1, 2], padding: [0, 1], dilation: [2, 1] };
    expect(compute({ ...conv, attrs })).toMatchObject({
      value: { shape: [1, 1, 1, 2], output: [[[[14, 20]]]] },
    });
  });

  test("share channels out among groups, forwards and transposed", () => {
    const input = [
      [
        [1, 2],
        [3, 4],
      ],
    ];
    const weight = [[[10]], [[100]]];
    const output = [
      [
        [10, 20],
        [300, 400],
      ],
    ];
    for (const op of ["conv1d", "conv_transpose1d"]) {
      expect(compute({ op, attrs: { groups: 2 }, input, weight })).toMatchObject({ value: { output } });
    }
  });

  test("leave cells over behind a transposed convolution", () => {
    const row = { op: "conv_transpose1d", input: [[[1, 2]]], weight: [[[1, 10]]], bias: [1] };
    expect(compute({ ...row, attrs: { stride: 3, output_padding: 2 } })).toMatchObject({
      value: { output: [[[2, 11, 1, 3, 21, 1, 1]]] },
    });
    expect(compute({ ...row, attrs: { dilation: 2, output_padding: 1 } })).toMatchObject({
      value: { output: [[[2, 3, 11, 21, 1]]] },
    });
  });

  test("keep the examples of a batch apart, in three dimensions as well", () => {
    expect(
      compute({ op: "conv3d", input: [[[[[1]]]], [[[[2]]]]], weight: [[[[[3]]]]], bias: [1] }),
    ).toMatchObject({
      value: { shape: [2, 1, 1, 1, 1], output: [[[[[4]]]], [[[[7]]]]] },
    });
    expect(compute({ op: "linear", input: [[[1, 2]], [[3, 4]]], weight: [[1, 1]] })).toMatchObject({
      value: { shape: [2, 1, 1], output: [[[3]], [[7]]] },
    });
  });

  test("of a batch norm have their epsilon", () => {
    const bn = { mean: [1], var: [4 - 1e-5] };
    expect(compute({ op: "batch_norm_eval", input: [[3], [5]], bn })).toMatchObject({
      value: { output: [[1], [2]] },
    });
  });
});

describe("a row is refused with its numbers", () => {
  const pool = { op: "max_pool1d", input: [[[1]]] };
  const transposed = { op: "conv_transpose1d", input: [[[1, 2]]], weight: [[[1, 1]]] };
  test.each([
    { row: null, problem: { code: "unreadable", path: [] } },
    { row: { op: "conv2d" }, problem: { code: "unreadable", path: ["input"] } },
    { row: { ...conv, weight: null }, problem: { code: "unreadable", path: ["weight"] } },
    { row: { op: "batch_norm_eval", input: [[1]] }, problem: { code: "unreadable", path: ["bn"] } },
    { row: { ...conv, bias: ["1"] }, problem: { code: "unreadable", path: ["bias", 0] } },
    { row: { ...conv, op: "constructor" }, problem: { code: "unsupported", op: "constructor" } },
    { row: { ...conv, attrs: { strid: 2 } }, problem: { code: "invalid-setting", path: [] } },
    { row: { ...conv, attrs: { stride: 0 } }, problem: { code: "invalid-setting", path: ["stride"] } },
    { row: { ...conv, attrs: { stride: [1] } }, problem: { code: "invalid-setting", path: ["stride"] } },
    { row: { ...conv, input: 1 }, problem: { code: "not-numbers", tensor: "input" } },
    { row: { ...conv, input: [[[["1"]]]] }, problem: { code: "not-numbers", tensor: "input" } },
    { row: { ...conv, input: [[], []] }, problem: { code: "ragged-tensor", tensor: "input", level: 1 } },
    {
      row: { ...conv, weight: [[[[1], [1, 2]]]] },
      problem: { code: "ragged-tensor", tensor: "weight", level: 3 },
    },
    {
      row: { ...conv, input: [[[[1, [2]]]]] },
      problem: { code: "ragged-tensor", tensor: "input", level: 4 },
    },
    {
      row: { ...conv, input: [[[[[[1]]]]]] },
      problem: { code: "tensor-too-deep", tensor: "input", most: 5 },
    },
    { row: { ...conv, input: [[1]] }, problem: { code: "wrong-rank", expected: 2, got: 0 } },
    { row: { ...conv, weight: [[[1]]] }, problem: { code: "wrong-rank", expected: 2, got: 1 } },
    {
      row: { ...conv, weight: [[[[1]], [[1]]]] },
      problem: { code: "channels-mismatch", expected: 2, got: 1 },
    },
    { row: { ...conv, bias: [1, 2] }, problem: { code: "bias-mismatch", expected: 1, got: 2 } },
    {
      row: { ...conv, attrs: { groups: 2 } },
      problem: { code: "groups-do-not-divide-input", groups: 2, channels: 1 },
    },
    {
      row: { ...conv, attrs: { dilation: 3 } },
      problem: { code: "kernel-exceeds-input", axis: 0, kernel: 4, input: 3 },
    },
    {
      row: { ...conv, attrs: { padding: 1000 } },
      problem: { code: "tensor-too-large", cells: 2002 * 2002, most: 100_000 },
    },
    {
      row: { ...conv, attrs: { padding: 2 ** 52 } },
      problem: { code: "size-too-large", axis: 0 },
    },
    {
      row: { op: "linear", input: [[1, 2]], weight: [[1]] },
      problem: { code: "features-mismatch", expected: 1, got: 2 },
    },
    { row: { op: "linear", input: [[2 ** 40]], weight: [[2 ** 20]] }, problem: { code: "value-too-large" } },
    {
      row: { op: "linear", input: [[2 ** 40, 2 ** 40]], weight: [[2 ** 20, -(2 ** 20)]] },
      problem: { code: "value-too-large" },
    },
    {
      row: { ...pool, attrs: { kernel: 2, padding: 2 } },
      problem: { code: "padding-exceeds-half-kernel", axis: 0, padding: 2, kernel: 2 },
    },
    {
      row: { ...pool, attrs: { kernel: 2, padding: 1, dilation: 2 } },
      problem: { code: "empty-window", place: [0] },
    },
    { row: { ...pool, attrs: {} }, problem: { code: "invalid-setting", path: ["kernel"] } },
    {
      row: { ...pool, attrs: { kernel: 1e8, padding: 5e7 } },
      problem: { code: "too-much-work", multiplyAdds: 1e8, most: 10_000_000 },
    },
    {
      row: { ...transposed, attrs: { output_padding: 1 } },
      problem: { code: "output-padding-too-large", axis: 0, outputPadding: 1, stride: 1, dilation: 1 },
    },
    { row: { ...transposed, attrs: { padding: 2 } }, problem: { code: "no-output", axis: 0, size: -1 } },
    {
      row: { ...transposed, weight: [[[1]], [[1]]] },
      problem: { code: "channels-mismatch", expected: 2, got: 1 },
    },
    {
      row: { op: "batch_norm_eval", attrs: { eps: 0 }, input: [[1]], bn: { mean: [0], var: [0] } },
      problem: { code: "variance-not-positive", channel: 0, variance: 0 },
    },
    {
      row: { op: "batch_norm_eval", input: [[1]], bn: { mean: [0, 1], var: [1] } },
      problem: { code: "channels-mismatch", expected: 2, got: 1 },
    },
  ])("$problem", ({ row, problem }) => {
    expect(compute(row)).toMatchObject({ ok: false, problem });
  });
});
