import { describe, expect, it } from "vitest";
import { difficulties } from "./difficulty.ts";
import { drawn, ENGINE_VERSION, fromNetwork, generate, restore } from "./exercise.ts";
import engine3 from "./fixtures/engine-3.json" with { type: "json" };
import { recordOf, SEEDS } from "./fixtures/record.ts";
import stored1 from "./fixtures/stored-1.json" with { type: "json" };
import { grade } from "./grade.ts";
import { kinds } from "./kinds/index.ts";
import { fieldsOf } from "./solve.ts";

const recorded = new Map<string, readonly string[]>(Object.entries(engine3.exercises));
const cases = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));

// Old links and stored grades rest on these numbers. Who changes them raises ENGINE_VERSION and records another file.
it("is engine 3", () => {
  expect(ENGINE_VERSION).toBe(engine3.engineVersion);
});

it.each(cases.filter(({ kind, difficulty }) => recorded.has(`${kind}/${difficulty}`)))(
  `keeps the ${SEEDS} recorded exercises of $kind at difficulty $difficulty`,
  ({ kind, difficulty }) => {
    expect(recordOf(kind, difficulty)).toEqual(recorded.get(`${kind}/${difficulty}`));
  },
);

describe("an exercise that engine 1 stored", () => {
  it.each(stored1)("$kind is still posed and graded", ({ kind, given, answer }) => {
    const exercise = restore(kind, given);
    if (!exercise) throw new Error(`${kind} is no longer posed`);
    expect(exercise.given).toEqual(given);
    const typed = new Map<string, string>(Object.entries(answer));
    expect(grade(exercise, Object.fromEntries(typed))).toMatchObject({ verdict: "correct", score: 1 });
  });
});

it("counts why numbers were drawn again", () => {
  const reasons = Array.from({ length: 60 }, (_, seed) => drawn("output-shape", 2, seed)?.rejected).flat();
  expect(new Set(reasons)).toEqual(new Set(["slips-coincide"]));
  expect(generate("output-shape", 2, 7)?.key).toEqual(drawn("output-shape", 2, 7)?.exercise.key);
});

const map = { kind: "feature-map", channels: 3, size: [4, 4] } as const;
const conv = { type: "conv2d", outChannels: 8, kernelSize: 5 } as const;
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

describe("a teacher's own network", () => {
  const network = {
    inputs: [{ name: "image", shape: { ...map, size: [28, 28] } }],
    nodes: [
      { name: "conv1", from: ["image"], layer: conv },
      { name: "flat", from: ["conv1"], layer: { type: "flatten" } as const },
      { name: "head", from: ["flat"], layer: { type: "linear", outFeatures: 10 } as const },
    ],
    outputs: ["head"],
  };

  it("is a table in which the chosen cells are asked and the others shown", () => {
    const exercise = fromNetwork("network-table", network, {
      layout: "channels-first",
      blanks: ["shape1", "parameters3"],
    });
    if (!exercise) throw new Error("no such exercise");
    expect(fieldsOf(exercise).map(({ id }) => id)).toEqual(["shape1", "parameters3"]);
    expect(exercise.parts.map(({ label, settings }) => `${label.en}: ${settings.en}`)).toEqual([
      "conv1 conv: 8 kernels of 5 × 5, stride 1, no padding; Learned parameters 608",
      "flat flatten: Output shape 4,608; Learned parameters 0",
      "head dense: 10 units; Output shape 10",
      "Total: Learned parameters 46,698",
    ]);
    expect(grade(exercise, { shape1: "8x24x24", parameters3: "46090" })).toMatchObject({
      verdict: "correct",
    });
    expect(restore("network-table", exercise.given)?.key).toEqual(exercise.key);
  });

  it("is none where the kind has no place for it", () => {
    const [first, ...others] = network.nodes;
    const branched = { ...network, nodes: [first, ...others.map((node) => ({ ...node, from: ["conv1"] }))] };
    const nodes = branched.nodes.filter((node) => node !== undefined);
    const options = { layout: "channels-last" } as const;
    expect(fromNetwork("network-table", { ...branched, nodes }, options)).toBeUndefined();
    expect(fromNetwork("output-shape", network, options)).toBeUndefined();
  });
});
