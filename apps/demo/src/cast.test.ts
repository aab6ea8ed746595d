import { misconceptions } from "@stride/exercises";
import { expect, it } from "vitest";
import { dominant, learners, second } from "./cast.ts";
import { chanceOf } from "./chance.ts";

const hundred = learners(100, chanceOf("1"));

it("a hundred learners have names and addresses of their own", () => {
  expect(new Set(hundred.map(({ id }) => id)).size).toBe(100);
  expect(new Set(hundred.map(({ email }) => email)).size).toBe(100);
  expect(new Set(hundred.map(({ name }) => name)).size).toBe(100);
});

it("the same seed makes the same people, another one others", () => {
  expect(learners(100, chanceOf("1"))).toEqual(hundred);
  expect(learners(100, chanceOf("2"))).not.toEqual(hundred);
});

it("what they believe is what exercises ask for, and everything is believed by somebody", () => {
  const [first, besides] = [
    hundred.map(({ mind }) => mind.beliefs[0].misconception),
    hundred.flatMap(({ mind }) => mind.beliefs.slice(1).map(({ misconception }) => misconception)),
  ];
  expect(Object.keys(misconceptions)).toEqual(expect.arrayContaining([...dominant, ...second]));
  expect(new Set(first)).toEqual(new Set(dominant));
  expect(new Set(besides)).toEqual(new Set(second));
});
