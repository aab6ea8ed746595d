import { describe, expect, it } from "vitest";
import type { Part } from "./define-exercise.ts";
import { explain } from "./explain.ts";
import { type Exercise, restore } from "./exercise.ts";
import type { Field } from "./field.ts";
import { grade, type Typed } from "./grade.ts";
import { solve } from "./solve.ts";

const words = { en: "", ko: "" };

function known(exercise: Exercise | undefined): Exercise {
  if (!exercise) throw new Error("no such exercise");
  return exercise;
}

/** An exercise of one part, for what no kind asks yet. */
function asking(fields: readonly Field[], part: Pick<Part, "solve"> & Partial<Part>): Exercise {
  const whole: Part = { label: words, settings: words, fields, possible: () => true, ...part };
  return {
    ...{ kind: "test", given: {}, skill: "parameters", convention: { layout: "channels-last" } },
    ...{ picture: { kind: "none" }, prompt: words, parts: [whole], targets: [], slips: [] },
    key: solve({ parts: [whole] }),
  };
}

function branches(exercise: Exercise, typed: Typed): Record<string, string> {
  const { fields } = grade(exercise, typed);
  return Object.fromEntries(
    Object.entries(fields).map(([id, { verdict, branch }]) => [
      id,
      verdict === branch ? verdict : `${verdict}: ${branch}`,
    ]),
  );
}

const asked = (id: string) => ({ id, label: words, form: words });

describe("a shape", () => {
  const given = {
    input: { kind: "feature-map", channels: 3, size: [39, 31] },
    layer: { type: "conv2d", outChannels: 8, kernelSize: 4, stride: 2, padding: 1 },
    layout: "channels-last",
  };
  const exercise = known(restore("output-shape", given));

  it("in the other layout gets half the credit and is never right as a whole", () => {
    expect(exercise.key).toEqual({ shape: [19, 15, 8] });
    expect(branches(exercise, { shape: "8x19x15" })).toEqual({ shape: "layout" });
    expect(grade(exercise, { shape: "8x19x15" })).toMatchObject({ verdict: "partial", score: 0.5 });
  });

  it("in the other layout is wrong where the exercise means to find that out", () => {
    const dilated = known(
      restore("output-shape", { ...given, layer: { ...given.layer, dilation: 2, stride: 1 } }),
    );
    expect(dilated.targets).toContain("swaps-axes");
    expect(branches(dilated, { shape: "8x35x27" })).toEqual({
      shape: "incorrect: misconception/swaps-axes",
    });
  });

  it("that two slips together give is told by both", () => {
    const typed = { shape: "15x18x8" };
    expect(branches(exercise, typed)).toEqual({ shape: "incorrect: unexplained" });
    const both = { shape: "14x18x8" };
    expect(branches(exercise, both)).toEqual({ shape: "incorrect: pair/forgets-plus-one+swaps-axes" });
    const [diagnosis] = grade(exercise, both).fields["shape"]?.diagnoses ?? [];
    expect(diagnosis && explain(diagnosis, "en").length).toBeGreaterThanOrEqual(2);
  });

  // (18 − 10) / 4 = 2 is whole, so that rounding up shows only where the kernel is taken for 4 wide: 14 / 4 = 3.5.
  it("that a slip gives only beside another one is told by both", () => {
    const layer = { ...given.layer, stride: 4, padding: 0, dilation: 3 };
    const wide = known(
      restore("output-shape", { ...given, input: { ...given.input, size: [18, 18] }, layer }),
    );
    expect(branches(wide, { shape: "5x5x8" })).toEqual({
      shape: "incorrect: pair/rounds-up+ignores-dilation",
    });
  });

  it.each([
    ["", "blank"],
    ["9".repeat(300), "unreadable: unreadable/too-long"],
    ["19x15x8", "correct"],
    ["18x14x8", "incorrect: misconception/forgets-plus-one"],
    ["19.5x15x8", "incorrect: unexplained"],
    ["-19x15x8", "incorrect: unexplained"],
  ])("typed as %j comes to the branch %s", (shape, branch) => {
    expect(branches(exercise, { shape })).toEqual({ shape: branch });
  });
});

describe("a count", () => {
  const given = {
    input: { kind: "feature-map", channels: 5, size: [9, 9] },
    layer: { type: "conv2d", outChannels: 7, kernelSize: 3, bias: false },
  };

  it("with biases that aren’t there is right under another convention", () => {
    const exercise = known(restore("parameter-count", given));
    expect(exercise.key).toEqual({ parameters: [315] });
    expect(grade(exercise, { parameters: "322" })).toMatchObject({
      verdict: "partial",
      score: 0.5,
      fields: { parameters: { verdict: "convention", branch: "convention", convention: { en: /none/u } } },
    });
  });

  it("as the other framework gives it is wrong where that is what is to be found out", () => {
    const exercise = known(restore("parameter-count", { ...given, batchNorm: "keras" }));
    expect(exercise.key).toEqual({ parameters: [343] });
    expect(branches(exercise, { parameters: "329" })).toEqual({
      parameters: "incorrect: misconception/miscounts-batch-norm",
    });
  });
});

