import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { convolvedCell, pooledCell } from "./by-hand.ts";
import { compute } from "./compute/compute.ts";

const value = fc.integer({ min: -5, max: 9 });
const grid = (rows: number, columns: number) =>
  fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const two = fc.integer({ min: 1, max: 2 });

test.prop([
  grid(5, 4),
  grid(5, 4),
  grid(3, 2),
  grid(3, 2),
  value,
  two,
  fc.integer({ min: 0, max: 1 }),
  fc.boolean(),
])(
  "a convolution by hand gives what the computed one does, cell by cell",
  (a, b, k, l, bias, stride, padding, relu) => {
    const attrs = { stride, padding };
    const op = relu ? "relu_conv" : "conv2d";
    const output = outputOf({ op, attrs, input: [[a, b]], weight: [[k, l]], bias: [bias] });
    const convolution = { input: [a, b], kernels: [k, l], bias, relu, ...standing([3, 2], stride, padding) };
    expect(output).toEqual([[cells(output, (place) => convolvedCell(convolution, place))]]);
  },
);

test.prop([
  grid(6, 5),
  fc.constantFrom("maximum" as const, "average" as const),
  two,
  fc.integer({ min: 0, max: 1 }),
  fc.boolean(),
])(
  "a pooling by hand gives what the computed one does, cell by cell",
  (input, mode, stride, padding, countIncludePad) => {
    const told = { kernel: 3, stride, padding };
    const attrs = mode === "average" ? { ...told, count_include_pad: countIncludePad } : told;
    const op = mode === "average" ? "avg_pool2d" : "max_pool2d";
    const output = outputOf({ op, attrs, input: [[input]] });
    const pooling = { input, mode, countIncludePad, ...standing([3, 3], stride, padding) };
    expect(output).toEqual([[cells(output, (place) => pooledCell(pooling, place))]]);
  },
);

function standing(kernelSize: readonly [number, number], stride: number, padding: number) {
  return { kernelSize, stride: [stride, stride], padding: [padding, padding] } as const;
}

function outputOf(row: object): unknown {
  const result = compute(row);
  return result.ok ? result.value.output : expect.fail(JSON.stringify(result.problem));
}

/** A grid of the size of an output's only map. */
function cells(output: unknown, cell: (place: readonly [number, number]) => number): number[][] {
  const rows = first(first(output));
  return rows.map((row, at) => list(row).map((_, column) => cell([at, column])));
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const first = (value: unknown): readonly unknown[] => list(list(value)[0]);
