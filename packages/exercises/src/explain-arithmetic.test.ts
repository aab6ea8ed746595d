import { describe, expect, it } from "vitest";
import { readNumber } from "./answers/number.ts";
import { believedAnswer } from "./believed-answer.ts";
import { difficulties } from "./difficulty.ts";
import { type Exercise, generate, restore } from "./exercise.ts";
import { explain } from "./explain.ts";
import { grade } from "./grade.ts";
import { kinds } from "./kinds/index.ts";
import { locales } from "./locale.ts";

const side = String.raw`(?:[\d·×+−/()⌊⌋⌈⌉ ]|[.,](?=\d))+`;

/** Every `a = b` in a sentence, as far as both sides are numbers. */
function equations(sentence: string): string[] {
  const found = sentence.match(new RegExp(`(?<=^|[ (:])[\\d⌊⌈(−]${side}(?: = ${side})+`, "gu")) ?? [];
  return found
    .map((text) => text.replace(/[ (]+$/u, ""))
    .map((text) => (isClosed(text) ? text : text.slice(0, -1)));
}

/** Whether no bracket closes that was opened before the text. */
function isClosed(text: string): boolean {
  return text.split(")").length <= text.split("(").length;
}

/** What is said of everything that somebody types who holds certain misconceptions. */
function said(exercise: Exercise, held: readonly string[]): string[] {
  const typed = believedAnswer(exercise, held);
  if (!typed) return [];
  return Object.values(grade(exercise, typed).fields).flatMap(({ diagnoses }) =>
    diagnoses.flatMap((one) => locales.flatMap((locale) => explain(one, locale))),
  );
}

const wrong = (sentences: readonly string[]) =>
  sentences.filter((sentence) => equations(sentence).some((one) => readNumber(one).status !== "read"));

it("finds equations in sentences", () => {
  expect(
    equations("1 conv: 3·3 = 9 is one; 4 + 5 = 10. Row 1 (i = 0): ⌊(9 + 2·1 − 3) / 2⌋ + 1 = 5."),
  ).toEqual(["3·3 = 9", "4 + 5 = 10", "⌊(9 + 2·1 − 3) / 2⌋ + 1 = 5"]);
  expect(wrong(["4 + 5 = 10.", "4 + 5 = 9."])).toEqual(["4 + 5 = 10."]);
});

const cases = [...kinds.keys()].flatMap((kind) => difficulties.map((difficulty) => ({ kind, difficulty })));

describe.each(cases)("of $kind at difficulty $difficulty", ({ kind, difficulty }) => {
  it("both sides of every equation agree, of one slip and of two", () => {
    for (const seed of [514, 515]) {
      const exercise = generate(kind, difficulty, seed);
      if (!exercise) throw new Error(`no ${kind}`);
      const { targets } = exercise;
      const pairs = targets.flatMap((one, at) => targets.slice(at + 1).map((other) => [one, other]));
      for (const held of [...targets.map((one) => [one]), ...pairs]) {
        expect(wrong(said(exercise, held)), held.join()).toEqual([]);
      }
    }
  });
});

it("a total’s biases are those of all its layers", () => {
  const exercise = generate("compare-designs", 5, 514);
  const sentences = exercise ? said(exercise, ["forgets-bias"]) : [];
  expect(sentences).toEqual(
    expect.arrayContaining([
      "102,400 counts the weights alone. Each of the 64 outputs also learns one bias: 102,400 + 64 = 102,464.",
      "1 conv: Only the weights were counted. Each of the 16 outputs also learns one bias. All layers together have 96: 8,448 + 96 = 8,544.",
    ]),
  );
});

it("of two slips it isn’t said that one alone makes the difference", () => {
  const layer = { type: "conv2d", outChannels: 4, kernelSize: 3 };
  const input = { kind: "feature-map", channels: 3, size: [8, 8] };
  const exercise = restore("parameter-count", { input, layer });
  // 3·3·4 = 36 instead of 3·3·3·4 + 4 = 112
  const sentences = exercise ? said(exercise, ["forgets-bias", "forgets-input-channels"]) : [];
  expect(sentences).toEqual(
    expect.arrayContaining([
      "Only the weights were counted. Each of the 4 outputs also learns one bias: 4 in all.",
    ]),
  );
});