describe("a question with many right answers", () => {
  const exercise = asking(
    [
      { ...asked("kernel"), type: "number" },
      { ...asked("padding"), type: "number" },
    ],
    {
      solve: () => ({ kernel: [3], padding: [1] }),
      accepts({ kernel, padding }) {
        const fits =
          kernel !== undefined && padding !== undefined && Number(kernel[0]) === 2 * Number(padding[0]) + 1;
        return { kernel: fits, padding: fits };
      },
    },
  );

  it.each([
    [{ kernel: "3", padding: "1" }, "correct", 1],
    [{ kernel: "7", padding: "3" }, "correct", 1],
    [{ kernel: "7", padding: "2" }, "incorrect", 0],
    [{ kernel: "4", padding: "1.5" }, "incorrect", 0],
    [{ kernel: "-1", padding: "-1" }, "incorrect", 0],
    [{ kernel: "7", padding: "" }, "incorrect", 0],
  ])("takes %j for %s", (typed, verdict, score) => {
    expect(grade(exercise, typed)).toMatchObject({ verdict, score });
  });
});

describe("a choice", () => {
  const options = ["conv1", "conv2", "head"].map((id) => ({ id, label: words }));
  const exercise = asking([{ ...asked("layer"), type: "choice", options }], {
    solve: () => ({ layer: [2] }),
  });

  it.each([
    ["head", "correct"],
    [" Head ", "correct"],
    ["conv1", "incorrect: unexplained"],
    ["3", "unreadable: unreadable/not-an-option"],
    ["conv", "unreadable: unreadable/not-an-option"],
    ["", "blank"],
  ])("of %j is %s", (layer, branch) => {
    expect(branches(exercise, { layer })).toEqual({ layer: branch });
  });
});

describe("a line of arithmetic", () => {
  const field: Field = {
    ...asked("line"),
    type: "working",
    lines: ["(28 - 3 + 2*1)/1 + 1", "(28 + 2*1 - 3)/1 + 1"],
    slips: ["(28 - 3)/1 + 1"],
  };
  const exercise = asking([field], { solve: () => ({ line: [28] }) });

  it.each([
    ["(28-3+2*1)/1+1", "correct"],
    ["(28−3+2·1)÷1+1 = 28", "correct"],
    ["1 + ⌊(2x1 + 28 - 3)/1⌋", "correct"],
    ["28-3+2+1", "correct"],
    ["28", "incorrect: structure"],
    ["14*2", "incorrect: structure"],
    ["(28-5+2*1)/1+1", "incorrect: operand"],
    ["28-3", "incorrect: unexplained"],
    ["(28-3", "unreadable: unreadable/bracket"],
  ])("%s is %s", (line, branch) => {
    expect(branches(exercise, { line })).toEqual({ line: branch });
  });
});

describe("a number in a unit", () => {
  const exercise = asking([{ ...asked("memory"), type: "number", unit: "MB", decimals: 2 }], {
    solve: () => ({ memory: [2.36] }),
  });

  it.each([
    ["2.36", "correct"],
    ["2.36 MB", "correct"],
    ["2,359,296 bytes", "correct"],
    ["2359.296KB", "correct"],
    ["2.25 MiB", "correct"],
    ["2.3", "incorrect: unexplained"],
    ["2.36M", "unreadable: unreadable/other-unit"],
    ["2.36 MACs", "unreadable: unreadable/other-unit"],
  ])("typed as %s is %s", (memory, branch) => {
    expect(branches(exercise, { memory })).toEqual({ memory: branch });
  });
});

it("a text is compared without case and blanks", () => {
  const exercise = asking([{ ...asked("name"), type: "text" }], {
    solve: () => ({ name: [..."conv1"].map((character) => character.codePointAt(0) ?? 0) }),
  });
  expect(branches(exercise, { name: " Conv 1" })).toEqual({ name: "correct" });
  expect(branches(exercise, { name: "conv2" })).toEqual({ name: "incorrect: unexplained" });
});

it("a cell may be below zero where it is asked so", () => {
  const exercise = asking([{ ...asked("r0c0"), type: "number", signed: true }], {
    solve: () => ({ r0c0: [-3] }),
  });
  expect(branches(exercise, { r0c0: "-3" })).toEqual({ r0c0: "correct" });
  expect(branches(exercise, { r0c0: "3" })).toEqual({ r0c0: "incorrect: unexplained" });
});
