import { compute } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { believedAnswer } from "../believed-answer.ts";
import { difficulties } from "../difficulty.ts";
import { type Exercise, generate, restore } from "../exercise.ts";
import { grade, type Typed } from "../grade.ts";
import { workedSolution } from "../worked-solution.ts";

const plain = {
  input: [
    [
      [1, 2, 0],
      [0, 1, 3],
      [2, 1, 1],
    ],
  ],
  kernels: [
    [
      [1, 0],
      [2, -1],
    ],
  ],
  stride: [1, 1],
  padding: [0, 0],
  relu: false,
};

/** 1·1 + 2·0 + 0·2 − 1 = 0, 2 + 2·1 − 3 = 1, 0 + 4 − 1 = 3, 1 + 2·1 − 1 = 2. */
const plainKey = { r0c0: "0", r0c1: "1", r1c0: "3", r1c1: "2" };

const padded = {
  ...plain,
  input: [
    [
      [1, -2],
      [3, 0],
    ],
    [
      [0, 1],
      [-1, 2],
    ],
  ],
  kernels: [
    [
      [1, 2],
      [0, 1],
    ],
    [
      [1, 0],
      [-1, 1],
    ],
  ],
  stride: [2, 2],
  padding: [1, 1],
  bias: -1,
  relu: true,
};

