import { expect, it } from "vitest";
import { heatColumns, heatOf, heatScale } from "./heat.ts";

it.each([
  [0, 0],
  [1, 1],
  [3, 1],
  [4, 2],
  [7, 2],
  [8, 3],
  [12, 3],
  [13, 4],
  [18, 4],
  [19, 5],
  [400, 5],
])("%d wrong answers have heat %d", (count, heat) => {
  expect(heatOf(count)).toBe(heat);
});

it("names its steps", () => {
  expect(heatScale).toEqual(["0", "1–3", "4–7", "8–12", "13–18", "19+"]);
});

it("counts what has no column beside what has, so that a row adds up", () => {
  const misconceptions = "abcdefghij".split("").map((id, at) => ({ id, name: id, count: 20 - at }));
  const cells = misconceptions.flatMap(({ id: misconception, count }) => [
    { skill: "padding", misconception, count: count - 1, learners: 1 },
    { skill: "stride", misconception, count: 1, learners: 1 },
  ]);
  const { columns, rarer, rarerBySkill } = heatColumns({ misconceptions, cells });
  expect(columns.map(({ id }) => id).join("")).toBe("abcdefgh");
  expect(rarer.map(({ skill, misconception }) => `${misconception} ${skill}`)).toEqual([
    ...["i padding", "i stride", "j padding", "j stride"],
  ]);
  expect([...rarerBySkill]).toEqual([
    ["padding", 21],
    ["stride", 2],
  ]);
});
