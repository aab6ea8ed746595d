import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { difficulties } from "./difficulty.ts";
import { type Exercise, generate, named, restore } from "./exercise.ts";
import { grade, type Typed } from "./grade.ts";
import { kinds } from "./kinds/index.ts";
import { fieldsOf } from "./solve.ts";

function known(exercise: Exercise | undefined): Exercise {
  if (!exercise) throw new Error("no such exercise");
  return exercise;
}

/** The verdict of every field and what explains it, as one word. */
function marks(exercise: Exercise, typed: Typed): Record<string, string> {
  const entries = Object.entries(grade(exercise, typed).fields);
  return Object.fromEntries(
    entries.map(([id, { verdict, diagnoses }]) => [
      id,
      [verdict, ...diagnoses.map(({ misconception }) => misconception)].join(" "),
    ]),
  );
}

describe("the worked example", () => {
  const exercise = known(named("network-table", "worked-example"));
  const right = {
    ...{ shape1: "36x28x20", parameters1: "320", shape2: "18x14x20", parameters2: "0" },
    ...{ shape3: "16x12x40", parameters3: "7200", shape4: "8x6x40", parameters4: "0" },
    ...{ shape5: "6x4x60", parameters5: "21600", shape6: "3x2x60", parameters6: "0" },
    ...{ shape7: "2x1x80", parameters7: "19200", shape8: "160", parameters8: "0" },
    ...{ shape9: "100", parameters9: "16000", total: "64320" },
  } as const;
  const wrong = (marked: Record<string, string>) =>
    Object.fromEntries(Object.entries(marked).filter(([, mark]) => mark !== "correct"));

  it("is right to the last field", () => {
    expect(grade(exercise, right)).toMatchObject({ verdict: "correct", score: 1 });
  });

  it("carries a plausible slip on: the rows below it count, and only its own is wrong", () => {
    const typed = { ...right, shape3: "15x11x40", shape4: "7x5x40", shape5: "5x3x60", shape6: "2x1x60" };
    expect(wrong(marks(exercise, typed))).toEqual({
      shape3: "incorrect forgets-plus-one",
      shape4: "inherited",
      shape5: "inherited",
      shape6: "inherited",
    });
    expect(grade(exercise, typed)).toMatchObject({ verdict: "partial", score: 18 / 19 });
  });

  it("carries nothing on from an absurd first row", () => {
    const typed = { ...right, shape1: "1x1x20", shape2: "0x0x20", shape3: "1x1x40" };
    expect(wrong(marks(exercise, typed))).toEqual({
      shape1: "incorrect",
      shape2: "incorrect",
      shape3: "incorrect",
    });
  });

  it("doesn't let a plausible slip be answered with a map of 1 × 1", () => {
    expect(marks(exercise, { ...right, shape3: "15x11x40", shape4: "1x1x40" })).toMatchObject({
      shape4: "incorrect",
      shape5: "correct",
    });
  });

  it("counts true rows below a wrong one", () => {
    for (const row of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(wrong(marks(exercise, { ...right, [`shape${row}`]: "13x13x13" }))).toEqual({
        [`shape${row}`]: "incorrect",
      });
    }
  });

  it("counts a total of own numbers", () => {
    expect(wrong(marks(exercise, { ...right, parameters9: "16100", total: "64420" }))).toEqual({
      parameters9: "incorrect",
      total: "inherited",
    });
  });

  it("takes an empty field for wrong, and calculates on with the truth", () => {
    const typed = { ...right, shape3: "", shape4: " " };
    expect(wrong(marks(exercise, typed))).toEqual({ shape3: "blank", shape4: "blank" });
    expect(grade(exercise, typed)).toMatchObject({ verdict: "partial", score: 17 / 19 });
    expect(grade(exercise, {})).toMatchObject({ verdict: "incorrect", score: 0 });
  });

  it("is unreadable as a whole where one field is, and costs nothing", () => {
    const graded = grade(exercise, { ...right, shape3: "16x12x" });
    expect(graded).toMatchObject({ verdict: "unreadable", score: 0 });
    expect(graded.fields["shape3"]).toEqual({
      verdict: "unreadable",
      branch: "unreadable/unfinished",
      unreadable: { reason: "unfinished", piece: "" },
      diagnoses: [],
    });
  });

  it("names a bias that was forgotten, row by row, and inherits the total", () => {
    const withBias = known(named("network-table", "worked-example-with-bias"));
    expect(wrong(marks(withBias, right))).toEqual({
      parameters1: "incorrect forgets-bias",
      parameters3: "incorrect forgets-bias",
      parameters5: "incorrect forgets-bias",
      parameters7: "incorrect forgets-bias",
      parameters9: "incorrect forgets-bias",
      total: "inherited",
    });
  });

  it("reads a vector with a comma as one number", () => {
    const table = known(
      restore("network-table", {
        input: { kind: "feature-map", channels: 8, size: [12, 12] },
        layers: [{ type: "flatten" }],
        labels: ["1"],
        layout: "channels-last",
        bias: true,
      }),
    );
    expect(marks(table, { shape1: "1,152", parameters1: "0", total: "0" })).toMatchObject({
      shape1: "correct",
    });
    expect(table.parts[0]?.fields[0]?.form).toEqual({ en: "features", ko: "특징 수" });
  });
});

