import { expect, it } from "vitest";
import { isToDo, newestFirst, toDoFirst } from "./in-order.ts";

const timed = (phase: string, at: string): { opensAt?: string; dueAt?: string } =>
  phase === "before" ? { opensAt: at } : { dueAt: at };

const dates = (phase: "before" | "open" | "late" | "closed", day?: string) => ({
  dates: {
    ...{ phase, timeZone: "Asia/Seoul", moreTime: false, moreTries: 0, latePercent: 100 },
    ...(day === undefined ? {} : timed(phase, `2026-03-${day}T00:00:00.000Z`)),
  },
});
const days = (lines: readonly ReturnType<typeof dates>[]) =>
  lines.map(({ dates: { opensAt, dueAt } }) => (opensAt ?? dueAt)?.slice(8, 10));

it("what is due first stands first, what is never due last", () => {
  const lines = [dates("open"), dates("open", "09"), dates("late", "02"), dates("open", "07")];
  expect(days(lines.toSorted(toDoFirst))).toEqual(["02", "07", "09", undefined]);
});

it("what is over stands behind what opens, the last one first", () => {
  const lines = [dates("closed", "02"), dates("before", "30"), dates("closed", "09"), dates("before", "20")];
  expect(days(lines.toSorted(newestFirst))).toEqual(["20", "30", "09", "02"]);
});

it.each([
  ["open", undefined, true],
  ["late", undefined, true],
  ["open", "2026-03-02T00:00:00.000Z", false],
  ["closed", undefined, false],
  ["before", undefined, false],
] as const)("%s and handed in at %s is to do: %s", (phase, submittedAt, expected) => {
  const news = { comments: 0, changes: 0 };
  const work = { answered: 0, items: 2, points: 2, news, ...(submittedAt && { submittedAt }) };
  expect(isToDo({ ...dates(phase), work })).toBe(expected);
});
