import type { Chance } from "@stride/classwork";
import { believedAnswer, type Exercise, fieldsOf, keyAnswer, type Typed } from "@stride/exercises";
import { happens } from "./chance.ts";
import { mistyped } from "./mistyped.ts";

/** Something believed wrongly, and how likely it is to be acted on where it matters. */
export interface Belief {
  readonly misconception: string;
  readonly strength: number;
}

/** How likely somebody does what has nothing to do with what they believe. */
export interface Habits {
  /** Types a wrong number for no reason, in one box. */
  readonly slips: number;
  /** Leaves one of several boxes empty. */
  readonly blanks: number;
  /** Takes a hint before the first try. */
  readonly hints: number;
  /** Tries again after a wrong answer. */
  readonly perseverance: number;
  /** Begins a set only after it was due. */
  readonly lateness: number;
  /** Practises in a week. */
  readonly practice: number;
}

export interface SimulatedLearner {
  /** The dominant one first. */
  readonly beliefs: readonly [Belief, ...Belief[]];
  readonly habits: Habits;
}

/** What is left of a belief's strength once a diagnosis has named it. */
export const AFTER_DIAGNOSIS = 0.8;
/** What is left of it after an exercise of practice that it would have spoiled came out right. */
export const AFTER_PRACTICE = 0.9;
/** What is left of all beliefs in an exercise to which a hint was taken. */
export const WITH_HINT = 0.5;

/**
 * What a learner types. Each belief is acted on by chance; where none is, or none changes the numbers, it is the key. Besides,
 * a finger may slip.
 */
export function answerOf({ beliefs, habits }: SimulatedLearner, exercise: Exercise, chance: Chance): Typed {
  const acted = beliefs
    .filter(({ misconception, strength }) => happens(chance, `acts on ${misconception}`, strength))
    .map(({ misconception }) => misconception);
  return slipped(believed(exercise, acted) ?? keyAnswer(exercise), { habits, exercise, chance });
}

/** Under all that is acted on; where that makes no answer, under the first that does. */
function believed(exercise: Exercise, acted: readonly string[]): Typed | undefined {
  const each = acted.map((one) => believedAnswer(exercise, [one]));
  return believedAnswer(exercise, acted) ?? each.find((answer) => answer !== undefined);
}

interface Slipping {
  readonly habits: Habits;
  readonly exercise: Exercise;
  readonly chance: Chance;
}

function slipped(answer: Typed, { habits, exercise, chance }: Slipping): Typed {
  const fields = fieldsOf(exercise);
  const field = fields[chance("which box", fields.length)];
  if (!field) return answer;
  if (fields.length > 1 && happens(chance, "leaves a box empty", habits.blanks))
    return { ...answer, [field.id]: "" };
  if (!happens(chance, "slips", habits.slips)) return answer;
  return { ...answer, [field.id]: mistyped(field, answer[field.id] ?? "", chance) };
}

/** With a hint in mind a belief is acted on half as often. */
export function hinted(learner: SimulatedLearner): SimulatedLearner {
  return weakened(learner, () => WITH_HINT);
}

/** After a diagnosis: whoever is told what they believe believes it less. */
export function told(learner: SimulatedLearner, misconceptions: readonly string[]): SimulatedLearner {
  return weakened(learner, (believed) => (misconceptions.includes(believed) ? AFTER_DIAGNOSIS : 1));
}

/** After an exercise of practice against a misconception that came out right. */
export function practised(learner: SimulatedLearner, misconception: string): SimulatedLearner {
  return weakened(learner, (believed) => (believed === misconception ? AFTER_PRACTICE : 1));
}

function weakened(
  { beliefs, habits }: SimulatedLearner,
  left: (misconception: string) => number,
): SimulatedLearner {
  const weaker = (belief: Belief) => ({ ...belief, strength: belief.strength * left(belief.misconception) });
  const [dominant, ...others] = beliefs;
  return { beliefs: [weaker(dominant), ...others.map(weaker)], habits };
}
