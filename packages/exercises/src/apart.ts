import type { Arithmetic } from "@stride/cnn";
import type { Answer, AnswerValue } from "./answer.ts";
import type { Part } from "./define-exercise.ts";

/** How one value of a part is calculated. */
type Calculation = (a: Arithmetic, carried: Answer) => AnswerValue;

/**
 * A part's values that are calculated apart from one another, in the order in which they are told: then a belief of a step
 * that a field doesn't call can't change it, and a diagnosis needs to calculate that field only.
 */
export function apart(
  calculations: Readonly<Record<string, Calculation>>,
): Required<Pick<Part, "solve" | "solveField">> {
  const entries = Object.entries(calculations);
  const byId = new Map(entries);
  return {
    solve(a, carried) {
      const answer: Record<string, AnswerValue> = {};
      for (const [id, calculate] of entries) answer[id] = calculate(a, carried);
      return answer;
    },
    solveField: (id, a, carried) => byId.get(id)?.(a, carried),
  };
}
