import { type RecordedStep, recording, type StepName } from "@stride/cnn";
import type { Answer } from "./answer.ts";
import type { Part } from "./define-exercise.ts";
import type { Exercise } from "./exercise.ts";
import type { Locale, Text } from "./locale.ts";
import { type Formula, formulaOf } from "./steps/formula.ts";
import { sentenceOf } from "./steps/sentence.ts";

export interface SolutionStep {
  readonly step: StepName | "remark";
  readonly text: string;
  readonly formula?: Formula;
  /** The layer that is calculated, where a part is more than one. */
  readonly of?: string;
}

/** One part's steps: of a table, one row's. */
export interface PartSolution {
  readonly label: string;
  readonly steps: readonly SolutionStep[];
}

/** The calculation of the key, written down while it is carried out, so the two can't differ. */
export function workedSolution({ parts, key }: Exercise, locale: Locale): PartSolution[] {
  return parts.map((part) => {
    const steps = byLayer(once(carriedOut(part, key)));
    const whole = steps.some(({ of }) => of) ? part.label : undefined;
    return {
      label: part.label[locale],
      steps: [
        ...steps.map(({ of, step }) => ({
          step: step.name,
          text: sentenceOf(step, locale),
          formula: formulaOf(step),
          ...(of && { of: of[locale] }),
        })),
        ...(part.remarks?.(key) ?? []).map(({ text, formula, of = whole }) => ({
          step: "remark" as const,
          text: text[locale],
          ...(formula && { formula }),
          ...(of && { of: of[locale] }),
        })),
      ],
    };
  });
}

interface Placed {
  readonly step: RecordedStep;
  /** What it is a step of, where that was told. */
  readonly of: Text | undefined;
}

function carriedOut(part: Part, key: Answer): Placed[] {
  const { arithmetic, steps } = recording();
  const begun: { readonly of: Text; readonly at: number }[] = [];
  if (part.working) part.working(arithmetic, key, (of) => begun.push({ of, at: steps.length }));
  else part.solve(arithmetic, key);
  return steps.map((step, place) => ({ step, of: begun.findLast(({ at }) => at <= place)?.of }));
}

/** Layers are only named where there is more than one. */
function byLayer(steps: readonly Placed[]): readonly Placed[] {
  const isOne = new Set(steps.map(({ of }) => of?.en)).size === 1;
  return isOne ? steps.map(({ step }) => ({ step, of: undefined })) : steps;
}

/** Steps without repetitions: a row's parameters and its multiply-adds begin with the same ones. */
function once(steps: readonly Placed[]): Placed[] {
  const said = new Set<string>();
  return steps.filter(({ step: { name, input }, of }) => {
    const written = JSON.stringify([of?.en, name, input], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    const isNew = !said.has(written);
    said.add(written);
    return isNew;
  });
}
