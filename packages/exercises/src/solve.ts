import { type Arithmetic, arithmetic } from "@stride/cnn";
import type { Answer, AnswerValue } from "./answer.ts";
import type { Part, Posed } from "./define-exercise.ts";
import type { Field } from "./field.ts";
import { remembered } from "./remembered.ts";

/** All fields, each part carrying in what the parts before it gave under the same arithmetic. */
export function solve({ parts }: Pick<Posed, "parts">, a: Arithmetic = arithmetic): Answer {
  const answer: Record<string, AnswerValue> = {};
  for (const part of parts) Object.assign(answer, part.solve(a, answer));
  return answer;
}

/** The true answer; nothing if a part can't be calculated from those before it. */
export function solvePossible({ parts }: Pick<Posed, "parts">): Answer | undefined {
  const answer: Record<string, AnswerValue> = {};
  for (const part of parts) {
    if (!part.possible(answer)) return undefined;
    Object.assign(answer, part.solve(arithmetic, answer));
  }
  return answer;
}

export function fieldsOf({ parts }: Pick<Posed, "parts">): readonly Field[] {
  return fieldsIn(parts);
}

const fieldsIn = remembered((parts: readonly Part[]): readonly Field[] =>
  parts.flatMap(({ fields }) => fields),
);
