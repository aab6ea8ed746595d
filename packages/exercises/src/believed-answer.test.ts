import { expect, it } from "vitest";
import { believedAnswer, keyAnswer } from "./believed-answer.ts";
import { type Exercise, generate } from "./exercise.ts";
import { grade } from "./grade.ts";

const exercise = (kind: string, seed: number): Exercise => generate(kind, 1, seed) ?? expect.fail(kind);

/** 36 × 36 with 6 channels through 20 kernels of 4 × 4, padding 2. */
const shape = exercise("output-shape", 0);

it.each([
  { beliefs: ["ignores-padding"], answer: { shape: "(33, 33, 20)" } },
  { beliefs: ["forgets-plus-one"], answer: { shape: "(36, 36, 20)" } },
  { beliefs: ["ignores-padding", "multiplies-channels"], answer: { shape: "(33, 33, 120)" } },
  // Both are about the same step: nobody holds both at once.
  { beliefs: ["ignores-padding", "forgets-plus-one"], answer: undefined },
  // Nothing is dilated here.
  { beliefs: ["ignores-dilation"], answer: undefined },
  { beliefs: ["ignores-padding", "ignores-dilation"], answer: { shape: "(33, 33, 20)" } },
  { beliefs: [], answer: undefined },
  { beliefs: ["no-such-belief"], answer: undefined },
])("who holds $beliefs types $answer", ({ beliefs, answer }) => {
  expect(believedAnswer(shape, beliefs)).toEqual(answer);
});

it("who holds none types the key", () => {
  expect(keyAnswer(shape)).toEqual({ shape: "(37, 37, 20)" });
});

it.each(["output-shape", "parameter-count", "network-table", "cost", "receptive-field", "weight-shape"])(
  "what is believed in %s is wrong, and diagnosed as just that",
  (kind) => {
    for (let seed = 0; seed < 20; seed++) {
      const one = exercise(kind, seed);
      for (const { misconception } of one.slips) {
        const { verdict, fields } = grade(
          one,
          believedAnswer(one, [misconception]) ?? expect.fail(misconception),
        );
        expect(verdict).not.toBe("correct");
        const named = Object.values(fields).flatMap(({ diagnoses }) =>
          diagnoses.map((one) => one.misconception),
        );
        expect(named).toContain(misconception);
      }
    }
  },
);
