import { expect, it } from "vitest";
import { misconceptions } from "./misconceptions/index.ts";
import { findExercise } from "./practise.ts";
import { skills } from "./skills.ts";

it.each(Object.keys(skills))("finds an exercise for the skill %s", (skill) => {
  for (const seed of [1, 2, 3]) expect(findExercise({ skill }, seed)?.exercise.skill).toBe(skill);
});

it.each(Object.keys(misconceptions))("finds an exercise in which %s shows", (misconception) => {
  const slips = findExercise({ misconception }, 7)?.exercise.slips.map((slip) => slip.misconception);
  expect(slips).toContain(misconception);
});

it("finds nothing for a skill or a misconception that doesn't exist", () => {
  expect(findExercise({ skill: "constructor" }, 1)).toBeUndefined();
  expect(findExercise({ misconception: "toString" }, 1)).toBeUndefined();
});
