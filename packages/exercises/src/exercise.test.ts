import { expect, it } from "vitest";
import { ENGINE_VERSION, generate, restore } from "./exercise.ts";
import engine1 from "./fixtures/engine-1.json" with { type: "json" };
import { difficulties } from "./define-exercise.ts";

// Old links and stored grades rest on these numbers. Who changes them raises ENGINE_VERSION and records another file.
it("is engine 1", () => {
  expect(ENGINE_VERSION).toBe(engine1.engineVersion);
  expect(engine1.exercises).toHaveLength(45);
});

it.each(engine1.exercises)(
  "seed $seed of $kind at difficulty $difficulty stays as engine 1 drew it",
  (recorded) => {
    const { kind, seed, prompt, key, slips } = recorded;
    const difficulty = difficulties.find((level) => level === recorded.difficulty);
    if (!difficulty) throw new Error(`no difficulty ${recorded.difficulty}`);
    expect(generate(kind, difficulty, seed)).toMatchObject({ prompt, key, slips });
  },
);

const map = { kind: "feature-map", channels: 3, size: [4, 4] };
const conv = { type: "conv2d", outChannels: 8, kernelSize: 5 };
const table = { input: map, labels: [], layout: "channels-last", bias: true };

it.each([
  {
    what: "a kernel that doesn't fit",
    kind: "output-shape",
    given: { input: map, layer: conv, layout: "channels-last" },
  },
  {
    what: "groups that don't divide",
    kind: "parameter-count",
    given: { input: map, layer: { ...conv, groups: 2 } },
  },
  {
    what: "a dense layer on a map",
    kind: "network-table",
    given: { ...table, layers: [{ type: "linear", outFeatures: 3 }] },
  },
  {
    what: "a map used up on the way",
    kind: "network-table",
    given: { ...table, layers: [{ ...conv, kernelSize: 4 }, conv] },
  },
  { what: "no layers", kind: "network-table", given: { ...table, layers: [] } },
  { what: "another kind's numbers", kind: "output-shape", given: table },
  { what: "nothing", kind: "output-shape", given: null },
])("poses nothing for $what", ({ kind, given }) => {
  expect(restore(kind, given)).toBeUndefined();
});
