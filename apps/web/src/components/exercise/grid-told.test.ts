import { expect, it } from "vitest";
import { toldTogether } from "./grid-told";
import type { FieldResult, Part } from "./types";

const cell = (id: string) => ({ id, type: "number" as const, label: `Cell ${id}`, form: "" });
const parts: readonly Part[] = ["a", "b", "c"].map((id) => ({ label: id, settings: "", fields: [cell(id)] }));

function wrong(...misconceptions: string[]): FieldResult {
  const told = (misconception: string) => ({
    misconception,
    name: misconception,
    step: "windowAt",
    sentences: [],
  });
  return { typed: "1", verdict: "incorrect", diagnoses: misconceptions.map(told) };
}

function summary(results: Readonly<Record<string, FieldResult>>) {
  return toldTogether({ parts, typed: { a: "1", b: "1", c: "1" }, results }).map(
    ({ cells, result, others }) => ({
      cells: cells.map(({ id }) => id).join(""),
      told: result.diagnoses.map(({ misconception }) => misconception),
      others: others.map((other) => `${other.cell.label}: ${other.diagnosis.misconception}`),
    }),
  );
}

it("tells of all cells what explains them all, and of one what explains it alone", () => {
  const results = {
    a: wrong("flips-kernel", "window-off-by-one", "forgets-bias"),
    b: wrong("flips-kernel", "forgets-bias"),
    c: wrong("flips-kernel", "forgets-bias"),
  };
  expect(summary(results)).toEqual([
    { cells: "abc", told: ["flips-kernel", "forgets-bias"], others: ["Cell a: window-off-by-one"] },
  ]);
});

it("keeps cells of different slips apart, and those that nothing explains", () => {
  expect(summary({ a: wrong(), b: wrong(), c: wrong("flips-kernel") }).map(({ cells }) => cells)).toEqual([
    "a",
    "b",
    "c",
  ]);
});
