import { expect, it } from "vitest";
import { beginning, type DraftHistory, edited, redone, undone } from "./draft-history";

const draft = (title: string) => ({ title, introduction: "", items: [] });
const title = ({ present }: DraftHistory) => present.title;

it("goes back edit by edit, and forward again", () => {
  const history = edited(edited(beginning(draft("a")), draft("b")), draft("c"));
  const back = undone(undone(history));
  expect([title(undone(history)), title(back), title(undone(back))]).toEqual(["b", "a", "a"]);
  expect([title(redone(back)), title(redone(redone(redone(back))))]).toEqual(["b", "c"]);
});

it("takes typing in one box as one edit", () => {
  const typed = edited(edited(beginning(draft("")), draft("W"), "title"), draft("We"), "title");
  expect(title(undone(typed))).toBe("");
  expect(title(redone(undone(typed)))).toBe("We");
});

it("begins a new edit where another box was typed in between, or something was undone", () => {
  const first = edited(beginning(draft("")), draft("a"), "title");
  const other = edited(edited(first, draft("b"), "introduction"), draft("c"), "title");
  expect(title(undone(other))).toBe("b");
  const again = edited(undone(other), draft("d"), "introduction");
  expect(title(undone(again))).toBe("b");
});

it("forgets what was undone once something else is edited", () => {
  const history = edited(undone(edited(beginning(draft("a")), draft("b"))), draft("c"));
  expect(title(redone(history))).toBe("c");
});
