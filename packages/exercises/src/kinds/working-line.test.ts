import { describe, expect, it } from "vitest";
import { answerText } from "../answer.ts";
import { type Exercise, restore } from "../exercise.ts";
import { grade } from "../grade.ts";
import { fieldsOf } from "../solve.ts";

function posed(given: unknown): Exercise {
  const exercise = restore("working-line", given);
  if (!exercise) throw new Error("not this kind's numbers");
  return exercise;
}

function keyOf(exercise: Exercise): string[] {
  return fieldsOf(exercise).map((field) => answerText(field, exercise.key[field.id] ?? []));
}

function branch(exercise: Exercise, line: string): string | undefined {
  return grade(exercise, { line }).fields["line"]?.branch;
}

describe("28 rows under a kernel of 3 with padding 1", () => {
  const exercise = posed({
    asked: "rows",
    input: { kind: "feature-map", channels: 3, size: [28, 28] },
    layer: { type: "conv2d", outChannels: 8, kernelSize: 3, padding: 1 },
  });

  it("come to 28", () => {
    expect(exercise.key).toEqual({ line: [28] });
    expect(keyOf(exercise)).toEqual(["(28-3+2*1)/1+1"]);
  });

  it.each([
    ["(28-3+2*1)/1+1", "correct"],
    ["(28 + 2·1 − 3)/1 + 1", "correct"],
    ["28-3+1+1+1", "correct"],
    ["(28+2*1-1*(3-1)-1)/1+1", "correct"],
    ["floor((28-3+2)/1)+1", "correct"],
    ["28", "structure"],
    ["14*2", "structure"],
    ["(28-3)/1+1", "misconception/ignores-padding"],
    ["(22-3+2*1)/1+1", "operand"],
  ])("%s: %s", (line, expected) => {
    expect(branch(exercise, line)).toBe(expected);
  });

  it("(28-3+1)/1+1: a belief's substitution is named", () => {
    // One cell too few: the padding of one side only, or the steps counted instead of the places.
    const { diagnoses = [] } = grade(exercise, { line: "(28-3+1)/1+1" }).fields["line"] ?? {};
    expect(diagnoses.map(({ misconception }) => misconception)).toEqual([
      "forgets-plus-one",
      "pads-one-side",
    ]);
  });
});

it("rounds down where the stride doesn't divide", () => {
  const exercise = posed({
    asked: "rows",
    input: { kind: "feature-map", channels: 3, size: [30, 28] },
    layer: { type: "conv2d", outChannels: 8, kernelSize: 3, stride: 2, padding: 1 },
  });
  expect(keyOf(exercise)).toEqual(["⌊(30-3+2*1)/2⌋+1"]);
  expect(exercise.key).toEqual({ line: [15] });
  expect(branch(exercise, "floor((30-3+2*1)/2)+1")).toBe("correct");
  expect(branch(exercise, "⌈(30-3+2*1)/2⌉+1")).toBe("misconception/rounds-up");
  expect(branch(exercise, "(30-3+2*1)/2+1")).toBe("misconception/keeps-the-fraction");
});

it("counts twenty kernels of 4 × 4 on one channel", () => {
  const exercise = posed({
    asked: "parameters",
    input: { kind: "feature-map", channels: 1, size: [39, 31] },
    layer: { type: "conv2d", outChannels: 20, kernelSize: 4 },
  });
  expect(keyOf(exercise)).toEqual(["20*(4*4*1+1)"]);
  expect(exercise.key).toEqual({ line: [340] });
  expect(branch(exercise, "20*4*4 + 20")).toBe("correct");
  expect(branch(exercise, "20*(4^2+1)")).toBe("correct");
  expect(branch(exercise, "340")).toBe("structure");
  expect(branch(exercise, "20*4*4*1")).toBe("misconception/forgets-bias");
});

it("counts a separable convolution and one in groups", () => {
  const input = { kind: "feature-map", channels: 16, size: [20, 20] };
  const separable = { type: "separable-conv2d", outChannels: 24, kernelSize: 3 };
  const grouped = { type: "conv2d", outChannels: 24, kernelSize: 3, groups: 4 };
  const [one, other] = [separable, grouped].map((layer) => posed({ asked: "parameters", input, layer }));
  expect(one && [keyOf(one), one.key]).toEqual([["16*3*3+16*24+24"], { line: [552] }]);
  expect(other && [keyOf(other), other.key]).toEqual([["24*(3*3*(16/4)+1)"], { line: [888] }]);
});
