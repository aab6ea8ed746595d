import { kinds, skills } from "@stride/exercises";
import { expect, it } from "vitest";
import { inKindGroups, inSkillGroups } from "./menu-groups";

it("has a place for every kind of exercise", () => {
  const groups = inKindGroups([...kinds.values()]);
  expect(groups.map(({ group }) => group)).toEqual(["layer", "byHand", "networks", "design", "reading"]);
  expect(groups.flatMap(({ members }) => members)).toHaveLength(kinds.size);
});

it("has a place for every skill, and never more than four in a row", () => {
  const groups = inSkillGroups(Object.keys(skills).map((id) => ({ id })));
  expect(groups.map(({ group }) => group)).toEqual(["sizes", "counts", "networks", "making", "reading"]);
  expect(groups.flatMap(({ members }) => members)).toHaveLength(Object.keys(skills).length);
  for (const { members } of groups) expect(members.length).toBeLessThanOrEqual(4);
});

it("puts what is new at the end", () => {
  expect(inKindGroups([{ id: "new" }, { id: "output-shape" }])).toEqual([
    { group: "layer", members: [{ id: "output-shape" }] },
    { group: "more", members: [{ id: "new" }] },
  ]);
});
