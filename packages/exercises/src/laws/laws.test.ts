import { expect, it } from "vitest";
import { generate } from "../exercise.ts";
import type { Exercise } from "../exercise.ts";
import { laws } from "./index.ts";
import { notations } from "./notations.ts";
import { properties } from "./properties.ts";

const words = { en: "", ko: "" };
const asked = { id: "x", label: words, form: words };

function known(kind: string): Exercise {
  const exercise = generate(kind, 1, 1);
  if (!exercise) throw new Error(`no ${kind}`);
  return exercise;
}

function brokenBy(exercise: Exercise): string[] {
  return laws.filter(({ breaches }) => [...breaches(exercise)].length > 0).map(({ name }) => name);
}

it("laws see a key that isn't the one calculated", () => {
  const exercise = known("parameter-count");
  const [value = 0] = exercise.key["parameters"] ?? [];
  expect(brokenBy(exercise)).toEqual([]);
  const broken = brokenBy({ ...exercise, key: { parameters: [Number(value) + 1] } });
  expect(broken).toEqual(
    expect.arrayContaining(["the key is right", "each part's solution comes to the key"]),
  );
});

it("laws see slips that are the truth, each other, or another misconception's", () => {
  const exercise = known("parameter-count");
  const [first, second] = exercise.slips;
  if (!first || !second) throw new Error("two slips");
  const told = [first, { ...second, answer: first.answer }, { ...first, answer: exercise.key }];
  expect(brokenBy({ ...exercise, slips: told })).toEqual([
    "two or three slips give other answers than the truth and each other",
    "each slip is wrong and named",
  ]);
});

it("laws see answers that are taken for right, as one more than is asked", () => {
  const exercise = known("parameter-count");
  const parts = exercise.parts.map((part) => ({ ...part, accepts: () => ({ parameters: true }) }));
  expect(brokenBy({ ...exercise, parts })).toContain(
    "the key ± 1 is wrong, unless it has the asked property",
  );
});

it("writes a number in many ways", () => {
  const ways = notations({ ...asked, type: "number" }, [1792]);
  expect(ways).toEqual(
    expect.arrayContaining([
      ...["1,792", "1 792", "1'792", "１７９２", "1，792", "1.792k", "0.1792만", "1792개", "(1792)"],
      ...["1792+1-1", "1792^1", "⌊(2*1792+1)/2⌋"],
    ]),
  );
});

it("writes a shape in many ways, and none of them in two", () => {
  const ways = notations({ ...asked, type: "shape", axes: 2 }, [1, 124]);
  expect(ways).toEqual(
    expect.arrayContaining([
      "1x124",
      "1,124",
      "1 124",
      "(1, 124)",
      "（1, 124）",
      "(None, 1, 124)",
      "(1, 1, 124)",
    ]),
  );
  expect(notations({ ...asked, type: "shape" }, [1, 124])).not.toContain("1,124");
});

it("writes memory in every unit", () => {
  expect(notations({ ...asked, type: "number", unit: "KB" }, [1536])).toEqual(
    expect.arrayContaining(["1536000 bytes", "1.536MB", "1500 KiB"]),
  );
});

const window = { type: "conv2d", kernel: 3, stride: 2, padding: 1, dilation: 1, ceil: false };
const line = {
  input: { kind: "feature-map", channels: 2, size: [4, 4] },
  stations: [
    { name: "flat", from: ["input"], layer: { type: "flatten" } },
    { name: "fc", from: ["flat"], layer: { type: "linear", outFeatures: 3 }, features: 8 },
  ],
  repair: { name: "fc", setting: "features", value: 32 },
};
const design = {
  size: [8, 8],
  channels: 1,
  layers: [{ kernel: 3, stride: 1, padding: 1, filters: 2 }],
  budget: 20,
};

// ⌊(9 + 2 − 3) / 2⌋ + 1 = 5 = ⌊(9 + 2 − 2) / 2⌋ + 1; with a kernel of 4 it is ⌊7 / 2⌋ + 1 = 4
it.each([
  { kind: "missing-hyperparameter", given: { size: [9, 9], window }, answer: { kernel: [2] }, right: true },
  { kind: "missing-hyperparameter", given: { size: [9, 9], window }, answer: { kernel: [4] }, right: false },
  { kind: "missing-hyperparameter", given: { size: [9, 9], window }, answer: { kernel: [0] }, right: false },
  { kind: "broken-network", given: line, answer: { value: [32] }, right: true },
  { kind: "broken-network", given: line, answer: { value: [31] }, right: false },
  { kind: "reverse-design", given: design, answer: { padding1: [1] }, right: true },
  { kind: "reverse-design", given: design, answer: { padding1: [2] }, right: false },
  { kind: "reverse-design", given: { ...design, budget: 19 }, answer: { padding1: [1] }, right: false },
])("of $kind takes $answer for right: $right", ({ kind, given, answer, right }) => {
  const key = { kernel1: [3], stride1: [1], padding1: [1], filters1: [2] };
  const whole = kind === "reverse-design" ? { ...key, ...answer } : answer;
  const [changed = ""] = Object.keys(answer);
  expect(properties.get(kind)?.({ given, key, answer: whole, changed })).toBe(right);
});
