import type { Attempt } from "@stride/db";
import type { Exercise, Grade, Locale } from "@stride/exercises";
import { z } from "zod";
import { attemptView, toAttemptView, toUnreadableView } from "../exercise/attempt-view.ts";
import { typedAnswer } from "../exercise/typed-answer.ts";
import type { Standing } from "../standing.ts";

/** How an answer was marked. Its score is another thing to show. */
const marks = attemptView.pick({ verdict: true, fields: true });

/** An answer as its learner sees it: what they typed and how it was read; how it was marked only as far as that may be shown. */
export const submittedView = z.strictObject({
  id: z.string(),
  /** Counts the tries; an answer that can't be read is none. */
  number: z.number().optional(),
  late: z.boolean(),
  typed: z.record(z.string(), z.string()),
  marks: marks.optional(),
  /** From 0 to 1, before what lateness takes. */
  score: z.number().optional(),
});
export type SubmittedView = z.output<typeof submittedView>;

export function toSubmittedView(
  exercise: Exercise,
  attempt: Attempt,
  standing: Standing,
  locale: Locale,
): SubmittedView {
  const shown = standing.shown(false);
  const { id, number, late, score } = attempt;
  return submittedView.parse({
    ...{ id, number, late, typed: typedAnswer.parse(attempt.answer) },
    ...(shown.score && { score }),
    ...(shown.verdicts && { marks: marksOf(toAttemptView(exercise, attempt, locale), shown.diagnosis) }),
  });
}

/** Under which convention an answer would be right explains it, too. */
function marksOf({ verdict, fields }: z.output<typeof marks>, withDiagnosis: boolean) {
  if (withDiagnosis) return { verdict, fields };
  const bare = Object.entries(fields).map(
    ([id, { typed, verdict, reading }]) => [id, { typed, verdict, reading, diagnoses: [] }] as const,
  );
  return { verdict, fields: Object.fromEntries(bare) };
}

/** Of an answer that can't be read only that is said, so it may be said at any time. */
export function toUnreadSubmission(
  { attemptId: id, answer }: { attemptId: string; answer: z.output<typeof typedAnswer> },
  graded: Grade,
  locale: Locale,
): SubmittedView {
  const { verdict, fields } = toUnreadableView({ id, answer }, graded, locale);
  return submittedView.parse({ id, late: false, typed: answer, marks: { verdict, fields } });
}
