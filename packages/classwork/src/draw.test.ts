import { featureMap, sequence } from "@stride/cnn";
import { generate } from "@stride/exercises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Chance, drawSet, type DrawnItem } from "./draw.ts";
import { type ItemSource, setContent, type SetItem } from "./set-content.ts";

/** Chance of a learner: FNV-1a of their name and the parameter's. */
const chanceOf =
  (learner: string): Chance =>
  (name, below) => {
    let hash = 0x811c9dc5;
    for (const letter of `${learner} ${name}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    return (hash >>> 0) % below;
  };

const of = (kind: string, skill?: string): ItemSource => ({ from: "kind", kind, difficulty: 1, skill });
const one = (id: string, source: ItemSource): SetItem => ({ id, type: "one", points: 1, source });
const small = sequence({
  input: featureMap(1, 12, 12),
  layers: [
    { type: "conv2d", outChannels: 4, kernelSize: 3 },
    { type: "max-pool2d", kernelSize: 2 },
  ],
});
const set = (...items: SetItem[]) =>
  setContent.parse({
    title: "Shapes",
    introduction: "",
    items,
    networks: { small: { name: "Small", network: small } },
  });

const shape = one("a", of("output-shape"));
const weights = one("b", of("parameter-count"));
const table = one("c", { from: "network", kind: "network-table", network: "small", layout: "channels-last" });
const someOf: SetItem = {
  ...{ id: "d", type: "pick", points: 2, tries: 3, count: 2 },
  of: [of("output-shape"), of("parameter-count"), of("weight-shape"), of("cost")],
};

const numbers = (drawn: readonly DrawnItem[], item: string) =>
  drawn.filter((one) => one.item === item).map(({ exercise }) => [exercise.kind, exercise.given]);

it("makes the exercises of a set in their order, with what each item says", () => {
  const drawn = drawSet(set(shape, someOf, table), chanceOf("Jiho"));
  expect(drawn.map(({ item, points, tries }) => [item, points, tries])).toEqual([
    ["a", 1, undefined],
    ["d", 2, 3],
    ["d", 2, 3],
    ["c", 1, undefined],
  ]);
});

it("the seed that is told gives the same exercise", () => {
  const [drawn] = drawSet(set(shape), chanceOf("Jiho"));
  expect(generate("output-shape", 1, drawn?.seed ?? -1)?.given).toEqual(drawn?.exercise.given);
});

it("the same learner gets the same set, another one other numbers", () => {
  const content = set(shape, weights, someOf);
  const given = (learner: string) =>
    drawSet(content, chanceOf(learner)).map(({ exercise }) => exercise.given);
  expect(given("Jiho")).toEqual(given("Jiho"));
  expect(given("Suji")).not.toEqual(given("Jiho"));
});

it("everybody is asked of the same network", () => {
  const given = (learner: string) => numbers(drawSet(set(table), chanceOf(learner)), "c");
  expect(given("Suji")).toEqual(given("Jiho"));
  // 12 × 12 through 4 kernels of 3 × 3: 4·(3·3·1 + 1) = 40 parameters.
  expect(drawSet(set(table), chanceOf("Jiho"))[0]?.exercise.key["total"]).toEqual([40]);
});

it("of several as many are picked as are asked for, none of them twice, and not the same for all", () => {
  const picked = Array.from({ length: 40 }, (_, learner) =>
    drawSet(set(someOf), chanceOf(`learner ${learner}`)).map(({ exercise }) => exercise.kind),
  );
  for (const kinds of picked) expect(new Set(kinds).size).toBe(2);
  expect(new Set(picked.flat())).toEqual(
    new Set(["output-shape", "parameter-count", "weight-shape", "cost"]),
  );
});

const asTable = (network: string): ItemSource => ({
  ...{ from: "network", kind: "network-table", layout: "channels-last" },
  network,
});

it("of several the same exercise of a network isn't picked twice, as long as there is another", () => {
  const twice: SetItem = {
    ...{ id: "e", type: "pick", points: 1, count: 2 },
    of: [asTable("small"), asTable("again"), of("cost"), asTable("small")],
  };
  const content = setContent.parse({
    ...set(twice),
    networks: { small: { name: "Small", network: small }, again: { name: "Again", network: small } },
  });
  for (let learner = 0; learner < 40; learner++) {
    const kinds = drawSet(content, chanceOf(`learner ${learner}`)).map(({ exercise }) => exercise.kind);
    expect(kinds.toSorted()).toEqual(["cost", "network-table"]);
  }
});

it("where only the same is left, as many are taken as an earlier version promised", () => {
  const same: SetItem = {
    ...{ id: "e", type: "pick", points: 1, count: 2 },
    of: [asTable("small"), asTable("small")],
  };
  expect(drawSet(set(same), chanceOf("Jiho"))).toHaveLength(2);
});

it("where there are fewer than are asked for, all are taken", () => {
  const all: SetItem = { ...someOf, type: "pick", count: 20, of: [of("output-shape"), of("cost")] };
  expect(
    drawSet(set(all), chanceOf("Jiho"))
      .map(({ exercise }) => exercise.kind)
      .toSorted(),
  ).toEqual(["cost", "output-shape"]);
});

it("where a skill is named, the numbers practise it", () => {
  for (const learner of ["Jiho", "Suji", "Haneul"]) {
    const drawn = drawSet(set(one("p", of("output-shape", "pooling"))), chanceOf(learner));
    expect(drawn.map(({ exercise }) => exercise.skill)).toEqual(["pooling"]);
  }
});

it("where settings are fixed, the numbers keep to them", () => {
  const settings = { layout: "channels-first", rounding: "ceil" } as const;
  const source: ItemSource = { from: "kind", kind: "output-shape", difficulty: 5, settings };
  const conventions = Array.from({ length: 40 }, (_, learner) =>
    drawSet(set(one("a", source)), chanceOf(`${learner}`)).map(({ exercise }) => exercise.convention),
  ).flat();
  expect(conventions).toHaveLength(40);
  expect(new Set(conventions.map(({ layout }) => layout))).toEqual(new Set(["channels-first"]));
  expect(new Set(conventions.map(({ rounding }) => rounding ?? "ceil"))).toEqual(new Set(["ceil"]));
});

it("a skill that the kind never practises isn't searched for", () => {
  const asked: string[] = [];
  const counting: Chance = (name, below) => {
    asked.push(name);
    return chanceOf("Jiho")(name, below);
  };
  expect(drawSet(set(one("p", of("broken-network", "dense"))), counting)).toHaveLength(1);
  expect(asked).toEqual(["p draws 0"]);
});

it("a kind, or a network, that isn't there is a fault of ours, not an empty set", () => {
  expect(() => drawSet(set(one("x", of("knitting"))), chanceOf("Jiho"))).toThrow("there is no kind knitting");
  const lost = one("x", { from: "network", kind: "network-table", network: "lost", layout: "channels-last" });
  expect(() => drawSet(set(lost), chanceOf("Jiho"))).toThrow("network lost");
});

it("another item more or less, or another order, moves no number", () => {
  const pool = [shape, weights, table, someOf];
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: 1 }), fc.string(), (some, learner) => {
      const [whole, part] = [set(...pool), set(...some)].map((content) =>
        drawSet(content, chanceOf(learner)),
      );
      for (const { id } of some) expect(numbers(part ?? [], id)).toEqual(numbers(whole ?? [], id));
    }),
    { numRuns: 30 },
  );
});
