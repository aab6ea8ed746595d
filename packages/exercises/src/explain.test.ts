import { expect, it } from "vitest";
import { explain } from "./explain.ts";
import { restore } from "./exercise.ts";
import { grade } from "./grade.ts";
import { locales } from "./locale.ts";

function sentences(given: { size: readonly number[]; layer: object }, shape: string): string[][] {
  const input = { kind: "feature-map", channels: 3, size: given.size };
  const exercise = restore("output-shape", { input, layer: given.layer, layout: "channels-last" });
  if (!exercise) throw new Error("no such exercise");
  const [diagnosis] = grade(exercise, { shape }).fields["shape"]?.diagnoses ?? [];
  return diagnosis ? locales.map((locale) => explain(diagnosis, locale)) : [];
}

const conv = { type: "conv2d", outChannels: 8, kernelSize: 4 };

it("says once what went wrong along both axes alike", () => {
  expect(sentences({ size: [39, 39], layer: conv }, "35x35x8")).toEqual([
    [
      "Rows and columns: 39 − 4 = 35 counts the steps. The window also stands at its first place: 35 + 1 = 36.",
    ],
    ["행과 열: 39 − 4 = 35는 옮긴 횟수입니다. 처음 놓인 자리도 세면 35 + 1 = 36입니다."],
  ]);
});

it("says for each axis what its own numbers are", () => {
  expect(sentences({ size: [39, 31], layer: conv }, "35x27x8")).toEqual([
    [expect.stringMatching(/^Rows: .*36/u), expect.stringMatching(/^Columns: .*28/u)],
    [expect.stringMatching(/^행: .*36/u), expect.stringMatching(/^열: .*28/u)],
  ]);
});

it("speaks of the only axis that went wrong", () => {
  const layer = { ...conv, stride: 2 };
  expect(sentences({ size: [38, 39], layer }, "18x19x8")).toEqual([
    [expect.stringMatching(/^Columns: /u)],
    [expect.stringMatching(/^열: /u)],
  ]);
});

it("names no axis where the slip has none", () => {
  const [en, ko] = sentences({ size: [39, 31], layer: conv }, "28x36x8");
  expect(en).toEqual([
    "28 × 36 × 8 has the right numbers in another order. Rows stand before columns: 36 × 28 × 8.",
  ]);
  expect(ko).toEqual(["28 × 36 × 8: 수는 맞지만 순서가 다릅니다. 행이 열보다 먼저이므로 36 × 28 × 8입니다."]);
});

it("has the name of the way in which a slip was made", () => {
  const network = {
    inputs: [{ name: "input", shape: { kind: "feature-map", channels: 3, size: [8, 8] } }],
    nodes: [{ name: "1", from: ["input"], layer: { type: "batch-norm2d" } }],
    outputs: ["1"],
  };
  const exercise = restore("total-parameters", { network, counting: "pytorch", layout: "channels-first" });
  if (!exercise) throw new Error("no such exercise");
  // 4·3 instead of 2·3: the running means and variances are counted as trained
  const [diagnosis] = grade(exercise, { total: "12", most: "layer1" }).fields["total"]?.diagnoses ?? [];
  expect(diagnosis?.misconception).toBe("miscounts-batch-norm");
  expect(diagnosis?.ways.map(({ name }) => name.en)).toEqual(["Running statistics aren’t trained"]);
});
