import { type Attempt, isUniqueViolation, type Transaction } from "@stride/db";
import { grade, type Grade, locales } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { checkAnswer, sameAnswer, typedAnswer } from "../exercise/typed-answer.ts";
import { toJson } from "../json.ts";
import { standingOf } from "../standing.ts";
import { revision, toDraftView } from "./draft.ts";
import { keepAttempt } from "./keep-attempt.ts";
import { itemInput, type OwnItem, ownItem } from "./own-work.ts";
import { posed } from "./posed.ts";
import { checkTries, standingOfTaken, triesIn } from "./rules.ts";
import { type SubmittedView, toSubmittedView, toUnreadSubmission } from "./submitted-view.ts";

export const submitInput = z.strictObject({
  ...itemInput,
  /** Made by the client before it sends: the same id twice is the same attempt. */
  attemptId: z.uuid(),
  answer: typedAnswer,
  /** Of the draft that is answered for. */
  revision,
  locale: z.enum(locales),
});

type Submit = z.output<typeof submitInput>;

/**
 * Grades an answer and keeps it, as late where it is. A retry with the same id gets the same reply, also after the due
 * date, and counts once; an answer that can't be read is told so and counts for nothing.
 */
export async function submit(ctx: LearnerContext, input: Submit): Promise<SubmittedView> {
  const { db, learnerId, now } = ctx;
  const item = await ownItem(db, learnerId, input);
  const exercise = posed(item.exercise);
  checkAnswer(exercise, input.answer);
  const sent = await earlier(ctx, input, item);
  const graded = grade(exercise, input.answer);
  if (!sent && graded.verdict === "unreadable") {
    standingAtTry(item, now());
    return toUnreadSubmission(input, graded, input.locale);
  }
  const attempt = sent ?? (await keep(ctx, input, item, graded));
  const { assignment, submittedAt } = item.work;
  const standing = standingOf(assignment, learnerId, submittedAt, now());
  return toSubmittedView(exercise, attempt, standing, input.locale);
}

/** The attempt that this id already made. An id that stands for something else is refused. */
async function earlier(
  { db, learnerId }: LearnerContext,
  { attemptId, answer }: Submit,
  { exerciseId }: OwnItem,
): Promise<Attempt | null> {
  const attempt = await db.attempt.findUnique({ where: { id: attemptId } });
  if (!attempt) return null;
  const same = attempt.learnerId === learnerId && attempt.exerciseId === exerciseId;
  if (!same || !sameAnswer(typedAnswer.parse(attempt.answer), answer)) throw new AppError("attempt-id-taken");
  return attempt;
}

async function keep(ctx: LearnerContext, input: Submit, item: OwnItem, graded: Grade): Promise<Attempt> {
  try {
    return await ctx.db.$transaction((tx) => insert(tx, ctx, input, graded));
  } catch (error) {
    // Another request with the same id, or the same number, was first, and may have used up the last try.
    if (!isUniqueViolation(error) && !isRefused(error)) throw error;
    const sent = await earlier(ctx, input, item);
    if (sent) return sent;
    if (isRefused(error)) throw error;
    return keep(ctx, input, item, graded);
  }
}

const isRefused = (error: unknown) => error instanceof AppError;

/** Judged by what is in the database and by the server's clock while nobody else writes. */
async function insert(
  tx: Transaction,
  { learnerId, now }: LearnerContext,
  input: Submit,
  graded: Grade,
): Promise<Attempt> {
  const item = await ownItem(tx, learnerId, input);
  const at = now();
  const { phase, credit } = standingAtTry(item, at);
  const { attemptId: id, answer } = input;
  const attempt = await keepAttempt(tx, item, { id, answer, graded, at, late: phase === "late", credit });
  const draft = toDraftView(item);
  // What another window typed since stays.
  if (draft.revision <= input.revision) {
    const answered = { answer: {}, revision: input.revision };
    await tx.workItem.update({
      where: { id: item.id },
      data: { draft: toJson(answered), draftSavedAt: null },
    });
  }
  return attempt;
}

function standingAtTry(item: OwnItem, at: Date) {
  const { work } = item;
  const standing = standingOfTaken(work, at);
  checkTries(triesIn(work.version.content, work.assignment.tries, standing)(item));
  return standing;
}
