import { describe, expect, it } from "vitest";
import { chance } from "./rng.ts";

// A seed is a public link and a part of a stored grade: these numbers stay for ever.
const drawn = [
  { seed: 0, draw: 0, name: "rows", number: 340 },
  { seed: 1, draw: 0, name: "rows", number: 195 },
  { seed: 1, draw: 1, name: "rows", number: 354 },
  { seed: 1, draw: 0, name: "columns", number: 650 },
  { seed: 2147483647, draw: 0, name: "rows", number: 567 },
] as const;

it.each(drawn)("seed $seed, draw $draw gives $name the number $number", ({ seed, draw, name, number }) => {
  expect(chance(seed, draw).int(name, 1, 1000)).toBe(number);
});

it("gives a name the same number whatever else is asked, and in whatever order", () => {
  const { int, pick } = chance(1, 0);
  pick("kernel", [3, 5, 4, 7, 2]);
  int("columns", 1, 1000);
  expect([int("rows", 1, 1000), int("columns", 1, 1000), int("rows", 1, 1000)]).toEqual([195, 650, 195]);
});

describe("a thousand neighbouring seeds", () => {
  const seeds = Array.from({ length: 1000 }, (_, seed) => seed);

  it("give each choice about as often, from the first to the last", () => {
    const picks = seeds.map((seed) => chance(seed, 0).pick("choice", [0, 1, 2, 3, 4]));
    for (const choice of [0, 1, 2, 3, 4]) {
      expect(picks.filter((pick) => pick === choice).length).toBeGreaterThan(150);
    }
  });

  it("give two names numbers that have nothing to do with each other", () => {
    const alike = seeds.filter((seed) => {
      const { int } = chance(seed, 0);
      return int("rows", 1, 10) === int("columns", 1, 10);
    });
    expect(alike.length).toBeGreaterThan(60);
    expect(alike.length).toBeLessThan(140);
  });

  it("stay between the bounds and reach both", () => {
    const numbers = seeds.map((seed) => chance(seed, 0).int("stride", 1, 3));
    expect([...new Set(numbers)].toSorted()).toEqual([1, 2, 3]);
  });
});