function posed(given: unknown): Exercise {
  const exercise = restore("convolve-by-hand", given);
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

function diagnosed(given: unknown, typed: Typed, field: string) {
  const { fields } = grade(posed(given), typed);
  return {
    verdict: fields[field]?.verdict,
    diagnoses: fields[field]?.diagnoses.map(({ misconception }) => misconception),
  };
}

describe("a filter by hand", () => {
  it("has a field and a part for each cell", () => {
    const { parts, key } = posed(plain);
    expect(key).toEqual({ r0c0: [0], r0c1: [1], r1c0: [3], r1c1: [2] });
    expect(parts.map(({ label }) => label.en)).toEqual([
      "Row 1, column 1 (i = 0, j = 0)",
      "Row 1, column 2 (i = 0, j = 1)",
      "Row 2, column 1 (i = 1, j = 0)",
      "Row 2, column 2 (i = 1, j = 1)",
    ]);
    expect(grade(posed(plain), plainKey)).toMatchObject({ verdict: "correct", score: 1 });
  });

  it("adds up channels, then the bias, then rectifies", () => {
    // Corners of the padded input: 1·1 + 0·1 − 1 = 0, −2·0 + 1·(−1) − 1 → 0, 3·2 + (−1)·0 − 1 = 5, 0·1 + 2·1 − 1 = 1.
    expect(posed(padded).key).toEqual({ r0c0: [0], r0c1: [0], r1c0: [5], r1c1: [1] });
  });

  it("names a flipped kernel by the one cell that it spoils", () => {
    // −1·1 + 2·2 + 0·0 + 1·1 = 4
    expect(diagnosed(plain, { ...plainKey, r0c0: "4" }, "r0c0")).toEqual({
      verdict: "incorrect",
      diagnoses: ["flips-kernel"],
    });
    expect(diagnosed(plain, { ...plainKey, r0c0: "4" }, "r0c1").verdict).toBe("correct");
  });

  it("names a window that stands one cell too far", () => {
    // The window of r0c0 at row 1, column 1: 1·1 + 3·0 + 1·2 − 1 = 2.
    expect(diagnosed(plain, { ...plainKey, r0c0: "2" }, "r0c0").diagnoses).toEqual(["window-off-by-one"]);
  });

  it("names what was left out", () => {
    const right = { r0c0: "0", r0c1: "0", r1c0: "5", r1c1: "1" };
    expect(diagnosed(padded, { ...right, r0c1: "-2" }, "r0c1").diagnoses).toEqual(["forgets-relu"]);
    expect(diagnosed(padded, { ...right, r1c0: "6" }, "r1c0").diagnoses).toEqual(["forgets-cell-bias"]);
    // Only 0·1 of the first channel and the bias: ReLU makes it 0.
    expect(diagnosed(padded, { ...right, r1c1: "0" }, "r1c1").diagnoses?.[0]).toBe("forgets-channel-sum");
  });

  it("says of a number below 0 behind a ReLU why it can’t be right, where no slip gives it", () => {
    const said = (given: unknown, r0c1: string) =>
      grade(posed(given), { r0c0: "0", r0c1, r1c0: "5", r1c1: "1" }).fields["r0c1"]?.objection?.en;
    expect(said(padded, "-77")).toBe(
      "−77 is below 0. At the end comes ReLU, which lets nothing below 0 through.",
    );
    expect(said(padded, "-2")).toBeUndefined();
    expect(said(padded, "77")).toBeUndefined();
    expect(said({ ...padded, relu: false }, "-77")).toBeUndefined();
  });

  it("takes a number that isn’t whole for wrong, and a word for unreadable", () => {
    expect(diagnosed(plain, { ...plainKey, r0c0: "1.5" }, "r0c0").verdict).toBe("incorrect");
    expect(grade(posed(plain), { ...plainKey, r0c0: "one" }).verdict).toBe("unreadable");
    expect(grade(posed(plain), { ...plainKey, r0c0: "1 + 0 + 0 − 1" }).verdict).toBe("correct");
  });

  it("shows each product of a window", () => {
    const [first] = workedSolution(posed(plain), "ko");
    expect(
      first?.steps.map(({ formula }) => `${formula?.left} = ${formula?.numbers} = ${formula?.result}`),
    ).toEqual([
      "\\text{row} = 0 \\cdot 1 - 0 = 0",
      "\\text{column} = 0 \\cdot 1 - 0 = 0",
      "z_c = 1 \\cdot 1 + 2 \\cdot 0 + 0 \\cdot 2 + 1 \\cdot (-1) = 0",
      "z = 0 = 0",
    ]);
  });

  it("is no exercise where grids are ragged, or don’t belong together", () => {
    expect(restore("convolve-by-hand", { ...plain, input: [[[1, 2], [3]]] })).toBeUndefined();
    expect(
      restore("convolve-by-hand", { ...plain, input: [...plain.input, ...plain.input] }),
    ).toBeUndefined();
    expect(restore("convolve-by-hand", { ...plain, input: [[[1]]] })).toBeUndefined();
  });

  it.each(difficulties)("agrees with the frameworks’ convolution at difficulty %i", (difficulty) => {
    for (let seed = 0; seed < 50; seed++) {
      const exercise = generate("convolve-by-hand", difficulty, seed);
      expect(rowsOf(exercise)).toEqual(computed(exercise?.given));
    }
  });
});

// Four of the nine cells would be explained by other slips, too.
it("names in each cell the slip that explains the whole grid first", () => {
  const exercise = generate("convolve-by-hand", 4, 11);
  const typed = exercise && believedAnswer(exercise, ["forgets-padding-cells"]);
  const fields = exercise && typed ? Object.values(grade(exercise, typed).fields) : [];
  const wrong = fields.filter(({ verdict }) => verdict === "incorrect");
  expect(wrong.length).toBeGreaterThan(2);
  expect(new Set(wrong.map(({ branch }) => branch))).toEqual(
    new Set(["misconception/forgets-padding-cells"]),
  );
  expect(wrong.some(({ diagnoses: [, other] }) => other !== undefined)).toBe(true);
});

function rowsOf(exercise: Exercise | undefined): number[] {
  return Object.values(exercise?.key ?? {}).map(([value]) => Number(value));
}

/** What the tensors' own implementation makes of it. */
function computed(given: unknown): unknown {
  const { input, kernels, stride, padding, bias, relu } = { bias: 0, ...Object(given) };
  const result = compute({
    op: relu ? "relu_conv" : "conv2d",
    attrs: { stride, padding },
    input: [input],
    weight: [kernels],
    bias: [bias],
  });
  return result.ok ? [result.value.output].flat(4) : result.problem;
}
