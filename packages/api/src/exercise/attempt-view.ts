import type { Attempt } from "@stride/db";
import {
  type Diagnosis,
  type Exercise,
  explain,
  type FieldGrade,
  fieldVerdicts,
  grade,
  type Grade,
  type Locale,
  verdicts,
} from "@stride/exercises";
import { unreadableReasons } from "@stride/exercises/answers";
import { z } from "zod";
import { typedAnswer } from "./typed-answer.ts";

const fieldVerdict = z.enum(fieldVerdicts);
const verdict = z.enum(verdicts);

/** A grade as it is stored: verdicts and ids, no sentences. */
export const storedGrade = z.strictObject({
  fields: z.record(
    z.string(),
    z.strictObject({
      verdict: fieldVerdict,
      /** Attempts of engine 1 have none. */
      branch: z.string().optional(),
      diagnoses: z.array(z.string()),
    }),
  ),
});

const diagnosisView = z.strictObject({
  misconception: z.string(),
  step: z.string(),
  name: z.string(),
  sentences: z.array(z.string()),
});

const fieldView = z.strictObject({
  typed: z.string(),
  verdict: fieldVerdict,
  reading: z.string().optional(),
  unreadable: z.strictObject({ reason: z.enum(unreadableReasons), piece: z.string() }).optional(),
  /** Under which convention it would be right. */
  convention: z.string().optional(),
  /** Why it can't be right, where no slip explains it. */
  objection: z.string().optional(),
  diagnoses: z.array(diagnosisView),
});

/** A graded answer as its learner sees it. `number` counts the tries; an unreadable answer is none and has none. */
export const attemptView = z.strictObject({
  id: z.string(),
  number: z.number().optional(),
  verdict,
  score: z.number(),
  fields: z.record(z.string(), fieldView),
});

export type AttemptView = z.output<typeof attemptView>;

type KeptAttempt = Pick<Attempt, "id" | "number" | "answer" | "grade" | "verdict" | "score">;

/** Verdicts come from the stored grade, sentences from the engine: a grade never changes, its explanation has a language. */
export function toAttemptView(exercise: Exercise, attempt: KeptAttempt, locale: Locale): AttemptView {
  const typed = typedAnswer.parse(attempt.answer);
  const stored = storedGrade.parse(attempt.grade);
  const { fields } = grade(exercise, typed);
  return attemptView.parse({
    id: attempt.id,
    number: attempt.number,
    verdict: attempt.verdict,
    score: attempt.score,
    fields: Object.fromEntries(
      Object.entries(stored.fields).map(([id, { verdict: field, diagnoses }]) => {
        const now = fields[id];
        const known = (now?.diagnoses ?? []).filter(({ misconception }) => diagnoses.includes(misconception));
        return [id, toFieldView(typed[id], { ...now, verdict: field, diagnoses: known }, locale)];
      }),
    ),
  });
}

/**
 * A grade that isn't stored, since it counts for nothing: something in the answer can't be read. Of the other fields
 * nothing is said: they aren't marked.
 */
export function toUnreadableView(
  { id, answer }: { id: string; answer: Readonly<Record<string, string>> },
  { fields }: Grade,
  locale: Locale,
): AttemptView {
  return attemptView.parse({
    id,
    verdict: "unreadable",
    score: 0,
    fields: Object.fromEntries(
      Object.entries(fields)
        .filter(([, { verdict }]) => verdict === "unreadable")
        .map(([field, shown]) => [field, toFieldView(answer[field], shown, locale)]),
    ),
  });
}

type Shown = Pick<FieldGrade, "verdict" | "diagnoses"> & {
  convention?: FieldGrade["convention"] | undefined;
  objection?: FieldGrade["objection"] | undefined;
  reading?: string | undefined;
  unreadable?: FieldGrade["unreadable"] | undefined;
};

function toFieldView(typed: string | undefined, shown: Shown, locale: Locale): z.output<typeof fieldView> {
  return {
    typed: typed ?? "",
    verdict: shown.verdict,
    reading: shown.reading,
    unreadable: shown.unreadable,
    convention: shown.convention?.[locale],
    objection: shown.objection?.[locale],
    diagnoses: shown.diagnoses.map((diagnosis) => toDiagnosisView(diagnosis, locale)),
  };
}

/** A pair of misconceptions, `a+b`, has both their names; its step is the first one's. */
function toDiagnosisView(diagnosis: Diagnosis, locale: Locale): z.output<typeof diagnosisView> {
  const { misconception, ways } = diagnosis;
  return {
    misconception,
    step: ways[0].step,
    name: ways.map(({ name }) => name[locale]).join(" + "),
    sentences: explain(diagnosis, locale),
  };
}
