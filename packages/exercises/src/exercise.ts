import { arithmetic } from "@stride/cnn";
import { type Answer, isWhole, sameValue } from "./answer.ts";
import type { Difficulty, Posed } from "./define-exercise.ts";
import { kinds } from "./kinds/index.ts";
import { type MisconceptionId, misconceptions } from "./misconceptions/index.ts";
import { chance } from "./rng.ts";
import { fieldsOf, solve } from "./solve.ts";

/** Changes whenever an old seed would give other numbers, or an old answer another grade. */
export const ENGINE_VERSION = "1";

/** How often numbers are drawn before a seed is given up; the laws show that no seed comes near. */
const MOST_DRAWS = 400;

/** What a learner who holds a targeted misconception would answer. */
export interface TargetedSlip {
  readonly misconception: MisconceptionId;
  readonly answer: Answer;
}

export interface Exercise extends Posed {
  readonly kind: string;
  readonly key: Answer;
  readonly slips: readonly TargetedSlip[];
}

/** The exercise of a seed: the same everywhere, and able to tell its targeted misconceptions from the truth. */
export function generate(kindId: string, difficulty: Difficulty, seed: number): Exercise | undefined {
  const kind = kinds.get(kindId);
  if (!kind) return undefined;
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const exercise = complete(kindId, kind.draw(chance(seed, draw), difficulty));
    if (isSound(exercise)) return exercise;
  }
  throw new Error(`${kindId}: no fit numbers for seed ${seed} at difficulty ${difficulty}`);
}

/** An exercise that has a name, as `worked-example` of `network-table`. */
export function named(kindId: string, name: string): Exercise | undefined {
  const posed = kinds.get(kindId)?.named(name);
  return posed && complete(kindId, posed);
}

/** An exercise as it was stored; nothing if its numbers aren't this kind's, or can't be calculated with. */
export function restore(kindId: string, given: unknown): Exercise | undefined {
  const posed = kinds.get(kindId)?.pose(given);
  return posed && isPossible(posed) ? complete(kindId, posed) : undefined;
}

function isPossible({ parts }: Posed): boolean {
  let carried: Answer = {};
  return parts.every((part) => {
    if (!part.possible(carried)) return false;
    carried = { ...carried, ...part.solve(arithmetic, carried) };
    return true;
  });
}

function complete(kind: string, posed: Posed): Exercise {
  const slips = posed.targets.map((misconception) => ({
    misconception,
    answer: solve(posed, misconceptions[misconception].arithmetic),
  }));
  return { ...posed, kind, key: solve(posed), slips };
}

/** Possible, not degenerate, and no two of the key and the targeted slips alike. */
function isSound(exercise: Exercise): boolean {
  const { parts, key, slips } = exercise;
  if (!parts.every((part) => part.possible(key))) return false;
  if (slips.length < 2 || isDegenerate(exercise)) return false;
  const answers = [key, ...slips.map(({ answer }) => answer)];
  return (
    slips.every(({ answer }) => Object.values(answer).every(isWhole)) &&
    answers.every((answer, at) =>
      answers.slice(at + 1).every((other) => !sameAnswer(exercise, answer, other)),
    )
  );
}

/** A map of 1 × 1 where it isn't meant answers nearly every question by itself. */
function isDegenerate({ parts, key }: Exercise): boolean {
  return fieldsOf({ parts }).some(({ id, type }) => {
    const value = key[id] ?? [];
    return type === "shape" && value.length > 1 && value.filter((length) => length === 1).length > 1;
  });
}

function sameAnswer({ parts }: Exercise, a: Answer, b: Answer): boolean {
  return fieldsOf({ parts }).every(({ id }) => sameValue(a[id] ?? [], b[id] ?? []));
}
