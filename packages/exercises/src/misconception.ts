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
  /** The same arithmetic, collecting what is to be said of each step that it gets wrong. */
  watched(): { readonly arithmetic: Arithmetic; readonly told: readonly Told[] };
}

/** Makes a misconception of one step and what is believed of it. The belief is merged onto the truth here, once. */
export function defineMisconception<Name extends StepName>(step: Name, belief: Belief<Name>): Misconception {
  return {
    step,
    name: belief.name,
    arithmetic: { ...arithmetic, [step]: belief.believes },
    watched() {
      const told: Told[] = [];
      const believes = (input: StepInput<Name>) => {
        const believed = belief.believes(input);
        const truth: StepResult<Name> = arithmetic[step](input);
        if (written(believed) !== written(truth)) {
          const text: Told["text"] = (locale, { answered, correct }) =>
            belief.text[locale]({ ...input, believed, truth, answered, correct });
          told.push({ axis: axisOf(input), text });
        }
        return believed;
      };
      return { arithmetic: { ...arithmetic, [step]: believes }, told };
    },
  };
}

/** Two results are the same when they are written alike: numbers, lists and paddings. */
function written(result: StepResult<StepName>): string {
  return typeof result === "object" ? JSON.stringify(result) : String(result);
}

function axisOf(input: object): number | undefined {
  return "axis" in input && typeof input.axis === "number" ? input.axis : undefined;
}
