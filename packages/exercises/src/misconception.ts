import { type Arithmetic, arithmetic, type StepInput, type StepName, type StepResult } from "@stride/cnn";
import type { Locale, Sentence, Text } from "./locale.ts";

/** The field that a slip spoiled: what was answered, and what is right there, as people write them, or in words. */
export interface Spoiled {
  readonly answered: string | Text;
  readonly correct: string | Text;
  /** Whether more than one layer of which something is told makes up the field. */
  readonly severally?: boolean;
}

/** A step as it was believed, beside what it truly gives, in a certain field. */
export type Slip<Name extends StepName> = StepInput<Name> & {
  believed: StepResult<Name>;
  truth: StepResult<Name>;
  answered: string;
  correct: string;
  severally?: boolean | undefined;
};

/** What is said of a step that went wrong, and along which axis if it has one. */
export interface Told {
  readonly axis: number | undefined;
  /** For which of the places along that axis, from 0, where it is for one only. */
  readonly place: number | undefined;
  /** In which layer, where several have that step. */
  readonly of: Text | undefined;
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

/** A belief that is watched while it calculates. */
export interface Watched {
  readonly arithmetic: Arithmetic;
  /** Says of which layer the next steps are. */
  begin(of: Text): void;
  /** What is to be said of each step that the belief got wrong; of its layer too, where several have that step. */
  told(): readonly Told[];
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
  watched(base?: Arithmetic): Watched;
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
      const layers = new Set<string>();
      let layer: Text | undefined;
      const believes = (input: StepInput<Name>) => {
        if (layer) layers.add(layer.en);
        const believed = belief.believes(input);
        const truth: StepResult<Name> = arithmetic[step](input);
        if (written(believed) !== written(truth)) {
          const text: Told["text"] = (locale, { answered, correct, severally }) =>
            belief.text[locale]({
              ...{ ...input, believed, truth, severally },
              answered: said(answered, locale),
              correct: said(correct, locale),
            });
          told.push({ axis: axisOf(input), place: placeOf(input), of: layer, rank: rankOf(input), text });
        }
        return believed;
      };
      return {
        arithmetic: { ...base, [step]: believes },
        begin(of) {
          layer = of;
        },
        told: () => (layers.size > 1 ? told : told.map((one) => ({ ...one, of: undefined }))),
      };
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

function said(words: string | Text, locale: Locale): string {
  return typeof words === "string" ? words : words[locale];
}

function placeOf(input: object): number | undefined {
  return "place" in input && typeof input.place === "number" ? input.place : undefined;
}

function axisOf(input: object): number | undefined {
  return "axis" in input && typeof input.axis === "number" ? input.axis : undefined;
}
