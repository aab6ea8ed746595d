import type { StepInput, StepName, StepResult } from "@stride/cnn";

/** What each step does, in words. */
export type StepSentences = {
  readonly [Name in StepName]: (input: StepInput<Name>, result: StepResult<Name>) => string;
};
