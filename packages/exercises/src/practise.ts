import { isWhole, sameValue } from "./answer.ts";
import { type Difficulty, difficulties } from "./define-exercise.ts";
import { type Exercise, generate } from "./exercise.ts";
import { kinds } from "./kinds/index.ts";
import { misconceptions, ranked } from "./misconceptions/index.ts";
import { chance } from "./rng.ts";
import { skills } from "./skills.ts";
import { solve } from "./solve.ts";

/** What an exercise is wanted for. */
export interface Wanted {
  readonly skill?: string | undefined;
  readonly misconception?: string | undefined;
}

export interface Found {
  readonly exercise: Exercise;
  readonly kind: string;
  readonly difficulty: Difficulty;
  readonly seed: number;
}

/** How many exercises are drawn in search of one that fits best. */
const MOST = 200;

/**
 * An exercise that practises a skill, or in which a misconception gives a wrong answer: if there is one, an exercise
 * that targets it, and so tells it from other slips. The first of a row that the seed begins.
 */
export function findExercise(wanted: Wanted, seed: number): Found | undefined {
  if (!isKnown(wanted)) return undefined;
  const ids = [...kinds.keys()];
  let second: Found | undefined;
  for (let at = 0; at < MOST; at++) {
    const luck = chance(seed, at);
    const kind = ids[luck.int("kind", 0, ids.length - 1)] ?? "";
    // The easiest difficulty in which it can be practised.
    const difficulty = difficulties[Math.floor((at * difficulties.length) / MOST)] ?? 1;
    const own = luck.int("seed", 0, 2 ** 31 - 1);
    const exercise = generate(kind, difficulty, own);
    const fit = exercise && fitOf(exercise, wanted);
    if (!exercise || fit === undefined) continue;
    const found = { exercise, kind, difficulty, seed: own };
    if (fit === "targets") return found;
    second ??= found;
  }
  return second;
}

function isKnown({ skill, misconception }: Wanted): boolean {
  return (
    (skill === undefined || Object.hasOwn(skills, skill)) &&
    (misconception === undefined || Object.hasOwn(misconceptions, misconception))
  );
}

function fitOf(exercise: Exercise, { skill, misconception }: Wanted): "targets" | "shows" | undefined {
  if (skill !== undefined && exercise.skill !== skill) return undefined;
  if (misconception === undefined || exercise.slips.some((slip) => slip.misconception === misconception)) {
    return "targets";
  }
  return shows(exercise, misconception) ? "shows" : undefined;
}

/** Whether somebody who holds a misconception answers wrongly, and with numbers that one could write. */
function shows(exercise: Exercise, misconception: string): boolean {
  const held = new Map(ranked).get(misconception);
  if (!held) return false;
  const believed = solve(exercise, held.arithmetic);
  const isRight = Object.entries(exercise.key).every(([id, value]) => sameValue(value, believed[id] ?? []));
  return !isRight && Object.values(believed).every(isWhole);
}
