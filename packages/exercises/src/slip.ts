import { arithmetic } from "@stride/cnn";
import { type Answer, isAnswerable, sameValue } from "./answer.ts";
import type { Part } from "./define-exercise.ts";
import { type MisconceptionId, waysOf } from "./misconceptions/index.ts";
import { fieldsOf, solve } from "./solve.ts";

/** What is asked, and one right answer to it. */
interface Asked {
  readonly parts: readonly Part[];
  readonly key: Answer;
}

/** As many as an exercise targets. */
const MOST_TARGETS = 3;

/** What comes out under a misconception: in the likeliest way of holding it that changes something here. */
export function slipOf(asked: Asked, misconception: MisconceptionId): Answer {
  for (const { arithmetic: believed } of waysOf(misconception)) {
    const answer = solve(asked, believed);
    if (!isSame(asked, answer, asked.key)) return answer;
  }
  return asked.key;
}

/** Whether two answers agree in every field. */
export function isSame(asked: Pick<Asked, "parts">, one: Answer, other: Answer): boolean {
  return fieldsOf(asked).every(({ id }) => sameValue(one[id] ?? [], other[id] ?? []));
}

/** Whether an answer is one of those that are right. */
export function isRight({ parts, key }: Asked, answer: Answer): boolean {
  return parts.every((part) => {
    const accepted = part.accepts?.(answer, key, arithmetic) ?? {};
    return part.fields.every(({ id }) => accepted[id] ?? sameValue(answer[id] ?? [], key[id] ?? []));
  });
}

/** Whether an answer could be typed into every field. */
export function isComplete(asked: Pick<Asked, "parts">, answer: Answer): boolean {
  return fieldsOf(asked).every((field) => isAnswerable(field, answer[field.id] ?? []));
}

/** Of the misconceptions that an exercise may target, the first ones that its numbers tell apart. */
export function telling(pool: readonly MisconceptionId[], parts: readonly Part[]): MisconceptionId[] {
  const asked = { parts, key: solve({ parts }) };
  const told: { readonly id: MisconceptionId; readonly answer: Answer }[] = [];
  for (const id of pool) {
    if (told.length === MOST_TARGETS) break;
    const answer = slipOf(asked, id);
    const isTold = told.some((other) => isSame(asked, other.answer, answer));
    if (!isTold && isComplete(asked, answer) && !isRight(asked, answer)) told.push({ id, answer });
  }
  return told.map(({ id }) => id);
}
