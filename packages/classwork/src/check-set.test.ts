import { featureMap, sequence } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { checkSet, isSound } from "./check-set.ts";
import { setDraft } from "./set-content.ts";

const small = sequence({
  input: featureMap(3, 16, 16),
  layers: [
    { type: "conv2d", outChannels: 8, kernelSize: 3, padding: 1 },
    { type: "max-pool2d", kernelSize: 2 },
    { type: "flatten" },
    { type: "linear", outFeatures: 10 },
  ],
});
const networks = new Map([
  ["small", small],
  ["again", small],
]);

const shape = { from: "kind", kind: "output-shape", difficulty: 1 };
const table = { from: "network", kind: "network-table", network: "small", layout: "channels-last" };
const one = (id: string, source: object, points = 1) => ({ id, type: "one", points, source });
const pick = (id: string, count: number, of: object[]) => ({ id, type: "pick", points: 1, count, of });

function check(items: object[], title = "Week 3") {
  return checkSet(setDraft.parse({ title, introduction: "", items }), networks);
}

it("blocks networks that are too large together for one learner, and says how large, and where most of it is", () => {
  const large = sequence({
    input: featureMap(3, 16, 16),
    layers: Array.from({ length: 2500 }, () => ({ type: "activation" as const, function: "relu" as const })),
  });
  const wide = { ...table, network: "large" };
  const found = (items: object[]) =>
    checkSet(
      setDraft.parse({ title: "Week 3", introduction: "", items }),
      new Map([["large", large]]),
    ).filter(({ code }) => code === "networks-too-large");
  const several = Array.from({ length: 4 }, (_, at) => one(`b${at}`, wide));
  expect(found([pick("a", 1, [wide, wide, wide]), ...several])).toEqual([]);
  expect(found([pick("a", 2, [wide, wide, wide]), ...several])).toEqual([
    {
      ...{ code: "networks-too-large", item: "a", blocks: true },
      kilobytes: { all: 1188, item: 396, most: 1000 },
    },
  ]);
});

it("blocks a pick of more than there are different ones", () => {
  const twice = [table, { ...table, network: "again" }];
  expect(check([pick("a", 2, twice)])).toContainEqual({ code: "picks-too-many", item: "a", blocks: true });
  expect(check([pick("a", 2, [shape, shape])])).not.toContainEqual(
    expect.objectContaining({ code: "picks-too-many" }),
  );
});

it("has no findings where nothing is wrong", () => {
  const found = check([
    one("a", shape),
    one("b", table),
    pick("c", 1, [
      { ...shape, difficulty: 2 },
      { ...shape, difficulty: 3 },
    ]),
  ]);
  expect(found).toEqual([]);
  expect(isSound(found)).toBe(true);
});

