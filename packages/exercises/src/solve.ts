import { type Arithmetic, arithmetic } from "@stride/cnn";
import type { Answer } from "./answer.ts";
import type { Field, Posed } from "./define-exercise.ts";

/** All fields, each part carrying in what the parts before it gave under the same arithmetic. */
export function solve({ parts }: Pick<Posed, "parts">, a: Arithmetic = arithmetic): Answer {
  let answer: Answer = {};
  for (const part of parts) answer = { ...answer, ...part.solve(a, answer) };
  return answer;
}

export function fieldsOf({ parts }: Pick<Posed, "parts">): readonly Field[] {
  return parts.flatMap(({ fields }) => fields);
}
