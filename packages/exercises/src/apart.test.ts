import { arithmetic, type Arithmetic, recording, type StepName } from "@stride/cnn";
import { expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { apart } from "./apart.ts";
import type { Part } from "./define-exercise.ts";
import { difficulties } from "./difficulty.ts";
import { generate } from "./exercise.ts";
import { rankedWays } from "./misconceptions/index.ts";
import { together } from "./pair.ts";

const part = apart({
  biases: (a) => [a.biases({ filters: 8, inChannels: 3 })],
  doubled: (_, carried) => [2 * Number(carried["width"]?.[0] ?? 0)],
});

it("gives all values in the order in which they are told", () => {
  const answer = part.solve(arithmetic, { width: [7] });
  expect(Object.entries(answer)).toEqual([
    ["biases", [8]],
    ["doubled", [14]],
  ]);
});

it("gives one value without calculating the others", () => {
  const { arithmetic: recorded, steps } = recording();
  expect(part.solveField("doubled", recorded, { width: [7] })).toEqual([14]);
  expect(steps).toEqual([]);
  expect(part.solveField("constructor", recorded, {})).toBeUndefined();
});

// Such beliefs aren't tried at all when a field is diagnosed.
it.each(["network-table", "convention-switch"])(
  "beliefs of steps that a field of %s doesn't call change nothing in it, alone or beside another",
  (kind) => {
    for (const difficulty of difficulties) {
      const exercise = generate(kind, difficulty, 7);
      const found = exercise?.parts.flatMap((one) => [...changedWithoutConcern(one, exercise.key)]);
      expect(found).toEqual([]);
    }
  },
);

function* changedWithoutConcern({ fields, solve, solveField }: Part, key: Answer): Generator<string> {
  if (!solveField) return;
  const called = stepsOf((a) => solve(a, key));
  const ways = rankedWays.map(([, way]) => way).filter(({ step }) => called.has(step));
  for (const { id } of fields) {
    const value = (a: Arithmetic) => solveField(id, a, key)?.join();
    const own = stepsOf(value);
    for (const one of ways) {
      if (value(one.arithmetic) !== solve(one.arithmetic, key)[id]?.join()) yield `${id}: ${one.step}`;
    }
    for (const one of ways.filter(({ step }) => own.has(step))) {
      for (const other of ways.filter(({ step }) => !own.has(step))) {
        if (value(together(one, other)) !== value(one.arithmetic)) yield `${id}: ${one.step}, ${other.step}`;
      }
    }
  }
}

function stepsOf(calculate: (a: Arithmetic) => unknown): ReadonlySet<StepName> {
  const { arithmetic: recorded, steps } = recording();
  calculate(recorded);
  return new Set(steps.map(({ name }) => name));
}
