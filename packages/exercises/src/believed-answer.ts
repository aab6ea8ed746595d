import { arithmetic } from "@stride/cnn";
import { type Answer, answerText } from "./answer.ts";
import type { Exercise } from "./exercise.ts";
import type { Typed } from "./grade.ts";
import type { Misconception } from "./misconception.ts";
import { rankedWays } from "./misconceptions/index.ts";
import { isComplete, isRight } from "./slip.ts";
import { fieldsOf, solve } from "./solve.ts";

/** An answer as a learner could type it. */
export function typed(exercise: Pick<Exercise, "parts">, answer: Answer): Typed {
  return Object.fromEntries(
    fieldsOf(exercise).map((field) => [field.id, answerText(field, answer[field.id] ?? [])]),
  );
}

/** What is typed by somebody who calculates rightly. */
export function keyAnswer(exercise: Exercise): Typed {
  return typed(exercise, exercise.key);
}

/**
 * What is typed by somebody who holds all of these misconceptions, each in the likeliest way that changes something together
 * with the others; nothing if the numbers come out right all the same, or can't be typed.
 */
export function believedAnswer(exercise: Exercise, misconceptions: readonly string[]): Typed | undefined {
  for (const ways of together(misconceptions.map(waysTo))) {
    if (new Set(ways.map(({ step }) => step)).size < ways.length) continue;
    const answer = solve(
      exercise,
      ways.reduce((believed, way) => way.onto(believed), arithmetic),
    );
    if (isComplete(exercise, answer) && !isRight(exercise, answer)) return typed(exercise, answer);
  }
  return undefined;
}

function waysTo(misconception: string): readonly Misconception[] {
  return rankedWays.filter(([id]) => id === misconception).map(([, way]) => way);
}

/** One of each, in all combinations. */
function together<Thing>(choices: readonly (readonly Thing[])[]): readonly (readonly Thing[])[] {
  return choices.reduce<readonly (readonly Thing[])[]>(
    (before, more) => before.flatMap((some) => more.map((one) => [...some, one])),
    [[]],
  );
}
