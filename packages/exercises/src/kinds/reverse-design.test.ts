import { describe, expect, it } from "vitest";
import { type Exercise, restore } from "../exercise.ts";
import { grade } from "../grade.ts";
import { hints } from "../hints.ts";

const first = { kernel: 7, stride: 2, padding: 3, filters: 8 };
const second = { kernel: 3, stride: 2, padding: 1, filters: 16 };
const given = { size: [224, 224], channels: 3, layers: [first, second], budget: 2500 };

function posed(told: object = {}): Exercise {
  const exercise = restore("reverse-design", { ...given, ...told });
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

type Row = readonly [kernel: number, stride: number, padding: number, filters: number];

/** A design row by row, and the fields that aren't right with what explains them. */
function wrong(exercise: Exercise, rows: readonly Row[]) {
  const typed = rows.flatMap((row, at) =>
    ["kernel", "stride", "padding", "filters"].map((id, one): [string, string] => [
      `${id}${at + 1}`,
      String(row[one]),
    ]),
  );
  const { fields } = grade(exercise, Object.fromEntries(typed));
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, { verdict }]) => verdict !== "correct")
      .map(([id, { diagnoses }]) => [id, diagnoses.map(({ misconception }) => misconception)]),
  );
}

// (7·7·3 + 1)·8 = 1,184 and (3·3·8 + 1)·16 = 1,168: together 2,352 of 2,500.
describe("224 × 224 × 3 → 56 × 56 × 16 in two layers with at most 2,500 parameters", () => {
  const exercise = posed();

  it("says what is to be reached", () => {
    expect(exercise.prompt.en).toBe(
      "Choose two convolutions, one behind the other, with square kernels, so that an input of 224 × 224 with 3 channels becomes 56 × 56 with 16 channels, with at most 2,500 parameters, biases counted. No cell may be skipped: a kernel is at least as wide as its stride. Every design that keeps to this is right.",
    );
  });

  it.each<{ what: string; rows: readonly Row[]; fields: Record<string, readonly string[]> }>([
    {
      what: "the drawn design",
      rows: [
        [7, 2, 3, 8],
        [3, 2, 1, 16],
      ],
      fields: {},
    },
    {
      what: "all the strides in one layer",
      rows: [
        [4, 4, 0, 8],
        [3, 1, 1, 16],
      ],
      fields: {},
    },
    {
      what: "windows side by side",
      rows: [
        [2, 2, 0, 4],
        [2, 2, 0, 16],
      ],
      fields: {},
    },
    {
      what: "a last padding too large",
      rows: [
        [7, 2, 3, 8],
        [3, 2, 2, 16],
      ],
      fields: { padding2: ["forgets-plus-one", "pads-one-side"] },
    },
    {
      what: "a kernel that skips cells",
      rows: [
        [7, 2, 3, 8],
        [1, 2, 0, 16],
      ],
      fields: { kernel2: [] },
    },
    {
      what: "the wrong number of maps",
      rows: [
        [7, 2, 3, 8],
        [3, 2, 1, 15],
      ],
      fields: { filters2: [] },
    },
    // 1,776 + 1,744 = 3,520; with one input channel for each kernel it would be (49 + 1)·12 + (9 + 1)·16 = 760.
    {
      what: "too many filters in between",
      rows: [
        [7, 2, 3, 12],
        [3, 2, 1, 16],
      ],
      fields: { filters1: ["forgets-input-channels", "forgets-output-channels", "counts-by-stride"] },
    },
  ])("$what", ({ rows, fields }) => {
    expect(wrong(exercise, rows)).toEqual(fields);
  });

  it("tells the smallest design, and ends with its own", () => {
    const told = hints(exercise, "en");
    // 4·4·3 + 1 = 49 and 1·1·1·16 + 16 = 32
    expect(told.at(-10)?.text).toBe(
      "As a stretch: with kernels of up to 7 × 7 the fewest parameters are 81: kernel 4 × 4, stride 4, padding 0, 1 filter; kernel 1 × 1, stride 1, padding 0, 16 filters.",
    );
    expect(told.at(-9)?.text).toBe(
      "One design that keeps to it: kernel 7 × 7, stride 2, padding 3, 8 filters; kernel 3 × 3, stride 2, padding 1, 16 filters, with 2,352 parameters.",
    );
    expect(told.slice(-8).map(({ formulas }) => formulas[0]?.result)).toEqual([
      "7",
      "2",
      "3",
      "8",
      "3",
      "2",
      "1",
      "16",
    ]);
  });
});

it("poses nothing that its own design doesn't keep to", () => {
  expect(restore("reverse-design", { ...given, budget: 2351 })).toBeUndefined();
});

it("says the same of the same answer each time", () => {
  const layer = { kernel: 3, stride: 2, padding: 1, filters: 8 };
  const exercise = posed({ size: [36, 36], channels: 8, layers: [layer], budget: 740 });
  const once = wrong(exercise, [[5, 2, 2, 110_008]]);
  expect(once).toEqual({ filters1: [] });
  expect(wrong(exercise, [[5, 2, 2, 110_008]])).toEqual(once);
});
