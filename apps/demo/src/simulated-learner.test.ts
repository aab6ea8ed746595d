import { type Exercise, generate, grade } from "@stride/exercises";
import { expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import { answerOf, type Habits, practised, type SimulatedLearner, told } from "./simulated-learner.ts";

const careful: Habits = { slips: 0, blanks: 0, hints: 0, perseverance: 0, lateness: 0, practice: 0 };
const believing = (strength: number, habits: Partial<Habits> = {}): SimulatedLearner => ({
  beliefs: [{ misconception: "forgets-bias", strength }],
  habits: { ...careful, ...habits },
});
const exercise = (seed: number, kind = "parameter-count"): Exercise =>
  generate(kind, 1, seed) ?? expect.fail();

/** Of a hundred exercises: how many answers are right, and how many are diagnosed as the belief. */
function hundred(learner: SimulatedLearner, kind?: string) {
  const grades = Array.from({ length: 100 }, (_, seed) => {
    const one = exercise(seed, kind);
    return grade(one, answerOf(learner, one, chanceOf(`try ${seed}`)));
  });
  const named = grades.filter(({ fields }) =>
    Object.values(fields).some(({ diagnoses }) =>
      diagnoses.some((one) => one.misconception === "forgets-bias"),
    ),
  );
  return { right: grades.filter(({ verdict }) => verdict === "correct").length, named: named.length };
}

it("who believes nothing wrong, and is careful, is right", () => {
  expect(hundred(believing(0))).toEqual({ right: 100, named: 0 });
});

it("who always acts on a belief is wrong wherever it matters, and is told which one it is", () => {
  const { right, named } = hundred(believing(1));
  expect(right + named).toBe(100);
  expect(named).toBeGreaterThan(60);
});

it("who acts on it half the time is wrong about half as often", () => {
  const [always, half] = [hundred(believing(1)).named, hundred(believing(0.5)).named];
  expect(half / always).toBeGreaterThan(0.35);
  expect(half / always).toBeLessThan(0.65);
});

it("a belief that changes nothing here leaves the answer right", () => {
  expect(hundred(believing(1), "output-shape").right).toBe(100);
});

it("fingers slip and boxes stay empty as often as they are said to, and that isn't taken for the belief", () => {
  const { right, named } = hundred(believing(0, { slips: 0.3 }));
  expect(right).toBeGreaterThan(55);
  expect(right).toBeLessThan(85);
  expect(named).toBeLessThan(5);
  expect(hundred(believing(0, { blanks: 0.5 }), "network-table").right).toBeLessThan(70);
});

it("the same chance gives the same answer", () => {
  const learner = believing(0.5, { slips: 0.5 });
  const answers = () =>
    Array.from({ length: 20 }, (_, at) => answerOf(learner, exercise(at), chanceOf(`try ${at}`)));
  expect(answers()).toEqual(answers());
});

it("a diagnosis weakens the belief that it names by a fifth, practice by a tenth, and nothing else does", () => {
  const learner = believing(1);
  expect(told(learner, ["forgets-bias"]).beliefs[0].strength).toBe(0.8);
  expect(told(learner, ["rounds-up"]).beliefs[0].strength).toBe(1);
  expect(practised(learner, "forgets-bias").beliefs[0].strength).toBe(0.9);
  expect(practised(learner, "rounds-up").beliefs[0].strength).toBe(1);
});
