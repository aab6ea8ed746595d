import { recording, type StepName } from "@stride/cnn";
import type { Exercise } from "./exercise.ts";
import type { Locale } from "./locale.ts";
import { type Formula, formulaOf } from "./steps/formula.ts";
import { sentenceOf } from "./steps/sentence.ts";

export interface SolutionStep {
  readonly step: StepName;
  readonly text: string;
  readonly formula: Formula;
}

/** One part's steps: of a table, one row's. */
export interface PartSolution {
  readonly label: string;
  readonly steps: readonly SolutionStep[];
}

/** The calculation of the key, written down while it is carried out, so the two can't differ. */
export function workedSolution({ parts, key }: Exercise, locale: Locale): PartSolution[] {
  return parts.map((part) => {
    const { arithmetic, steps } = recording();
    part.solve(arithmetic, key);
    return {
      label: part.label[locale],
      steps: steps.map((step) => ({
        step: step.name,
        text: sentenceOf(step, locale),
        formula: formulaOf(step),
      })),
    };
  });
}
