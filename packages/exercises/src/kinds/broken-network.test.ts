import { arithmetic, layerSchema, shapeSchema } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerText } from "../answer.ts";
import { difficulties, type Difficulty } from "../difficulty.ts";
import { type Exercise, generate, restore } from "../exercise.ts";
import { grade, type Typed } from "../grade.ts";
import { fieldsOf } from "../solve.ts";
import { workedSolution } from "../worked-solution.ts";
import { misfitOf, repaired, repairSettings } from "./repair.ts";

function posed(given: unknown): Exercise {
  const exercise = restore("broken-network", given);
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

/** The verdict of every field and what explains it. */
function marks(exercise: Exercise, typed: Typed): readonly string[] {
  const { fields } = grade(exercise, typed);
  return ["layer", "setting", "value"].map((id) => {
    const { verdict, diagnoses = [] } = fields[id] ?? {};
    return [verdict, ...diagnoses.map(({ misconception }) => misconception)].join(" ");
  });
}

const right = ["correct", "correct", "correct"];
const map = { kind: "feature-map", channels: 3, size: [12, 12] };
const conv = { type: "conv2d", outChannels: 4, kernelSize: 3, padding: 1 };

const tail = [
  { name: "pool", from: ["add"], layer: { type: "max-pool2d", kernelSize: 2 } },
  { name: "flat", from: ["pool"], layer: { type: "flatten" } },
  { name: "fc", from: ["flat"], layer: { type: "linear", outFeatures: 10 }, features: 144 },
];

// 12 × 12 → 12 × 12 × 4 → 6 × 6 × 4 = 144 features.
describe("a dense layer written for 36 features", () => {
  const exercise = posed({
    input: map,
    stations: [
      { name: "add", from: ["input"], layer: conv },
      ...tail.map((station) => (station.name === "fc" ? { ...station, features: 36 } : station)),
    ],
    repair: { name: "fc", setting: "features", value: 144 },
  });

  it("says for how many it was written", () => {
    expect(exercise.prompt.en).toContain("The dense layer fc was written for 36 features.");
    expect(exercise.prompt.ko).toContain("완전연결층 fc의 in_features는 36으로 되어 있습니다.");
  });

  it.each([
    { what: "as many as come in", typed: { setting: "fc-features", value: "144" }, fields: right },
    { what: "one filter instead", typed: { setting: "add-filters", value: "1" }, fields: right },
    {
      // ⌊(12 − 4) / 2⌋ + 1 = 5, so 100; but 12 / 4 = 3, or ⌊(11 − 4) / 2⌋ = 3 behind 11, would be 36. A window of 7 mends it.
      what: "windows twice as wide",
      typed: { setting: "pool-kernel", value: "4" },
      fields: ["correct", "correct", "incorrect forgets-plus-one pools-by-kernel-size"],
    },
    {
      what: "only the channels",
      typed: { setting: "fc-features", value: "4" },
      fields: ["correct", "correct", "incorrect dense-without-flatten"],
    },
    // ⌊(12 + 2 − 3) / 1⌋ = 11, ⌊(11 − 2) / 2⌋ = 4: 4 · 4 · 4
    {
      what: "steps counted for places",
      typed: { setting: "fc-features", value: "64" },
      fields: ["correct", "correct", "incorrect forgets-plus-one"],
    },
    {
      what: "nothing that could be a width",
      typed: { setting: "fc-features", value: "0" },
      fields: ["correct", "correct", "incorrect"],
    },
  ])("$what", ({ typed, fields }) => {
    expect(marks(exercise, { layer: "fc", ...typed })).toEqual(fields);
  });

  it("says in its solution of which layer each step is", () => {
    const headings = workedSolution(exercise, "en")[0]?.steps.map(({ of }) => of) ?? [];
    expect(headings).not.toContain(undefined);
    expect(headings.at(0)).toMatch(/^\w+ \(conv\)$/u);
    expect(headings.at(-1)).toBe("The repair");
  });

  it("ends its solution with a repair", () => {
    expect(
      workedSolution(exercise, "ko")[0]
        ?.steps.slice(-2)
        .map(({ text }) => text),
    ).toEqual([
      "fc에는 특징 144개가 들어오는데 36개를 받도록 되어 있습니다.",
      "고치는 방법 하나: fc의 입력 특징 수(in_features)를 36에서 144로 바꿉니다.",
    ]);
  });
});

describe("an addition of 8 and 4 channels", () => {
  const exercise = posed({
    input: map,
    stations: [
      { name: "first", from: ["input"], layer: { ...conv, outChannels: 8 } },
      { name: "shortcut", from: ["input"], layer: { type: "conv2d", outChannels: 4, kernelSize: 1 } },
      { name: "add", from: ["first", "shortcut"], layer: { type: "merge", operation: "add" } },
      ...tail,
    ],
    repair: { name: "first", setting: "filters", value: 4 },
  });

  it.each([
    {
      what: "the drawn repair",
      typed: { layer: "add", setting: "first-filters", value: "4" },
      fields: right,
    },
    // Then 8 channels come to a dense layer that was written for 4.
    {
      what: "a repair that breaks what follows",
      typed: { layer: "add", setting: "shortcut-filters", value: "8" },
      fields: ["correct", "incorrect", "incorrect"],
    },
    // 6 · 6 · (8 + 4) = 432
    {
      what: "channels added up",
      typed: { layer: "fc", setting: "fc-features", value: "432" },
      fields: [
        "incorrect merges-the-wrong-axes",
        "incorrect merges-the-wrong-axes",
        "incorrect merges-the-wrong-axes",
      ],
    },
  ])("$what", ({ typed, fields }) => {
    expect(marks(exercise, typed)).toEqual(fields);
  });
});

it("accepts any number of groups that divides the channels", () => {
  const exercise = posed({
    input: { ...map, channels: 12 },
    stations: [{ name: "conv", from: ["input"], layer: { ...conv, outChannels: 24, groups: 5 } }],
    repair: { name: "conv", setting: "groups", value: 4 },
  });
  expect(exercise.key).toEqual({ layer: [0], setting: [4], value: [4] });
  const answered = (value: string) => marks(exercise, { layer: "conv", setting: "conv-groups", value });
  expect(["4", "6", "12"].map(answered)).toEqual([right, right, right]);
  // 8 divides 24, but not 12.
  expect(answered("8")).toEqual(["correct", "correct", "incorrect"]);
});

describe("a setting", () => {
  const line = z.looseObject({
    input: shapeSchema,
    stations: z.array(
      z.looseObject({
        name: z.string(),
        from: z.array(z.string()),
        layer: layerSchema,
        features: z.number().optional(),
      }),
    ),
  });

  /** Each setting with its mark beside the first layer that doesn't fit and a value that mends nothing. */
  function settingsOf(difficulty: Difficulty, seed: number) {
    const exercise = generate("broken-network", difficulty, seed);
    const [layer, setting] = exercise ? fieldsOf(exercise) : [];
    if (!exercise || !layer || setting?.type !== "choice") throw new Error("no such exercise");
    const place = answerText(layer, exercise.key["layer"] ?? []);
    const marked = (id: string, value: string) => marks(exercise, { layer: place, setting: id, value });
    return { network: line.parse(exercise.given), ids: setting.options.map(({ id }) => id), marked };
  }

  // 24 filters mend it, 42 don't: the setting is right all the same.
  it("is right beside a value of it that mends nothing", () => {
    const { marked } = settingsOf(2, 1781274189);
    expect(marked("second-filters", "24")).toEqual(right);
    expect(marked("second-filters", "42").slice(0, 2)).toEqual(["correct", "correct"]);
    expect(marked("first-filters", "42").slice(0, 2)).toEqual(["correct", "incorrect"]);
  });

  const seeds = difficulties.flatMap((difficulty) => [3, 7922].map((seed) => ({ difficulty, seed })));

  it.each(seeds)(
    "is right exactly if some value of it mends the network: difficulty $difficulty, seed $seed",
    ({ difficulty, seed }) => {
      const { network, ids, marked } = settingsOf(difficulty, seed);
      for (const id of ids) {
        const [name = "", setting] = id.split("-");
        const known = repairSettings.find((one) => one === setting) ?? "features";
        // Everything that 300 cells, or 8,000 features, can come to.
        const values = Array.from({ length: known === "features" ? 8000 : 300 }, (_, value) => value);
        const mends = values.some((value) => {
          const changed = repaired(network, { name, setting: known, value });
          return changed && !misfitOf(changed, arithmetic);
        });
        expect(`${id} ${marked(id, "7777")[1]}`.split(" ").slice(0, 2)).toEqual([
          id,
          mends ? "correct" : "incorrect",
        ]);
      }
    },
  );
});

it.each([
  { what: "a network that works", groups: 3, from: "input" },
  { what: "a layer that reads what isn't there", groups: 5, from: "other" },
])("poses nothing for $what", ({ groups, from }) => {
  const stations = [{ name: "conv", from: [from], layer: { ...conv, outChannels: 24, groups } }];
  const repair = { name: "conv", setting: "groups", value: 3 };
  expect(restore("broken-network", { input: { ...map, channels: 12 }, stations, repair })).toBeUndefined();
});
