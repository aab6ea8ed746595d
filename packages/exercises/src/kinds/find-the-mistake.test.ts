import { featureMap, sequence } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { type Exercise, fromNetwork, named, restore } from "../exercise.ts";
import { grade, type Typed } from "../grade.ts";
import { workedSolution } from "../worked-solution.ts";

function known(exercise: Exercise | undefined): Exercise {
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

/** What the table says of a row. */
function saidIn(exercise: Exercise, row: number): readonly string[] {
  const { picture } = exercise;
  return picture.kind === "table" ? (picture.rows[row] ?? []).slice(-2).map(({ en }) => en) : [];
}

describe("the worked example with its own slips", () => {
  it("takes 100 · 160 for 160,000", () => {
    const exercise = known(named("find-the-mistake", "worked-example-decimal"));
    expect(saidIn(exercise, 9)).toEqual(["100", "160,000"]);
    expect(exercise.key).toEqual({ row: [9], shape: [100], parameters: [16000] });
    expect(grade(exercise, { row: "9", shape: "(100)", parameters: "16,000" }).verdict).toBe("correct");
    expect(marks(exercise, { row: "9", shape: "100", parameters: "1600" })).toEqual({
      row: "correct",
      shape: "correct",
      parameters: "incorrect",
    });
  });

  it("restates its third convolution with 40 channels, which its pooling then has, too", () => {
    const exercise = known(named("find-the-mistake", "worked-example-third-layer"));
    expect(saidIn(exercise, 5)).toEqual(["6 × 4 × 40", "21,600"]);
    expect(saidIn(exercise, 6)).toEqual(["3 × 2 × 40", "0"]);
    expect(exercise.key).toEqual({ row: [5], shape: [6, 4, 60], parameters: [21600] });
  });

  it("takes 60 for the filters of its fourth, so that 120 features are left", () => {
    const exercise = known(named("find-the-mistake", "worked-example-fourth-layer"));
    expect([7, 8, 9].map((row) => saidIn(exercise, row))).toEqual([
      ["2 × 1 × 60", "19,200"],
      ["120", "0"],
      ["100", "12,000"],
    ]);
    expect(exercise.key).toEqual({ row: [7], shape: [2, 1, 80], parameters: [19200] });
  });
});

describe("what else goes wrong in the worked example's source", () => {
  it.each([
    {
      what: "the number of filters in the kernel’s shape",
      name: "worked-example-kernel",
      says: [3, "16 × 12 × 40", "360"],
      key: { row: [3], shape: [16, 12, 40], parameters: [7200] },
    },
    {
      what: "a flattened map as a column, on which a dense layer reads each number by itself",
      name: "worked-example-flatten",
      says: [8, "160 × 1", "0"],
      key: { row: [8], shape: [160], parameters: [0] },
    },
    {
      what: "no biases",
      name: "worked-example-bias",
      says: [1, "36 × 28 × 20", "320"],
      key: { row: [1], shape: [36, 28, 20], parameters: [340] },
    },
    {
      what: "the second layer’s input under the third’s heading",
      name: "worked-example-heading",
      says: [5, "6 × 4 × 60", "10,800"],
      key: { row: [5], shape: [6, 4, 60], parameters: [21600] },
    },
    {
      what: "a division that doesn’t come out even",
      name: "worked-example-division",
      says: [2, "19 × 15 × 20", "0"],
      key: { row: [2], shape: [18, 14, 20], parameters: [0] },
    },
  ])("is found: $what", ({ name, says: [row, ...said], key }) => {
    const exercise = known(named("find-the-mistake", name));
    expect(saidIn(exercise, Number(row))).toEqual(said);
    expect(exercise.key).toEqual(key);
    expect(exercise.slips.length).toBeGreaterThan(1);
    expect(restore("find-the-mistake", JSON.parse(JSON.stringify(exercise.given)))?.key).toEqual(key);
  });

  it("lets the dense layer behind a column read one feature", () => {
    expect(saidIn(known(named("find-the-mistake", "worked-example-flatten")), 9)).toEqual([
      "160 × 100",
      "100",
    ]);
  });
});

const conv = (outChannels: number) => ({ type: "conv2d", outChannels, kernelSize: 3, bias: true });
const map = (channels: number, size: number) => ({
  kind: "feature-map",
  channels,
  size: [size, size],
});

// 3·3·3·8 + 8 = 224; 3·3·8·16 + 16 = 1,168, of which the biases were forgotten; 3·3·16·16 + 16 = 2,320.
const given = {
  input: map(3, 20),
  layers: [conv(8), conv(16), conv(16)],
  claims: [
    { shape: map(8, 18), parameters: 224 },
    { shape: map(16, 16), parameters: 1152 },
    { shape: map(16, 14), parameters: 2320 },
  ],
  mistake: "forgets-bias",
  layout: "channels-first",
  bias: true,
};

describe("three convolutions, the biases of the second forgotten", () => {
  const exercise = known(restore("find-the-mistake", given));

  it("is right in its second row", () => {
    expect(exercise.key).toEqual({ row: [2], shape: [16, 16, 16], parameters: [1168] });
  });

  it("is taken to be wrong in its first by who forgets biases", () => {
    const slip = { row: "1", shape: "8x18x18", parameters: "216" };
    expect(marks(exercise, slip)).toEqual({
      row: "incorrect forgets-bias",
      shape: "incorrect forgets-bias",
      parameters: "incorrect forgets-bias",
    });
    const [diagnosis] = grade(exercise, slip).fields["row"]?.diagnoses ?? [];
    expect(diagnosis?.field).toEqual({ answered: "216", correct: "224" });
  });

  it("names another slip in the right row", () => {
    expect(marks(exercise, { row: "2", shape: "16x16x16", parameters: "160" })).toEqual({
      row: "correct",
      shape: "correct",
      parameters: "incorrect forgets-input-channels",
    });
  });

  it("gives half for the other layout, and nothing for a row there", () => {
    expect(marks(exercise, { row: "1", shape: "18x18x8", parameters: "1168" })).toEqual({
      row: "incorrect",
      shape: "incorrect",
      parameters: "correct",
    });
  });

  it("says of another row that it follows, and of its numbers where they stand", () => {
    const objections = (typed: Typed) =>
      Object.values(grade(exercise, typed).fields).map(({ objection }) => objection?.en);
    expect(objections({ row: "1", shape: "8x18x18", parameters: "224" })).toEqual([
      "Row 1 follows from the input: 8 × 18 × 18 and 224 parameters. The mistake is in another row.",
      "8 × 18 × 18 is right in row 1, where the mistake isn’t.",
      "224 is right in row 1, where the mistake isn’t.",
    ]);
    expect(objections({ row: "3", shape: "9x9x9", parameters: "77" })).toEqual([
      "Row 3 follows from row 2: 16 × 14 × 14 and 2,320 parameters. The mistake is in another row.",
      undefined,
      undefined,
    ]);
    expect(objections({ row: "4", shape: "9x9x9", parameters: "77" })[0]).toBe(
      "The table’s rows are 1 to 3.",
    );
    expect(objections({ row: "2", shape: "9x9x9", parameters: "77" })).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(grade(exercise, { row: "1" }).fields["row"]?.objection?.ko).toBe(
      "1행은 입력에서 그대로 나옵니다: 8 × 18 × 18, 파라미터 224개. 틀린 곳은 다른 행입니다.",
    );
  });

  it("ends its solution with the row and what is right there", () => {
    const steps = workedSolution(exercise, "en")[0]?.steps.slice(-4) ?? [];
    expect(steps.map(({ formula }) => formula?.result)).toEqual([
      undefined,
      "2",
      "(16,\\ 16,\\ 16)",
      "1{,}168",
    ]);
    expect(steps[0]?.text).toBe(
      "The rows above hold. Row 2 says 16 × 16 × 16 and 1,152 parameters; right are 16 × 16 × 16 and 1,168 parameters.",
    );
  });
});

it("poses nothing where the table is right, or has too few rows", () => {
  const [first, second, third] = given.claims;
  expect(
    restore("find-the-mistake", { ...given, claims: [first, { ...second, parameters: 1168 }, third] }),
  ).toBeUndefined();
  expect(restore("find-the-mistake", { ...given, claims: [first, second] })).toBeUndefined();
});

it("puts a mistake into a teacher's chain", () => {
  const network = sequence({
    input: featureMap(3, 20, 20),
    layers: [
      { type: "conv2d", outChannels: 8, kernelSize: 3 },
      { type: "max-pool2d", kernelSize: 2 },
      { type: "conv2d", outChannels: 16, kernelSize: 3 },
    ],
  });
  const exercise = known(fromNetwork("find-the-mistake", network, { layout: "channels-last" }));
  // 9 · 9 after the pooling, so 7 × 7; 3·3·8·16 + 16 = 1,168.
  expect(exercise.key).toEqual({ row: [3], shape: [7, 7, 16], parameters: [1168] });
  expect(saidIn(exercise, 3)).toEqual(["7 × 7 × 16", "1,152"]);
  expect(exercise.slips.length).toBeGreaterThan(1);
});
