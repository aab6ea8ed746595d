import { expect, it } from "vitest";
import { explain } from "./explain.ts";
import { believedAnswer } from "./believed-answer.ts";
import { type Exercise, generate, restore } from "./exercise.ts";
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

/** What is said of a field's likeliest slip. */
function said(exercise: Exercise | undefined, typed: Readonly<Record<string, string>>, field: string) {
  const [diagnosis] = exercise ? (grade(exercise, typed).fields[field]?.diagnoses ?? []) : [];
  return diagnosis ? locales.map((locale) => explain(diagnosis, locale)) : [];
}

const chain = (layers: readonly object[]) => ({
  network: {
    inputs: [{ name: "input", shape: { kind: "feature-map", channels: 3, size: [8, 8] } }],
    nodes: layers.map((layer, at) => ({
      name: String(at + 1),
      from: [at === 0 ? "input" : String(at)],
      layer,
    })),
    outputs: [String(layers.length)],
  },
  ...{ counting: "pytorch", layout: "channels-first" },
});
const small = { type: "conv2d", outChannels: 2, kernelSize: 1 };

// 1·1·3·2 = 6 and 1·1·2·2 = 4 weights, 2 biases each
it("says of which layer it speaks where several have the step, and names those it doesn’t speak of", () => {
  const exercise = restore("total-parameters", chain([small, small, small]));
  expect(said(exercise, { total: "14", most: "layer1" }, "total")).toEqual([
    [
      "1 conv: Only the weights were counted. Each of the 2 outputs also learns one bias; with those of all layers 14 becomes 20.",
      "2 conv: Only the weights were counted. Each of the 2 outputs also learns one bias; with those of all layers 14 becomes 20.",
      "The same in 3 conv.",
    ],
    [
      "1 합성곱: 가중치만 셌습니다. 출력 2개가 저마다 편향도 하나씩 학습하므로, 모든 층의 편향을 더하면 14개가 아니라 20개입니다.",
      "2 합성곱: 가중치만 셌습니다. 출력 2개가 저마다 편향도 하나씩 학습하므로, 모든 층의 편향을 더하면 14개가 아니라 20개입니다.",
      "다음 층도 마찬가지입니다: 3 합성곱.",
    ],
  ]);
});

it("names no layer where only one has the step", () => {
  const exercise = restore("total-parameters", chain([small, { type: "flatten" }]));
  expect(said(exercise, { total: "6", most: "layer1" }, "total")[0]).toEqual([
    "6 counts the weights alone. Each of the 2 outputs also learns one bias; with 2 biases it is 8.",
  ]);
});

it("names layer and axes together", () => {
  const exercise = generate("reverse-design", 4, 11);
  const typed = exercise && believedAnswer(exercise, ["forgets-plus-one"]);
  expect(said(exercise, typed ?? {}, "padding2").flat()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Layer 1, rows: /u),
      expect.stringMatching(/^Layer 2, columns: /u),
      expect.stringMatching(/^1층, 행: /u),
    ]),
  );
});

it("calls a cell as its grid does, and beside it as the calculation does", () => {
  const exercise = generate("convolve-by-hand", 2, 11);
  const typed = exercise && believedAnswer(exercise, ["window-off-by-one"]);
  expect(said(exercise, typed ?? {}, "r0c1")).toEqual([
    [
      "Row 1 (i = 0): The window begins at 0, not at 1; the input’s first cell is 0.",
      "Column 2 (j = 1): The window begins at 1, not at 2; the input’s first cell is 0.",
    ],
    [
      "1행(i = 0): 창은 1번이 아니라 0번에서 시작합니다. 입력의 첫 칸이 0번입니다.",
      "2열(j = 1): 창은 2번이 아니라 1번에서 시작합니다. 입력의 첫 칸이 0번입니다.",
    ],
  ]);
});
