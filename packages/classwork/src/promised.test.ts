import { expect, it } from "vitest";
import { type Promised, takenAway } from "./promised.ts";

const at = (text: string) => new Date(text);
const before: Promised = {
  opensAt: at("2026-03-02T00:00Z"),
  dueAt: at("2026-03-09T00:00Z"),
  closesAt: at("2026-03-10T00:00Z"),
  latePercent: 50,
  tries: 3,
  hints: true,
  shown: { score: "during", verdicts: "submitted", diagnosis: "closed", solution: "closed" },
};

it.each([
  { what: "nothing", change: {}, less: [] },
  { what: "a later due date", change: { dueAt: at("2026-03-10T00:00Z") }, less: [] },
  {
    what: "no dates at all",
    change: { opensAt: undefined, dueAt: undefined, closesAt: undefined },
    less: [],
  },
  { what: "an earlier due date", change: { dueAt: at("2026-03-08T00:00Z") }, less: ["dueAt"] },
  { what: "no late work any more", change: { closesAt: undefined }, less: ["closesAt"] },
  { what: "a later start", change: { opensAt: at("2026-03-03T00:00Z") }, less: ["opensAt"] },
  { what: "fewer tries", change: { tries: 2 }, less: ["tries"] },
  { what: "as many tries as one likes", change: { tries: undefined }, less: [] },
  { what: "less for late work", change: { latePercent: 49 }, less: ["latePercent"] },
  { what: "no hints", change: { hints: false }, less: ["hints"] },
  {
    what: "a score that comes later",
    change: { shown: { ...before.shown, score: "closed" } },
    less: ["shown"],
  },
  {
    what: "a solution that comes earlier",
    change: { shown: { ...before.shown, solution: "during" } },
    less: [],
  },
] as const)("$what takes away $less", ({ change, less }) => {
  expect(takenAway(before, { ...before, ...change })).toEqual(less);
});

it("a due date where there was none takes time away, twice", () => {
  expect(takenAway({ ...before, dueAt: undefined, closesAt: undefined }, before)).toEqual([
    "dueAt",
    "closesAt",
  ]);
});
