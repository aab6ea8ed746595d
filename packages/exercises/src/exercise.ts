import type { Network } from "@stride/cnn";
import type { Answer } from "./answer.ts";
import type { FromNetwork, Posed } from "./define-exercise.ts";
import type { Difficulty } from "./difficulty.ts";
import { kinds } from "./kinds/index.ts";
import type { MisconceptionId } from "./misconceptions/index.ts";
import { chance } from "./rng.ts";
import { isComplete, isRight, isSame, slipOf } from "./slip.ts";
import { fieldsOf, solvePossible } from "./solve.ts";

/** Changes whenever an old seed would give other numbers, or an old answer another grade. */
export const ENGINE_VERSION = "3";

/** How often numbers are drawn before a seed is given up; the laws show that no seed comes near. */
const MOST_DRAWS = 400;

/** Why drawn numbers are drawn again, whatever the kind. */
export const engineRejects = [
  "impossible",
  "degenerate",
  "too-few-slips",
  "not-answerable",
  "slips-coincide",
] as const;
type EngineReject = (typeof engineRejects)[number];

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

/** What a seed gives, and why it was drawn again each time before. */
export interface Drawn {
  readonly exercise: Exercise;
  readonly rejected: readonly string[];
}

/** The exercise of a seed: the same everywhere, and able to tell its targeted misconceptions from the truth. */
export function generate(kindId: string, difficulty: Difficulty, seed: number): Exercise | undefined {
  return drawn(kindId, difficulty, seed)?.exercise;
}

/** The same, with the reasons for which numbers were drawn again. */
export function drawn(kindId: string, difficulty: Difficulty, seed: number): Drawn | undefined {
  const kind = kinds.get(kindId);
  if (!kind) return undefined;
  const rejected: string[] = [];
  while (rejected.length < MOST_DRAWS) {
    const posed = kind.draw(chance(seed, rejected.length), difficulty);
    const exercise = posed.ok ? complete(kindId, posed.value) : undefined;
    const reason = exercise ? rejectOf(exercise) : posed.ok ? "impossible" : posed.problem;
    if (exercise && reason === undefined) return { exercise, rejected };
    if (reason !== undefined) rejected.push(reason);
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
  return posed && complete(kindId, posed);
}

/** An exercise of a teacher's own network; nothing if the kind has none of it. It is not said to tell slips apart. */
export function fromNetwork(kindId: string, network: Network, options: FromNetwork): Exercise | undefined {
  const posed = kinds.get(kindId)?.fromNetwork?.(network, options);
  return posed && complete(kindId, posed);
}

/** With its key and slips; nothing if it can't be calculated. */
function complete(kind: string, posed: Posed): Exercise | undefined {
  const key = solvePossible(posed);
  if (!key) return undefined;
  const slips = posed.targets.map((misconception) => ({
    misconception,
    answer: slipOf({ ...posed, key }, misconception),
  }));
  return { ...posed, kind, key, slips };
}

/** Why numbers are unfit: they can't be calculated with, or can't tell the truth and the targeted slips apart. */
function rejectOf(exercise: Exercise): EngineReject | undefined {
  const { key, slips } = exercise;
  if (slips.length < 2) return "too-few-slips";
  if (isDegenerate(exercise)) return "degenerate";
  const answers = [key, ...slips.map(({ answer }) => answer)];
  if (!answers.every((answer) => isComplete(exercise, answer))) return "not-answerable";
  const coincide = answers.some((answer, at) =>
    answers.slice(at + 1).some((other) => isSame(exercise, answer, other)),
  );
  return coincide || slips.some(({ answer }) => isRight(exercise, answer)) ? "slips-coincide" : undefined;
}

/** A map of 1 × 1 where it isn't meant answers nearly every question by itself. */
function isDegenerate(exercise: Exercise): boolean {
  return fieldsOf(exercise).some((field) => {
    if (field.type !== "shape" || field.singles === "meant") return false;
    const value = exercise.key[field.id] ?? [];
    return value.length > 1 && value.filter((length) => length === 1).length > 1;
  });
}