describe("what keeps a set from being published", () => {
  it.each([
    { what: "no items", items: [], finding: { code: "empty-set" } },
    {
      what: "a kind that isn't there",
      items: [one("a", { ...shape, kind: "riddle" })],
      finding: { code: "no-such-kind", item: "a" },
    },
    {
      what: "a pick of more than there are",
      items: [pick("a", 2, [shape])],
      finding: { code: "picks-too-many", item: "a" },
    },
    {
      what: "a network that is gone",
      items: [one("a", { ...table, network: "gone" })],
      finding: { code: "network-gone", item: "a" },
    },
    {
      what: "a network of which there is no such exercise",
      items: [one("a", { ...table, kind: "convolve-by-hand" })],
      finding: { code: "not-of-this-network", item: "a" },
    },
    {
      what: "blanks that are none of the table's",
      items: [one("a", { ...table, blanks: ["shape9"] })],
      finding: { code: "asks-nothing", item: "a" },
    },
    {
      what: "one of a pick that can't be asked",
      items: [pick("a", 1, [shape, { ...table, network: "gone" }])],
      finding: { code: "network-gone", item: "a", of: 1 },
    },
    {
      what: "a skill that the kind never practises",
      items: [one("a", { ...shape, skill: "dense" })],
      finding: { code: "skill-not-practised", item: "a" },
    },
    {
      what: "a setting that its kind doesn't vary",
      items: [
        one("a", {
          ...{ from: "kind", kind: "broken-network", difficulty: 3 },
          settings: { layout: "channels-first" },
        }),
      ],
      finding: { code: "settings-too-rare", item: "a" },
    },
    {
      what: "settings that never come together",
      items: [
        one("a", {
          ...{ from: "kind", kind: "read-the-code", difficulty: 2 },
          settings: { layout: "channels-first", counting: "keras" },
        }),
      ],
      finding: { code: "settings-too-rare", item: "a" },
    },
  ])("is $what", ({ items, finding }) => {
    const found = check(items);
    expect(found).toEqual([{ ...finding, blocks: true }]);
    expect(isSound(found)).toBe(false);
  });

  it("is a missing title", () => {
    expect(check([one("a", shape)], " ")).toEqual([{ code: "no-title", blocks: true }]);
  });

  it("is more than sixty exercises for one learner", () => {
    const several = [1, 2, 3, 4, 5].map((difficulty) => ({ ...shape, difficulty }));
    const sixty = Array.from({ length: 12 }, (_, at) => pick(`p${at}`, 5, several));
    const tooMany = { code: "too-many-exercises", blocks: true };
    expect(check(sixty)).not.toContainEqual(tooMany);
    expect(check([...sixty.slice(1), pick("p", 6, several)])).not.toContainEqual(tooMany);
    expect(check([...sixty, one("a", table)])).toContainEqual(tooMany);
  });
});

describe("what a teacher should know", () => {
  it.each([
    {
      what: "an item without points",
      items: [one("a", shape, 0)],
      finding: { code: "no-points", item: "a" },
    },
    {
      what: "the same exercise of a network twice",
      items: [one("a", table), one("b", table)],
      finding: { code: "duplicate", item: "b", as: { item: "a" } },
    },
    {
      what: "a kind that comes twice with other numbers",
      items: [one("a", shape), one("b", shape)],
      finding: { code: "alike", item: "b", as: { item: "a" } },
    },
    {
      what: "the same exercise of a network that was added twice, within a pick",
      items: [pick("a", 1, [table, { ...table, network: "again" }])],
      finding: { code: "duplicate", item: "a", of: 1, as: { item: "a", of: 0 } },
    },
    {
      what: "the same cells of a network in another order",
      items: [
        one("a", { ...table, blanks: ["shape1", "parameters1"] }),
        one("b", { ...table, blanks: ["parameters1", "shape1"] }),
      ],
      finding: { code: "duplicate", item: "b", as: { item: "a" } },
    },
    {
      what: "an exercise in which every misconception gives the right answer",
      items: [one("a", { ...table, blanks: ["parameters3"] })],
      finding: { code: "cannot-diagnose", item: "a" },
    },
    {
      what: "an exercise that stands twice in some of several",
      items: [pick("a", 1, [shape, { ...shape, difficulty: 2 }, shape])],
      finding: { code: "alike", item: "a", of: 2, as: { item: "a", of: 0 } },
    },
  ])("is $what", ({ items, finding }) => {
    const found = check(items);
    expect(found).toEqual([{ ...finding, blocks: false }]);
    expect(isSound(found)).toBe(true);
  });
});

it("some of several may draw what another item asks, or may draw too", () => {
  const weights = { from: "kind", kind: "parameter-count", difficulty: 1 };
  const several = [shape, weights];
  expect(check([one("a", shape), pick("b", 1, several), pick("c", 1, several), one("d", weights)])).toEqual(
    [],
  );
});

it("calculates what is asked again only once", () => {
  let looked = 0;
  class Counting extends Map<string, typeof small> {
    override get(id: string) {
      looked++;
      return super.get(id);
    }
  }
  const items = Array.from({ length: 20 }, (_, at) => one(`i${at}`, { ...table, blanks: ["shape9"] }));
  const found = checkSet(
    setDraft.parse({ title: "Week 3", introduction: "", items }),
    new Counting([["small", small]]),
  );
  expect(looked).toBe(1);
  expect(found.filter(({ code }) => code === "asks-nothing")).toHaveLength(20);
  expect(found.filter(({ code }) => code === "duplicate")).toHaveLength(19);
});
