import { describe, expect, it } from "vitest";
import { contactSheet } from "./contact-sheet.ts";
import { difficulties } from "./difficulty.ts";
import { engineRejects, generate, named, restore } from "./exercise.ts";
import { kinds } from "./kinds/index.ts";
import { bytes, laws } from "./laws/index.ts";
import { mayTarget } from "./practise.ts";

/** So many seeds are to give 200 different exercises. */
const SEEDS = 210;
/** The laws on a thousand seeds take long: `npm run verify:exercises`. */
const UNDER_LAWS = 12;

const cases = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));

describe.each(cases)("$kind at difficulty $difficulty", ({ kind, difficulty }) => {
  const all = Array.from({ length: SEEDS }, (_, seed) => generate(kind, difficulty, seed)).filter(
    (exercise) => exercise !== undefined,
  );

  it("gives an exercise for every seed, at least 200 of them different", () => {
    expect(all).toHaveLength(SEEDS);
    expect(new Set(all.map(bytes)).size).toBeGreaterThanOrEqual(200);
  });

  it.each(laws)("$name", ({ breaches }) => {
    expect(all.slice(0, UNDER_LAWS).flatMap((exercise) => [...breaches(exercise)])).toEqual([]);
  });

  it("targets nothing that a search for an exercise doesn't expect of it", () => {
    const targets = new Set(all.flatMap(({ slips }) => slips.map(({ misconception }) => misconception)));
    expect([...targets].filter((misconception) => !mayTarget(kind, misconception))).toEqual([]);
  });

  it("says what makes its difficulty, in both languages", () => {
    for (const { en, ko } of kinds.get(kind)?.features[difficulty] ?? []) {
      expect([en, ko]).toEqual([expect.stringMatching(/^[^가-힣]+$/u), expect.stringMatching(/[가-힣]/u)]);
    }
    expect(kinds.get(kind)?.features[difficulty].length).toBeGreaterThan(0);
  });

  it("draws again for declared reasons only", () => {
    const declared = new Set([...engineRejects, ...(kinds.get(kind)?.rejects ?? [])]);
    const { rejected = {} } = contactSheet(kind, difficulty, 20) ?? {};
    expect(Object.keys(rejected).filter((reason) => !declared.has(reason))).toEqual([]);
  });

  it("gives the same bytes for the same seed, and for the stored numbers", () => {
    for (const [seed, exercise] of all.slice(0, 20).entries()) {
      expect(bytes(generate(kind, difficulty, seed))).toBe(bytes(exercise));
      expect(bytes(restore(kind, JSON.parse(JSON.stringify(exercise.given))))).toBe(bytes(exercise));
    }
  });
});

it("knows the worked example by name, to the last number", () => {
  const exercise = named("network-table", "worked-example-with-bias");
  expect(exercise?.key).toMatchObject({
    shape1: [36, 28, 20],
    parameters1: [340],
    parameters2: [0],
    shape7: [2, 1, 80],
    shape8: [160],
    parameters9: [16100],
    total: [64620],
  });
  expect(named("network-table", "worked-example")?.key["total"]).toEqual([64320]);
});

it("has no exercise of an unknown kind, name or given", () => {
  expect(generate("constructor", 1, 1)).toBeUndefined();
  expect(named("network-table", "__proto__")).toBeUndefined();
  expect(restore("output-shape", { layer: {} })).toBeUndefined();
});
