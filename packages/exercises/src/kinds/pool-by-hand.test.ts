import { compute } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { difficulties } from "../difficulty.ts";
import { type Exercise, generate, restore } from "../exercise.ts";
import { grade } from "../grade.ts";

const maximum = {
  input: [
    [3, 1, 0, 2],
    [5, 2, 4, 1],
    [-1, -6, 7, 0],
    [-2, -3, 1, 8],
  ],
  mode: "maximum",
  kernelSize: [2, 2],
  stride: [2, 2],
  padding: [0, 0],
  ceilMode: false,
  countIncludePad: true,
};

/** Corners of one cell, edges of two, four in the middle. */
const padded = { ...maximum, mode: "average", padding: [1, 1] };

function posed(given: unknown): Exercise {
  const exercise = restore("pool-by-hand", given);
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

function diagnosesOf(given: unknown, field: string, typed: string) {
  return grade(posed(given), { [field]: typed }).fields[field]?.diagnoses.map(
    ({ misconception }) => misconception,
  );
}

describe("a pooling by hand", () => {
  it("takes the largest number under each window", () => {
    expect(posed(maximum).key).toEqual({ r0c0: [5], r0c1: [4], r1c0: [-1], r1c1: [8] });
  });

  it("takes the mean, with the padding or without", () => {
    expect(posed(padded).key).toMatchObject({ r0c0: [0.75], r0c1: [0.25], r0c2: [0.5], r1c1: [1.75] });
    const { key } = posed({ ...padded, countIncludePad: false });
    expect(key).toMatchObject({ r0c0: [3], r0c1: [0.5], r0c2: [2], r1c1: [1.75] });
  });

  it("sees only the cells that exist where a window sticks out", () => {
    const input = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    expect(posed({ ...maximum, input, ceilMode: true }).key).toEqual({
      r0c0: [5],
      r0c1: [6],
      r1c0: [8],
      r1c1: [9],
    });
  });

  it("reads a mean as a decimal, a fraction or a sum", () => {
    for (const typed of ["1.75", "7/4", "(2+4-6+7)/4"]) {
      expect(grade(posed(padded), { r1c1: typed }).fields["r1c1"]?.verdict).toBe("correct");
    }
    expect(grade(posed(padded), { r1c1: "2" }).fields["r1c1"]?.verdict).toBe("incorrect");
  });

  it("names the slip of a single cell", () => {
    expect(diagnosesOf(maximum, "r0c0", "2.75")).toEqual(["averages-instead-of-maximum"]);
    // The window of r1c1 at row 1, column 1.
    expect(diagnosesOf(maximum, "r1c1", "7")).toEqual(["moves-window-by-one"]);
    expect(diagnosesOf(padded, "r0c0", "3")).toContain("divides-by-real-cells");
    expect(diagnosesOf({ ...padded, countIncludePad: false }, "r0c0", "0.75")).toEqual([
      "divides-by-padding-cells",
    ]);
    expect(diagnosesOf({ ...maximum, padding: [1, 1] }, "r2c0", "0")).toEqual(["pads-maximum-with-zero"]);
  });

  it("is no exercise where a window could see padding alone", () => {
    expect(restore("pool-by-hand", { ...maximum, padding: [2, 2] })).toBeUndefined();
    expect(restore("pool-by-hand", { ...maximum, kernelSize: [5, 5] })).toBeUndefined();
  });

  it.each(difficulties)("agrees with the frameworks’ pooling at difficulty %i", (difficulty) => {
    for (let seed = 0; seed < 50; seed++) {
      const exercise = generate("pool-by-hand", difficulty, seed);
      const values = Object.values(exercise?.key ?? {}).map(([value]) => Number(value));
      expect(values).toEqual(computed(exercise?.given));
    }
  });
});

/** What the tensors' own implementation makes of it. */
function computed(given: unknown): unknown {
  const { input, mode, kernelSize, stride, padding, ceilMode, countIncludePad } = Object(given);
  const attrs = { kernel: kernelSize, stride, padding, ceil_mode: ceilMode };
  const result = compute(
    mode === "maximum"
      ? { op: "max_pool2d", attrs, input: [[input]] }
      : { op: "avg_pool2d", attrs: { ...attrs, count_include_pad: countIncludePad }, input: [[input]] },
  );
  return result.ok ? [result.value.output].flat(4) : result.problem;
}
