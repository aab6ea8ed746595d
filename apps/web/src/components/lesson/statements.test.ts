import { describe, expect, it } from "vitest";
import { lesson as en } from "../../messages/en/lesson.ts";
import { lesson as ko } from "../../messages/ko/lesson.ts";
import { statements } from "./statements.ts";

/** The numbers of a text, whatever language stands around them. */
function numbersIn(text: string): string[] {
  return (text.match(/\d[\d,.]*\d|\d/gu) ?? []).toSorted();
}

describe.each(statements)("the statement $id", ({ id }) => {
  const [english, korean] = [en.mistakes.statements[id], ko.mistakes.statements[id]];

  it("names the same numbers in both languages", () => {
    expect(numbersIn(korean.text)).toEqual(numbersIn(english.text));
  });
});

it("has eight slips among what is right", () => {
  expect(statements.filter(({ isRight }) => !isRight)).toHaveLength(8);
  expect(Object.keys(en.mistakes.statements)).toEqual(statements.map(({ id }) => id));
});
