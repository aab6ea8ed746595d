import type { Arithmetic } from "@stride/cnn";
import { expect, it } from "vitest";
import { readBy } from "./carried-in.ts";
import type { Part } from "./define-exercise.ts";
import { difficulties } from "./difficulty.ts";
import { generate } from "./exercise.ts";
import { kinds } from "./kinds/index.ts";
import { rankedWays } from "./misconceptions/index.ts";

const cases = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));

// Grading calculates a part from the learner's own values only where it reads one: no belief may read another.
it.each(cases)("what $kind at difficulty $difficulty carries in is read under every belief", (told) => {
  const exercise = generate(told.kind, told.difficulty, 7);
  if (!exercise) throw new Error("no exercise");
  const readUnder = (part: Part, a?: Arithmetic) => [...readBy(part, exercise.key, a)].toSorted().join();
  const others = exercise.parts.flatMap((part) => {
    const read = readUnder(part);
    return rankedWays.filter(([, { arithmetic }]) => readUnder(part, arithmetic) !== read).map(([id]) => id);
  });
  expect(others).toEqual([]);
});

it("a row of a table reads the shape above it, the total every count", () => {
  const exercise = generate("network-table", 1, 1);
  const read = exercise?.parts.map((part) => [...readBy(part, exercise.key)]);
  expect(read).toEqual([
    [],
    ["shape1"],
    ["shape2"],
    ["shape3"],
    ["parameters1", "parameters2", "parameters3", "parameters4"],
  ]);
});
