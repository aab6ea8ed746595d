import { expect, it } from "vitest";
import { misconceptions, rankedWays } from "./misconceptions/index.ts";
import { findExercise } from "./practise.ts";
import { skills } from "./skills.ts";
import { isSame } from "./slip.ts";
import { solve } from "./solve.ts";

it.each(Object.keys(skills))("finds an exercise for the skill %s", (skill) => {
  for (const seed of [1, 2, 3]) expect(findExercise({ skill }, seed)?.exercise.skill).toBe(skill);
});

it.each(Object.keys(misconceptions))("finds an exercise in which %s shows", (misconception) => {
  const exercise = findExercise({ misconception }, 7)?.exercise;
  const ways = rankedWays.filter(([id]) => id === misconception);
  const changing = ways.filter(
    ([, { arithmetic }]) => exercise && !isSame(exercise, solve(exercise, arithmetic), exercise.key),
  );
  expect(changing).not.toEqual([]);
});

it("prefers an exercise that targets the misconception", () => {
  const slips = findExercise({ misconception: "forgets-bias" }, 7)?.exercise.slips;
  expect(slips?.map((slip) => slip.misconception)).toContain("forgets-bias");
});

it("finds nothing for a skill or a misconception that doesn't exist", () => {
  expect(findExercise({ skill: "constructor" }, 1)).toBeUndefined();
  expect(findExercise({ misconception: "toString" }, 1)).toBeUndefined();
});
