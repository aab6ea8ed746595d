import { scoreMatrix, scoreNumericInput } from "@khanacademy/perseus-score";
import {
  answerText,
  difficulties,
  type Exercise,
  fieldsOf,
  generate,
  grade,
  type Typed,
} from "@stride/exercises";
import type { Pair } from "./pair.ts";

const SEEDS = 20;

interface Answered {
  readonly exercise: Exercise;
  readonly typed: Typed;
}

/** Exercises of a kind, with the right answers as they would be typed. */
function answered(kind: string): readonly Answered[] {
  return difficulties.flatMap((difficulty) =>
    Array.from({ length: SEEDS }, (_, seed) => generate(kind, difficulty, seed)).flatMap((exercise) =>
      exercise ? [{ exercise, typed: keyOf(exercise) }] : [],
    ),
  );
}

export function keyOf(exercise: Exercise): Typed {
  return Object.fromEntries(
    fieldsOf(exercise).map((field) => [field.id, answerText(field, exercise.key[field.id] ?? [])]),
  );
}

function rightOf(all: readonly Answered[]): number {
  return all.filter(({ exercise, typed }) => grade(exercise, typed).verdict === "correct").length;
}

/** A count from what was typed to the verdict; both say how many are right. */
export const gradingNumbers: Pair = {
  what: "a right number graded against Perseus' numeric input: times its speed",
  goal: { atLeast: 5 },
  each: difficulties.length * SEEDS,
  ours() {
    const all = answered("parameter-count");
    return { times: 100, run: () => rightOf(all) };
  },
  theirs() {
    const all = answered("parameter-count").map(({ exercise, typed }) => ({
      input: { currentValue: typed["parameters"] ?? "" },
      rubric: rubricOf(Number(exercise.key["parameters"]?.[0])),
    }));
    return {
      times: 100,
      run: () => all.filter(({ input, rubric }) => isEarned(scoreNumericInput(input, rubric))).length,
    };
  },
};

function rubricOf(value: number): Parameters<typeof scoreNumericInput>[1] {
  return {
    answers: [
      {
        ...{ value, status: "correct", message: "", strict: false, maxError: null },
        simplify: "required",
        answerForms: [],
      },
    ],
    coefficient: false,
  };
}

/** A small grid, cell by cell, against one matrix. */
export const gradingGrids: Pair = {
  what: "a right grid graded against Perseus' matrix: times its speed",
  goal: { atLeast: 3 },
  each: difficulties.length * SEEDS,
  ours() {
    const all = answered("convolve-by-hand");
    return { times: 100, run: () => rightOf(all) };
  },
  theirs() {
    const all = answered("convolve-by-hand").map(({ exercise, typed }) => ({
      input: { answers: gridOf(Object.entries(typed)) },
      rubric: {
        answers: gridOf(
          fieldsOf(exercise).map(({ id }): [string, number] => [id, Number(exercise.key[id]?.[0])]),
        ),
      },
    }));
    return {
      times: 100,
      run: () => all.filter(({ input, rubric }) => isEarned(scoreMatrix(input, rubric))).length,
    };
  },
};

/** Cells `r0c0`, `r0c1` … row by row. */
function gridOf<Cell>(cells: readonly (readonly [string, Cell])[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const [id, cell] of cells) {
    const row = Number(/\d+/u.exec(id)?.[0]);
    rows[row] = [...(rows[row] ?? []), cell];
  }
  return rows;
}

function isEarned(score: ReturnType<typeof scoreMatrix>): boolean {
  return score.type === "points" && score.earned === score.total;
}
