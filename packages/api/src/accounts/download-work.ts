import type { Database } from "@stride/db";
import { standingOf, withExtensions } from "../standing.ts";

/**
 * What somebody did in classes: all that they typed, and of what came of it only what their class shows by now. Seeds stay
 * here: they would bring an exercise into free practice, with its solution.
 */
export async function downloadWork(db: Database, learnerId: string, now: Date) {
  const works = await db.work.findMany({
    where: { learnerId },
    orderBy: [{ beganAt: "asc" }, { id: "asc" }],
    include: {
      assignment: { include: { ...withExtensions, class: { select: { name: true } } } },
      items: {
        orderBy: { position: "asc" },
        include: {
          changes: { where: { cause: { not: "submitted" } }, orderBy: { createdAt: "asc" } },
          comments: { where: { removedAt: null }, orderBy: { createdAt: "asc" } },
          reports: { orderBy: { createdAt: "asc" }, select: { text: true, createdAt: true } },
          exercise: {
            select: {
              ...{ hintsTaken: true },
              attempts: { orderBy: { number: "asc" }, include: { diagnoses: true } },
            },
          },
        },
      },
    },
  });
  return works.map((work) => {
    const { assignment, beganAt, submittedAt, points } = work;
    const shown = standingOf(assignment, learnerId, submittedAt, now).shown(false);
    return {
      ...{ title: assignment.title, class: assignment.class.name, beganAt, submittedAt, points },
      ...(shown.score && { score: work.score }),
      items: work.items.map((item) => ({
        ...{ position: item.position, kind: item.kind, skill: item.skill, difficulty: item.difficulty },
        ...{
          points: item.points,
          tries: item.tries,
          draft: item.draft,
          hintsTaken: item.exercise.hintsTaken,
        },
        ...(shown.score && {
          score: item.score,
          changes: item.changes.map(({ cause, before, after, reason, createdAt }) => ({
            ...{ cause, before, after, reason, createdAt },
          })),
        }),
        comments: item.comments.map(({ text, createdAt }) => ({ text, createdAt })),
        reports: item.reports,
        attempts: item.exercise.attempts.map((attempt) => ({
          ...{ number: attempt.number, answer: attempt.answer, reading: attempt.reading },
          ...{ late: attempt.late, elapsed: attempt.elapsed, createdAt: attempt.createdAt },
          ...(shown.score && { score: attempt.score }),
          ...(shown.verdicts && { verdict: attempt.verdict }),
          ...(shown.diagnosis && {
            diagnoses: attempt.diagnoses.map(({ field, misconception }) => ({ field, misconception })),
          }),
        })),
      })),
    };
  });
}
