import { expect, it } from "vitest";
import { saidBefore } from "./said-before";
import type { FieldResult } from "./types";

const box = (id: string) => ({ id, type: "number" as const, label: `Box ${id}`, form: "" });
const fields = [box("a"), box("b"), box("c")];

function wrong(sentence: string): FieldResult {
  const diagnosis = { misconception: "forgets-bias", name: "The bias is left out", step: "biases" };
  return { typed: "1", verdict: "incorrect", diagnoses: [{ ...diagnosis, sentences: [sentence] }] };
}

it("is said once where several boxes have the same slip with the same numbers", () => {
  const results = { a: wrong("20 biases"), b: wrong("40 biases"), c: wrong("20 biases") };
  expect(saidBefore(fields, results, "a")).toBeUndefined();
  expect(saidBefore(fields, results, "b")).toBeUndefined();
  expect(saidBefore(fields, results, "c")).toBe("Box a");
});

it("is never said of another box where no slip is known", () => {
  const unexplained: FieldResult = { typed: "1", verdict: "incorrect", diagnoses: [] };
  expect(saidBefore(fields, { a: unexplained, b: unexplained }, "b")).toBeUndefined();
});
