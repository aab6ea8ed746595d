import { expect, it } from "vitest";
import { added, changed, duplicated, firstSource, moved, newItemId, removed } from "./draft-edits";

const item = (id: string, points = 1) => ({ id, points, type: "one", source: firstSource }) as const;
const draft = { title: "", introduction: "", items: [item("a"), item("b"), item("c")] };
const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id).join("");

it.each([
  { id: "a", to: 1, order: "bac" },
  { id: "a", to: 2, order: "bca" },
  { id: "c", to: 0, order: "cab" },
  { id: "b", to: 9, order: "acb" },
  { id: "b", to: -1, order: "bac" },
])("moves $id to place $to", ({ id, to, order }) => {
  expect(ids(moved(draft, id, to))).toBe(order);
});

it("leaves the draft itself alone where nothing moves", () => {
  expect(moved(draft, "a", -1)).toBe(draft);
  expect(moved(draft, "c", 3)).toBe(draft);
  expect(moved(draft, "x", 0)).toBe(draft);
});

it("copies, removes, adds and changes one item", () => {
  expect(ids(duplicated(draft, "b", "B"))).toBe("abBc");
  expect(ids(removed(draft, "b"))).toBe("ac");
  expect(ids(added(draft, item("d")))).toBe("abcd");
  expect(changed(draft, item("b", 5)).items.map(({ points }) => points)).toEqual([1, 5, 1]);
});

it("names new items so that no two are called alike", () => {
  const names = Array.from({ length: 500 }, newItemId);
  expect(new Set(names).size).toBe(500);
  expect(names.every((name) => /^[0-9a-z]{9}$/u.test(name))).toBe(true);
});
