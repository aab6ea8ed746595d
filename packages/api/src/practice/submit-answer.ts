import { type Attempt, isUniqueViolation, type Transaction } from "@stride/db";
import { grade, type Grade, locales } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { type AttemptView, toAttemptView, toUnreadableView } from "../exercise/attempt-view.ts";
import { gradeRow } from "../exercise/grade-row.ts";
import { checkAnswer, sameAnswer, typedAnswer } from "../exercise/typed-answer.ts";
import { type OwnExercise, ownExercise } from "./own-exercise.ts";

export const submitAnswerInput = z.strictObject({
  exerciseId: z.string().max(40),
  /** Made by the client before it sends: the same id twice is the same attempt. */
  attemptId: z.uuid(),
  answer: typedAnswer,
  locale: z.enum(locales),
});

/** No honest learner comes near; whoever does is no learner. */
const MOST_TRIES = 200;

type SubmitAnswer = z.output<typeof submitAnswerInput>;

/**
 * Grades an answer and keeps it. A retry with the same id gets the same reply and counts once;
 * an answer that can't be read is told so and counts for nothing.
 */
export async function submitAnswer(ctx: LearnerContext, input: SubmitAnswer): Promise<AttemptView> {
  const own = await ownExercise(ctx.db, ctx.learnerId, input.exerciseId);
  checkAnswer(own.exercise, input.answer);
  const graded = grade(own.exercise, input.answer);
  if (graded.verdict === "unreadable") {
    return toUnreadableView({ id: input.attemptId, answer: input.answer }, graded, input.locale);
  }
  const attempt = (await earlier(ctx, input)) ?? (await keep(ctx, input, own, graded));
  return toAttemptView(own.exercise, attempt, input.locale);
}

/** The attempt that this id already made. An id that stands for something else is refused. */
async function earlier(
  ctx: LearnerContext,
  { attemptId, exerciseId, answer }: SubmitAnswer,
): Promise<Attempt | null> {
  const attempt = await ctx.db.attempt.findUnique({ where: { id: attemptId } });
  if (!attempt) return null;
  const same = attempt.learnerId === ctx.learnerId && attempt.exerciseId === exerciseId;
  if (!same || !sameAnswer(typedAnswer.parse(attempt.answer), answer)) throw new AppError("attempt-id-taken");
  return attempt;
}

async function keep(
  ctx: LearnerContext,
  input: SubmitAnswer,
  own: OwnExercise,
  graded: Grade,
): Promise<Attempt> {
  try {
    return await ctx.db.$transaction((tx) => insert(tx, ctx, input, own, graded));
  } catch (error) {
    // Another request with the same id, or the same number, was first.
    if (!isUniqueViolation(error)) throw error;
    return (await earlier(ctx, input)) ?? keep(ctx, input, own, graded);
  }
}

async function insert(
  tx: Transaction,
  { learnerId, now }: LearnerContext,
  { exerciseId, attemptId, answer }: SubmitAnswer,
  { stored: { createdAt } }: OwnExercise,
  graded: Grade,
): Promise<Attempt> {
  const before = await tx.exercise.findFirstOrThrow({ where: { id: exerciseId, learnerId } });
  const number = (await tx.attempt.count({ where: { exerciseId, learnerId } })) + 1;
  if (number > MOST_TRIES) throw new AppError("too-many-tries");
  const at = now();
  const attempt = await tx.attempt.create({
    data: {
      id: attemptId,
      exerciseId,
      learnerId,
      number,
      answer,
      ...gradeRow(graded, learnerId),
      hintsUsed: before.hintsTaken,
      elapsed: Math.max(0, at.getTime() - createdAt.getTime()),
      createdAt: at,
    },
  });
  const { verdict, score } = graded;
  const right = verdict === "correct";
  await tx.exercise.update({
    where: { id: exerciseId, learnerId },
    data: {
      ...(before.firstVerdict === null
        ? { firstVerdict: verdict, firstScore: score, firstTime: right && before.hintsTaken === 0 }
        : {}),
      bestScore: Math.max(before.bestScore, score),
      solvedAt: before.solvedAt ?? (right ? at : null),
    },
  });
  return attempt;
}
