import type { RecordedStep, StepName } from "@stride/cnn";
import type { Locale } from "../locale.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { StepSentences } from "./step-sentences.ts";

const sentences: Readonly<Record<Locale, StepSentences>> = { en, ko };

export function sentenceOf<Name extends StepName>(step: RecordedStep<Name>, locale: Locale): string {
  return sentences[locale][step.name](step.input, step.result);
}
