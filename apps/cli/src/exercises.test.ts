import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { answers, parsed, stride } from "./test-run.ts";

const texts = z.record(z.string(), z.string());
const line = z.strictObject({
  kind: z.string(),
  seed: z.number(),
  difficulty: z.number(),
  engineVersion: z.string(),
  given: z.looseObject({}),
  prompt: z.string().min(1),
  fields: z
    .array(
      z.strictObject({
        id: z.string(),
        type: z.enum(["shape", "number", "choice", "working"]),
        label: z.string(),
        options: z.array(z.strictObject({ id: z.string(), label: z.string() })).optional(),
      }),
    )
    .min(1),
  key: texts,
  slips: z.array(z.strictObject({ misconception: z.string(), answer: texts })).min(2),
  solution: z.array(z.string()).min(1),
});

/** A choice's id begins with a letter, and a working line is never a number alone. */
const looks = {
  shape: /^\(\d+(, \d+)*\)$/u,
  number: /^-?\d+(\.\d+)?$/u,
  choice: /^[a-z][\w-]*$/iu,
  working: /\d.*[-+*/].*\d/u,
} as const;

const kinds = [
  "output-shape",
  "parameter-count",
  "weight-shape",
  "network-table",
  "total-parameters",
  "missing-hyperparameter",
  "reverse-design",
  "cost",
  "receptive-field",
  "find-the-mistake",
  "broken-network",
  "read-the-code",
  "convolve-by-hand",
  "pool-by-hand",
  "compare-designs",
  "graph-shapes",
  "convention-switch",
  "working-line",
];
const cases = kinds.flatMap((kind) => [1, 5].map((difficulty) => ({ kind, difficulty })));

async function generated(kind: string, ...more: string[]) {
  const { code, out } = await stride(["exercises", "generate", "--kind", kind, ...more]);
  expect(code).toBe(0);
  return parsed(out).map((value) => line.parse(value));
}

describe.each(cases)("$kind at difficulty $difficulty", ({ kind, difficulty }) => {
  const args = ["--difficulty", String(difficulty), "--seed", "40", "--count", "6"];
  let exercises: Awaited<ReturnType<typeof generated>> = [];

  // a run takes longer to start than to generate
  beforeAll(async () => {
    exercises = await generated(kind, ...args, "--locale", "en");
  });

  test("is the same exercise in another run, with a text for every field", async () => {
    expect(await generated(kind, ...args)).toEqual(exercises);
    expect(exercises.map(({ seed }) => seed)).toEqual(Array.from({ length: 6 }, (_, at) => 40 + at));
    for (const { fields, key, slips } of exercises) {
      for (const answer of [key, ...slips.map((slip) => slip.answer)]) {
        expect(Object.keys(answer)).toEqual(fields.map(({ id }) => id));
        for (const { id, type } of fields) {
          expect(answer[id]).toMatch(looks[type]);
        }
      }
    }
  });

  test("has its key graded as correct, and each slip diagnosed by its name", async () => {
    const asked = exercises.flatMap(({ given, key, slips }) => [
      { id: "correct", kind, given, answer: key },
      ...slips.map(({ misconception, answer }) => ({ id: misconception, kind, given, answer })),
    ]);
    const graded = z
      .array(
        z.strictObject({
          id: z.string(),
          verdict: z.enum(["correct", "partial", "incorrect"]),
          score: z.number(),
          fields: z.record(
            z.string(),
            z.strictObject({ verdict: z.string(), reading: z.string(), diagnoses: z.array(z.string()) }),
          ),
        }),
      )
      .parse(await answers(["exercises", "grade"], asked));
    for (const { id, verdict, score, fields } of graded) {
      const diagnoses = Object.values(fields).flatMap((field) => field.diagnoses);
      if (id === "correct") expect([verdict, score, diagnoses]).toEqual(["correct", 1, []]);
      else expect([verdict !== "correct", diagnoses]).toEqual([true, expect.arrayContaining([id])]);
    }
  });

  test.each(["en", "ko"])("is solved in plain text in %s", async (locale) => {
    const told = locale === "en" ? exercises : await generated(kind, ...args, "--locale", locale);
    expect(told.length).toBe(6);
    for (const { prompt, solution } of told) {
      for (const text of [prompt, ...solution]) expect(text).not.toMatch(/[\\{}$]|\*\*|undefined|NaN/u);
      expect(/\p{Script=Hangul}/u.test(prompt)).toBe(locale === "ko");
    }
  });
});

