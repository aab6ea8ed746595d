import { expect, it } from "vitest";
import { answerTold } from "./answer-told";

const asked = { id: "fix", label: "What mends it", form: "one of them" };
const options = [{ id: "second-filters", label: "more filters in the second layer" }];

it("an option is called by its label, not by its id", () => {
  const told = answerTold(
    { ...asked, type: "choice", options },
    { reading: "second-filters", typed: "Second-Filters" },
  );
  expect(told).toBe("more filters in the second layer");
});

it("a number is told as it was read", () => {
  expect(answerTold({ ...asked, type: "number" }, { reading: "17 · 4 = 68", typed: "17*4" })).toBe(
    "17 · 4 = 68",
  );
  expect(answerTold({ ...asked, type: "number" }, { reading: undefined, typed: "17" })).toBe("17");
});
