import type { Exercise } from "./exercise.ts";
import type { Locale } from "./locale.ts";
import type { Formula } from "./steps/formula.ts";
import { type PartSolution, type SolutionStep, workedSolution } from "./worked-solution.ts";

/** A hint: what to do, and how far it is written out. */
export interface Hint {
  readonly text: string;
  readonly formulas: readonly Partial<Formula>[];
}

/**
 * The solution, piece by piece. A single question first gets its rule without numbers, then a step at a time;
 * the last hint gives the answer. A table gets a row at a time.
 */
export function hints(exercise: Exercise, locale: Locale): Hint[] {
  const parts = workedSolution(exercise, locale);
  const [only] = parts;
  return only && parts.length === 1 ? stepByStep(only) : parts.map(rowHint);
}

/** How many hints there are; they are the same in every language. */
export function hintCount(exercise: Exercise): number {
  return hints(exercise, "en").length;
}

function stepByStep({ steps }: PartSolution): Hint[] {
  const [first] = steps;
  return first ? [ruleOf(first), ...steps.map(stepHint)] : [];
}

function ruleOf({ text, formula: { left, rule } }: SolutionStep): Hint {
  return { text, formulas: [{ left, rule }] };
}

function stepHint({ text, formula }: SolutionStep): Hint {
  return { text, formulas: [formula] };
}

function rowHint({ label, steps }: PartSolution): Hint {
  return { text: label, formulas: steps.map(({ formula }) => formula) };
}