test("an exercise of a seed is the same on every machine", async () => {
  const { out } = await stride([
    "exercises",
    "generate",
    "--kind",
    "output-shape",
    "--seed",
    "7",
    "--difficulty",
    "2",
  ]);
  expect(out).toMatch(/^\{"kind":"output-shape","seed":7,"difficulty":2,"engineVersion":"3","given":\{/u);
  expect(out).toContain(
    '"key":{"shape":"(8, 8, 6)"},"slips":[{"misconception":"same-keeps-size-despite-stride","answer":{"shape":"(24, 24, 6)"}},',
  );
  expect(out).toContain(
    '"solution":["Same padding adds as many cells as the last window needs. P = max(0, (⌈H/S⌉ − 1) S + F_h − H) = 0 + 0 = 0",',
  );
});

test("kinds are listed, for people and as data", async () => {
  const { out } = await stride(["exercises", "list", "--json"]);
  const schema = z.strictObject({
    id: z.string(),
    title: z.string(),
    difficulties: z.array(z.number()),
    skills: z.array(z.string()).min(1),
    misconceptions: z.array(z.string()).min(1),
    answer: z.enum(["number", "shape", "grid", "choice", "working", "mixed"]),
  });
  const listed = z.array(schema).parse(JSON.parse(out));
  expect(listed.map(({ id, title, answer }) => [id, title, answer])).toEqual([
    ["output-shape", "Output shape", "shape"],
    ["parameter-count", "Parameter count", "number"],
    ["weight-shape", "Weight shape", "shape"],
    ["network-table", "Network table", "mixed"],
    ["total-parameters", "Total parameters", "mixed"],
    ["missing-hyperparameter", "Missing setting", "number"],
    ["reverse-design", "Design to order", "number"],
    ["cost", "Operations and memory", "number"],
    ["receptive-field", "Receptive field", "number"],
    ["find-the-mistake", "Find the mistake", "mixed"],
    ["broken-network", "Broken network", "mixed"],
    ["read-the-code", "Read the code", "mixed"],
    ["convolve-by-hand", "Convolve by hand", "grid"],
    ["pool-by-hand", "Pool by hand", "grid"],
    ["compare-designs", "Comparing designs", "mixed"],
    ["graph-shapes", "Graph shapes", "mixed"],
    ["convention-switch", "Convention switch", "mixed"],
    ["working-line", "Working line", "working"],
  ]);
  const shown = await stride(["exercises", "list"]);
  for (const { id } of listed) expect(shown.out).toContain(id);
});

describe("an answer is graded as it was typed", () => {
  const given = {
    input: { kind: "feature-map", channels: 1, size: [39, 31] },
    layer: { type: "conv2d", outChannels: 20, kernelSize: 4 },
    layout: "channels-last",
  };
  const asked = (shape: unknown) => ({ id: 1, kind: "output-shape", given, answer: { shape } });
  const grade = (verdict: string, score: number, field: object) => [
    { id: 1, verdict, score, fields: { shape: field } },
  ];

  test.each([
    ["36x28x20", grade("correct", 1, { verdict: "correct", reading: "36 × 28 × 20", diagnoses: [] })],
    ["(39-4+1, 28, 20)", grade("correct", 1, { verdict: "correct", reading: "36 × 28 × 20", diagnoses: [] })],
    [
      "35 × 27 × 20",
      grade("incorrect", 0, {
        verdict: "incorrect",
        reading: "35 × 27 × 20",
        diagnoses: ["forgets-plus-one"],
      }),
    ],
    ["35.5 28 20", grade("incorrect", 0, { verdict: "incorrect", reading: "35.5 × 28 × 20", diagnoses: [] })],
    ["about 36", grade("unreadable", 0, { verdict: "unreadable", reading: null, diagnoses: [] })],
    ["9".repeat(300), grade("unreadable", 0, { verdict: "unreadable", reading: null, diagnoses: [] })],
    [" ", grade("incorrect", 0, { verdict: "blank", reading: null, diagnoses: [] })],
  ])("%j", async (typed, expected) => {
    expect(await answers(["exercises", "grade"], [asked(typed)])).toEqual(expected);
  });

  test("a field that is missing is blank, and one too many isn't looked at", async () => {
    const answer: unknown = JSON.parse('{"__proto__":"1","more":"2"}');
    expect(await answers(["exercises", "grade"], [{ ...asked(""), answer }])).toEqual(
      grade("incorrect", 0, { verdict: "blank", reading: null, diagnoses: [] }),
    );
  });

  test.each([
    [
      { ...asked("1"), kind: "riddle" },
      { code: "unsupported", kind: "riddle" },
    ],
    [
      { ...asked("1"), kind: undefined },
      { code: "unreadable", path: ["kind"] },
    ],
    [
      { ...asked("1"), given: undefined },
      { code: "unreadable", path: ["given"] },
    ],
    [
      { ...asked("1"), given: { ...given, layer: 1 } },
      { code: "unreadable", path: ["given"] },
    ],
    [
      { ...asked("1"), given: { ...given, layer: { ...given.layer, kernelSize: 50 } } },
      { code: "unreadable", path: ["given"] },
    ],
    [
      { ...asked("1"), answer: [] },
      { code: "unreadable", path: ["answer"] },
    ],
    [asked(36), { code: "unreadable", path: ["answer", "shape"] }],
  ])("%j is no answer", async (value, error) => {
    expect(await answers(["exercises", "grade"], [value])).toMatchObject([{ id: 1, error }]);
  });
});
