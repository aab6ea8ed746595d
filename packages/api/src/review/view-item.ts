import type { Attempt } from "@stride/db";
import {
  type Exercise,
  hintCount,
  hints,
  type Locale,
  locales,
  restore,
  workedSolution,
} from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { attemptView, toAttemptView } from "../exercise/attempt-view.ts";
import { posedExercise, toPosedExercise } from "../exercise/public-exercise.ts";
import { hintView, solutionView } from "../exercise/solution-view.ts";
import { writtenAnswers } from "../exercise/written-answers.ts";
import { attemptFilter } from "./attempt-filter.ts";
import { commentView, commentsOn } from "./comments-on.ts";
import { classNames } from "./class-names.ts";
import { placeIn, placeView } from "./place-in.ts";
import { taughtItem } from "./taught.ts";
import { whoIs, whoView } from "./who.ts";

export const viewItemInput = z.strictObject({
  id: z.string().max(40),
  locale: z.enum(locales),
  /** The list that it is looked at in: it says what comes before and after. */
  filter: attemptFilter,
});

const instant = z.iso.datetime();

export const scoreChangeView = z.strictObject({
  cause: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: instant,
});

export const submissionView = z.strictObject({
  attempt: attemptView,
  at: instant,
  /** Milliseconds from the first look. */
  elapsed: z.number(),
  hintsUsed: z.number(),
  late: z.boolean(),
  credit: z.number(),
  engineVersion: z.string(),
});

export const itemView = z.strictObject({
  id: z.string(),
  assignment: z.strictObject({ id: z.string(), title: z.string() }),
  class: z.strictObject({ id: z.string(), name: z.string(), timeZone: z.string() }),
  learner: whoView,
  position: z.number(),
  points: z.number(),
  tries: z.number(),
  score: z.number().nullable(),
  automaticScore: z.number().nullable(),
  overridden: z.boolean(),
  late: z.boolean(),
  skipped: z.boolean(),
  elapsed: z.number(),
  answeredAt: instant.nullable(),
  exercise: posedExercise,
  /** What is right, by field; a teacher may see it. */
  key: z.record(z.string(), z.string()),
  solution: solutionView,
  hints: z.array(hintView),
  hintCount: z.number(),
  submissions: z.array(submissionView),
  changes: z.array(scoreChangeView),
  comments: z.array(commentView),
  reports: z.array(
    z.strictObject({ id: z.string(), text: z.string(), at: instant, answeredAt: instant.nullable() }),
  ),
  place: placeView,
});
export type ItemView = z.output<typeof itemView>;

const texts = z.record(z.string(), z.string());

/** One exercise of a learner's work: what was asked, everything that was answered, and what became of its score. */
export async function viewItem(
  { db, learnerId }: AccountContext,
  { id, locale, filter }: z.output<typeof viewItemInput>,
): Promise<ItemView> {
  const item = await taughtItem(db, learnerId, id);
  const { assignment, exercise: stored } = item;
  const exercise = restore(stored.kind, stored.given);
  if (!exercise) throw new Error(`exercise ${stored.id} can no longer be posed`);
  const who = await whoIs(db, assignment, filter.seed);
  const names = await classNames(db, assignment.classId);
  const [attempts, changes, reports, comments, place] = await Promise.all([
    db.attempt.findMany({ where: { exerciseId: stored.id }, orderBy: { number: "asc" } }),
    db.scoreChange.findMany({ where: { workItemId: id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    db.report.findMany({ where: { workItemId: id }, orderBy: { createdAt: "asc" } }),
    commentsOn(db, item, { readerId: learnerId, names, locale }),
    placeIn(db, item, filter, who),
  ]);
  const { position, points, tries, score, automaticScore, overridden, late, elapsed } = item;
  return itemView.parse({
    ...{ id, position, points, tries, score, automaticScore, overridden, late, elapsed, comments, place },
    assignment: { id: assignment.id, title: assignment.title },
    class: assignment.class,
    learner: who(item.learnerId),
    skipped: item.skippedAt !== null,
    answeredAt: item.answeredAt?.toISOString() ?? null,
    exercise: toPosedExercise(exercise, { difficulty: stored.difficulty, locale }),
    key: writtenAnswers(exercise, texts.parse(stored.key)),
    solution: workedSolution(exercise, locale),
    hints: hints(exercise, locale).slice(0, stored.hintsTaken),
    hintCount: hintCount(exercise),
    submissions: attempts.map((attempt) => toSubmission(exercise, attempt, locale)),
    changes: changes.map(({ cause, before, after, reason, byId, createdAt }) => ({
      ...{ cause, before, after, reason },
      by: byId === null ? null : (names.get(byId) ?? ""),
      at: createdAt.toISOString(),
    })),
    reports: reports.map(({ id: report, text, createdAt, answeredAt }) => ({
      ...{ id: report, text, at: createdAt.toISOString() },
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  });
}

function toSubmission(exercise: Exercise, attempt: Attempt, locale: Locale): z.input<typeof submissionView> {
  const { elapsed, hintsUsed, late, credit, engineVersion, createdAt } = attempt;
  return {
    attempt: toAttemptView(exercise, attempt, locale),
    at: createdAt.toISOString(),
    ...{ elapsed, hintsUsed, late, credit, engineVersion },
  };
}
