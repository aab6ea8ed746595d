import { type Arithmetic, arithmetic, type StepInput, type StepName, type StepResult } from "@stride/cnn";
import type { Locale, Sentence, Text } from "./locale.ts";

/** The field that a slip spoiled: what was answered, and what is right there, as people write them. */
export interface Spoiled {
  readonly answered: string;
  readonly correct: string;
}

/** A step as it was believed, beside what it truly gives, in a certain field. */
export type Slip<Name extends StepName> = StepInput<Name> & {
  believed: StepResult<Name>;
  truth: StepResult<Name>;
  answered: string;
  correct: string;
};

/** What is said of a step that went wrong, and along which axis if it has one. */
export interface Told {
  readonly axis: number | undefined;
  /** Of how many spatial axes; 2 where it isn't known. */
  readonly rank: number;
  readonly text: (locale: Locale, field: Spoiled) => string;
}

interface Belief<Name extends StepName> {
  /** The step as it is believed. */
  believes(input: StepInput<Name>): StepResult<Name>;
  /** What went wrong, in a few words. */
  name: Text;
  /** Why, with the learner's own numbers, and what is true. */
  text: Sentence<Slip<Name>>;
}

/** One step believed wrongly. */
export interface Misconception {
  readonly step: StepName;
  readonly name: Text;
  /** The true arithmetic but for that step. */
  readonly arithmetic: Arithmetic;
  /** An arithmetic with that step believed, besides what it believes already. */
  onto(base: Arithmetic): Arithmetic;
  /** The same, collecting what is to be said of each step that it gets wrong. */
  watched(base?: Arithmetic): { readonly arithmetic: Arithmetic; readonly told: readonly Told[] };
}

/** Makes a misconception of one step and what is believed of it. The belief is merged onto the truth here, once. */
export function defineMisconception<Name extends StepName>(step: Name, belief: Belief<Name>): Misconception {
  const onto = (base: Arithmetic): Arithmetic => ({ ...base, [step]: belief.believes });
  return {
    step,
    name: belief.name,
    arithmetic: onto(arithmetic),
    onto,
    watched(base = arithmetic) {
      const told: Told[] = [];
      const believes = (input: StepInput<Name>) => {
        const believed = belief.believes(input);
        const truth: StepResult<Name> = arithmetic[step](input);
        if (written(believed) !== written(truth)) {
          const text: Told["text"] = (locale, { answered, correct }) =>
            belief.text[locale]({ ...input, believed, truth, answered, correct });
          told.push({ axis: axisOf(input), rank: rankOf(input), text });
        }
        return believed;
      };
      return { arithmetic: { ...base, [step]: believes }, told };
    },
  };
}

/** Two results are the same when they are written alike: numbers, lists and paddings. */
function written(result: StepResult<StepName>): string {
  return typeof result === "object" ? JSON.stringify(result) : String(result);
}

function rankOf(input: object): number {
  return "rank" in input && typeof input.rank === "number" ? input.rank : 2;
}

function axisOf(input: object): number | undefined {
  return "axis" in input && typeof input.axis === "number" ? input.axis : undefined;
}
