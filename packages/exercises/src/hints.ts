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

function stepByStep({ label, steps }: PartSolution): Hint[] {
  const named = steps.map((step) => ({ ...step, text: textOf(step, label) }));
  const [first] = named;
  return first ? [ruleOf(first), ...named.map(stepHint)] : [];
}

function ruleOf({ text, formula }: SolutionStep): Hint {
  return { text, formulas: formula ? [{ left: formula.left, rule: formula.rule }] : [] };
}

function stepHint({ text, formula }: SolutionStep): Hint {
  return { text, formulas: formula ? [formula] : [] };
}

/** A hint stands alone: it says itself of which layer it is. */
function textOf({ text, of }: SolutionStep, whole: string): string {
  return of === undefined || of === whole ? text : `${of}: ${text}`;
}

function rowHint({ label, steps }: PartSolution): Hint {
  return { text: label, formulas: steps.flatMap(({ formula }) => (formula ? [formula] : [])) };
}
