import { earned } from "@stride/classwork";
import type { Attempt, Exercise, Transaction, WorkItem } from "@stride/db";
import type { Grade, Typed } from "@stride/exercises";
import { addUp } from "../add-up.ts";
import { gradeRow } from "../exercise/grade-row.ts";
import { likeliestIn, slipsIn, wrongReadings } from "../exercise/told-by-grade.ts";
import { quarterHourOf } from "../quarter-hour.ts";

/** An item as it stands in the transaction that keeps an attempt at it. */
export interface AnsweredItem extends WorkItem {
  readonly exercise: Exercise;
  readonly work: { readonly classId: string };
}

export interface NewAttempt {
  readonly id: string;
  readonly answer: Typed;
  readonly graded: Grade;
  readonly at: Date;
  readonly late: boolean;
  /** How much of its score counts, from 0 to 1. */
  readonly credit: number;
}

/**
 * Keeps an attempt at an item of a class's work, and all that follows from it: the item's and the work's score, and what
 * is counted for the class. Whether it may be made is for the caller to judge, in the same transaction.
 */
export async function keepAttempt(
  tx: Transaction,
  item: AnsweredItem,
  attempt: NewAttempt,
): Promise<Attempt> {
  const kept = await addAttempt(tx, item, attempt);
  await noteInExercise(tx, item.exercise, attempt);
  await noteInItem(tx, item, kept);
  await countSlips(tx, item, attempt);
  await countAnswers(tx, item, kept);
  return kept;
}

function addAttempt(
  tx: Transaction,
  { learnerId, exerciseId, exercise, tries, firstSeenAt }: AnsweredItem,
  { id, answer, graded, at, late, credit }: NewAttempt,
): Promise<Attempt> {
  const since = firstSeenAt ?? exercise.createdAt;
  return tx.attempt.create({
    data: {
      ...{ id, exerciseId, learnerId, answer, late, credit },
      ...gradeRow(graded, learnerId),
      // Two at once can't both be this one: the database refuses the second.
      number: tries + 1,
      hintsUsed: exercise.hintsTaken,
      elapsed: Math.max(0, at.getTime() - since.getTime()),
      createdAt: at,
    },
  });
}

async function noteInExercise(tx: Transaction, before: Exercise, { graded, at }: NewAttempt): Promise<void> {
  const { verdict, score } = graded;
  const right = verdict === "correct";
  await tx.exercise.update({
    where: { id: before.id },
    data: {
      ...(before.firstVerdict === null && {
        ...{ firstVerdict: verdict, firstScore: score },
        firstTime: right && before.hintsTaken === 0,
      }),
      bestScore: Math.max(before.bestScore, score),
      solvedAt: before.solvedAt ?? (right ? at : null),
    },
  });
}

/** The best attempt counts, after what lateness takes; of two equal ones the first. An override stays above it. */
async function noteInItem(tx: Transaction, item: AnsweredItem, kept: Attempt): Promise<void> {
  const counted = earned(kept);
  const isBest = item.automaticScore === null || counted > item.automaticScore;
  const automaticScore = isBest ? counted : item.automaticScore;
  const score = item.overridden ? item.score : automaticScore;
  await tx.workItem.update({
    where: { id: item.id },
    data: {
      ...{ tries: kept.number, automaticScore, score, elapsed: kept.elapsed, answeredAt: kept.createdAt },
      ...(isBest && { late: kept.late }),
      ...(item.tries === 0 && { firstScore: kept.score }),
      skippedAt: null,
    },
  });
  if (score === item.score) return;
  await tx.scoreChange.create({
    data: {
      ...{ workItemId: item.id, cause: "submitted", before: item.score, after: score },
      ...{ attemptId: kept.id, createdAt: kept.createdAt },
    },
  });
  await addUp(tx, item.workId);
}

async function countSlips(
  tx: Transaction,
  { assignmentId, learnerId, item, of, skill, work: { classId } }: AnsweredItem,
  { graded: { fields }, at }: NewAttempt,
): Promise<void> {
  for (const misconception of slipsIn(likeliestIn(fields).map(({ slip }) => slip))) {
    const key = { assignmentId, learnerId, item, of, skill, misconception, quarterHour: quarterHourOf(at) };
    await tx.slipCount.upsert({
      where: { assignmentId_learnerId_item_of_skill_misconception_quarterHour: key },
      create: { ...key, classId, count: 1 },
      update: { count: { increment: 1 } },
    });
  }
}

async function countAnswers(
  tx: Transaction,
  { assignmentId, item, of }: AnsweredItem,
  kept: Attempt,
): Promise<void> {
  for (const wrong of wrongReadings(kept)) {
    const key = { assignmentId, item, of, ...wrong };
    await tx.answerCount.upsert({
      where: { assignmentId_item_of_field_reading: key },
      create: { ...key, count: 1 },
      update: { count: { increment: 1 } },
    });
  }
}
