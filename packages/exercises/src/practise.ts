import { isAnswerable } from "./answer.ts";
import { askedAt, type Place } from "./asked.ts";
import { type Exercise, generate } from "./exercise.ts";
import type { Misconception } from "./misconception.ts";
import { type MisconceptionId, rankedWays } from "./misconceptions/index.ts";
import { chance } from "./rng.ts";
import { isSame } from "./slip.ts";
import { fieldsOf, solve } from "./solve.ts";

/** What an exercise is wanted for. */
export interface Wanted {
  readonly skill?: string | undefined;
  readonly misconception?: string | undefined;
}

export interface Found extends Place {
  readonly exercise: Exercise;
  readonly seed: number;
}

/** Misconceptions that few kinds target, or none: anywhere else they only show beside others. */
const rarelyTargeted: ReadonlyMap<string, readonly string[]> = new Map<MisconceptionId, readonly string[]>([
  ["pools-with-stride-one", ["broken-network", "missing-hyperparameter"]],
  ["keeps-the-fraction", []],
  ["global-pooling-keeps-axes", []],
  ["counts-activations", []],
  ["divides-by-stride-again", []],
]);

/** Whether a kind's exercises may target a misconception; to search them for it is in vain otherwise. */
export function mayTarget(kind: string, misconception: string): boolean {
  return rarelyTargeted.get(misconception)?.includes(kind) ?? true;
}

/** How many exercises are drawn in search of one that fits best; fewer once there is one that fits. */
const MOST = 300;
const ENOUGH = 60;

/**
 * An exercise that practises a skill, or in which a misconception gives a wrong answer: if there is one, an exercise
 * that targets it, and so tells it from other slips. The first of a row that the seed begins.
 */
export function findExercise(wanted: Wanted, seed: number): Found | undefined {
  const { skill, misconception } = wanted;
  const places = askedAt.get(
    misconception === undefined ? `skill ${skill}` : `misconception ${misconception}`,
  );
  let second: Found | undefined;
  for (let at = 0; places && at < MOST && !(second && at >= ENOUGH); at++) {
    const luck = chance(seed, at);
    const place = places[luck.int("place", 0, places.length - 1)];
    if (second && place && misconception !== undefined && !mayTarget(place.kind, misconception)) continue;
    const own = luck.int("seed", 0, 2 ** 31 - 1);
    const exercise = place && generate(place.kind, place.difficulty, own);
    const fit = exercise && fitOf(exercise, wanted);
    if (!exercise || fit === undefined) continue;
    const found = { exercise, ...place, seed: own };
    if (fit === "targets") return found;
    second ??= found;
  }
  return second;
}

function waysTo(misconception: string | undefined): readonly Misconception[] {
  return rankedWays.filter(([id]) => id === misconception).map(([, way]) => way);
}

function fitOf(exercise: Exercise, { skill, misconception }: Wanted): "targets" | "shows" | undefined {
  if (skill !== undefined && exercise.skill !== skill) return undefined;
  if (misconception === undefined || exercise.slips.some((slip) => slip.misconception === misconception)) {
    return "targets";
  }
  return shows(exercise, misconception) ? "shows" : undefined;
}

/** Whether somebody who holds a misconception, in whichever way, answers wrongly, and with numbers that one could write. */
export function shows(exercise: Exercise, misconception: string): boolean {
  const fields = fieldsOf(exercise);
  return waysTo(misconception).some(({ arithmetic }) => {
    const believed = solve(exercise, arithmetic);
    return (
      !isSame(exercise, exercise.key, believed) &&
      fields.every((field) => isAnswerable(field, believed[field.id] ?? []))
    );
  });
}
