import { describe, expect, it } from "vitest";
import { type Exercise, restore } from "../exercise.ts";
import { grade, type Typed } from "../grade.ts";
import { hints } from "../hints.ts";

const window = {
  type: "conv2d",
  kernel: 5,
  stride: 1,
  padding: 2,
  dilation: 1,
  ceil: false,
};

function posed(missing: readonly string[], told: object = {}): Exercise {
  const exercise = restore("missing-hyperparameter", {
    ...{ size: [28, 28], channels: 3, filters: 8 },
    window: { ...window, ...told },
    missing,
  });
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

/** The verdict of every field and what explains it. */
function marks(exercise: Exercise, typed: Typed): Record<string, string> {
  const fields = Object.entries(grade(exercise, typed).fields);
  return Object.fromEntries(
    fields.map(([id, { verdict, diagnoses }]) => [
      id,
      [verdict, ...diagnoses.map(({ misconception }) => misconception)].join(" "),
    ]),
  );
}

describe("one setting of 28 × 28 → 28 × 28 with a 5 × 5 kernel", () => {
  const exercise = posed(["padding"]);

  it("is padding 2, and says what is sought", () => {
    expect(exercise.key).toEqual({ padding: [2] });
    expect(exercise.prompt).toEqual({
      en: "An input of 28 × 28 with 3 channels passes through a convolution (kernel size 5 × 5, stride 1, padding ?), and a map of 28 × 28 with 8 channels comes out. Which padding gives this size? Any value that works is right.",
      ko: "28 × 28 크기, 3채널 입력이 합성곱층(커널 크기 5 × 5, 보폭(stride) 1, 패딩 ?)을 지나 28 × 28 크기, 8채널이 되었습니다. 패딩은 얼마여야 할까요? 이 크기가 나오는 값이면 모두 정답입니다.",
    });
  });

  it.each([
    { padding: "2", mark: "correct" },
    { padding: "4", mark: "incorrect pads-one-side" },
    { padding: "2.5", mark: "incorrect" },
    { padding: "-2", mark: "incorrect" },
    { padding: "1", mark: "incorrect" },
  ])("marks $padding as $mark", ({ padding, mark }) => {
    expect(marks(exercise, { padding })).toEqual({ padding: mark });
  });

  it("hints at the rule first and at the answer last", () => {
    const all = hints(exercise, "en");
    expect(all[0]?.formulas[0]).not.toHaveProperty("result");
    expect(all.at(-1)?.formulas[0]).toMatchObject({ left: "P", result: "2" });
  });
});

it.each([
  { kernel: "5", mark: "correct" },
  { kernel: "6", mark: "correct" },
  { kernel: "7", mark: "incorrect rounds-up keeps-the-fraction" },
  { kernel: "0", mark: "incorrect" },
])("with stride 2 to 14 × 14, a kernel of $kernel is $mark", ({ kernel, mark }) => {
  expect(marks(posed(["kernel"], { stride: 2 }), { kernel })).toEqual({ kernel: mark });
});

it.each([
  { kernel: "5", padding: "2", score: 1, kernelMark: "correct", paddingMark: "correct" },
  { kernel: "3", padding: "1", score: 1, kernelMark: "correct", paddingMark: "correct" },
  { kernel: "5", padding: "4", score: 0.5, kernelMark: "correct", paddingMark: "incorrect pads-one-side" },
  { kernel: "4", padding: "2", score: 0.5, kernelMark: "incorrect forgets-plus-one", paddingMark: "correct" },
])(
  "of a pair, kernel $kernel and padding $padding get $score",
  ({ kernel, padding, score, kernelMark, paddingMark }) => {
    const exercise = posed(["kernel", "padding"]);
    expect(marks(exercise, { kernel, padding })).toMatchObject({ kernel: kernelMark });
    expect(marks(exercise, { kernel, padding })).toMatchObject({ padding: paddingMark });
    expect(grade(exercise, { kernel, padding }).score).toBe(score);
  },
);

it("poses nothing for a window that doesn't fit", () => {
  const given = { size: [4, 4], channels: 3, filters: 8, window, missing: ["padding"] };
  expect(restore("missing-hyperparameter", { ...given, window: { ...window, kernel: 9 } })).toBeUndefined();
});