describe("a single question", () => {
  const input = { kind: "feature-map", channels: 1, size: [39, 31] };
  const layer = { type: "conv2d", outChannels: 20, kernelSize: 4 };
  const shape = known(restore("output-shape", { input, layer, layout: "channels-last" }));
  const count = known(restore("parameter-count", { input, layer }));

  it.each([
    { typed: "36x28x20", verdict: "correct" },
    { typed: "(None, 39-4+1, 31-4+1, 20)", verdict: "correct" },
    { typed: "36x28", verdict: "unreadable" },
    { typed: "36x28x20x1", verdict: "incorrect" },
    { typed: "20160", verdict: "unreadable" },
    { typed: "36.5x28x20", verdict: "incorrect" },
    { typed: "-36x28x20", verdict: "incorrect" },
    { typed: "13x13x13", verdict: "incorrect" },
  ])("takes the shape $typed for $verdict, with nothing to explain", ({ typed, verdict }) => {
    expect(marks(shape, { shape: typed })).toEqual({ shape: verdict });
  });

  it.each([
    { typed: "340", mark: "correct" },
    { typed: "20(4·4·1+1) = 340", mark: "correct" },
    { typed: "680/2", mark: "correct" },
    { typed: "340.0", mark: "correct" },
    { typed: "320", mark: "incorrect forgets-bias" },
    { typed: "4x4x1x20", mark: "incorrect forgets-bias" },
    { typed: "341", mark: "incorrect" },
    { typed: "-340", mark: "incorrect" },
    { typed: "340.5", mark: "incorrect" },
    { typed: "2^64", mark: "incorrect" },
    { typed: "9".repeat(60), mark: "incorrect" },
    { typed: "340 params", mark: "unreadable" },
    { typed: "", mark: "blank" },
  ])("marks the count $typed as $mark", ({ typed, mark }) => {
    expect(marks(count, { parameters: typed })).toEqual({ parameters: mark });
  });

  it("ignores what was typed into boxes that don't exist", () => {
    const typed: Typed = JSON.parse('{"parameters":"340","__proto__":"1","constructor":"1","total":"1"}');
    expect(grade(count, typed)).toMatchObject({ verdict: "correct", fields: { parameters: {} } });
    expect(Object.keys(grade(count, typed).fields)).toEqual(["parameters"]);
  });
});

const all = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));
const piece = fc.oneof(
  fc.integer({ min: -3, max: 300 }).map(String),
  fc.constantFrom(
    "x",
    ",",
    " ",
    "(",
    ")",
    "/",
    "^",
    "=",
    "1x1",
    "None,",
    "k",
    "만",
    "0",
    "½",
    "\0",
    "\ud800",
    "__proto__",
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }).map((axes) => axes.join("x")),
);

describe.each(all)("$kind at difficulty $difficulty", ({ kind, difficulty }) => {
  test.prop([fc.integer({ min: 0, max: 20 }), fc.array(text, { minLength: 20, maxLength: 20 })], {
    numRuns: 12,
  })("gives whatever is typed a verdict and a score that agree", (seed, texts) => {
    const exercise = known(generate(kind, difficulty, seed));
    const fields = fieldsOf(exercise);
    const typed = Object.fromEntries(fields.map(({ id }, at) => [id, texts[at] ?? "1x1x1"]));
    const graded = grade(exercise, typed);
    const verdicts = Object.values(graded.fields).map(({ verdict }) => verdict);
    const right = verdicts.filter((verdict) => verdict === "correct" || verdict === "inherited").length;
    const half = verdicts.filter((verdict) => verdict === "layout" || verdict === "convention").length;
    expect(verdicts).toHaveLength(fields.length);
    if (verdicts.includes("unreadable")) expect(graded).toMatchObject({ verdict: "unreadable", score: 0 });
    else expect(graded.score).toBe((right + half / 2) / fields.length);
  });
});

it("marks nothing beside a box that can’t be read, so that a slip of the finger is no free try", () => {
  const exercise = named("network-table", "worked-example");
  expect(exercise).toBeDefined();
  if (!exercise) return;
  const { verdict, fields } = grade(exercise, { shape1: "36x28x20", parameters1: "321", total: "q" });
  expect(verdict).toBe("unreadable");
  expect(fields["shape1"]).toEqual({
    verdict: "blank",
    branch: "unmarked",
    diagnoses: [],
    reading: "36 × 28 × 20",
  });
  expect(fields["parameters1"]).toEqual({
    verdict: "blank",
    branch: "unmarked",
    diagnoses: [],
    reading: "321",
  });
  expect(fields["total"]).toMatchObject({ verdict: "unreadable" });
});
