import type { Assignment, Database, Extension } from "@stride/db";
import { ENGINE_VERSION } from "@stride/exercises";
import { z } from "zod";

// What no order of answers, closing, extensions and overrides may get around; said once more, apart from the code that keeps it.

const itemsTries = z.object({ items: z.array(z.object({ id: z.string(), tries: z.number().optional() })) });

/** What of an assignment's rows is more than its rules allow, in a few words each. */
export async function brokenRules(db: Database, assignmentId: string): Promise<string[]> {
  const assignment = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    include: { extensions: { orderBy: { createdAt: "asc" } }, version: true },
  });
  const works = await db.work.findMany({
    where: { assignmentId },
    include: { items: { include: { exercise: { include: { attempts: true } } } } },
  });
  const own = new Map(itemsTries.parse(assignment.version.content).items.map(({ id, tries }) => [id, tries]));
  return works.flatMap(({ learnerId, submittedAt, items, score, points }) => [
    ...(score < 0 || score > points + 1e-9 ? [`${score} of ${points} points`] : []),
    ...items.flatMap((item) => {
      const most = Math.max(0, ...item.exercise.attempts.map((attempt) => mostOf(attempt)));
      const tooMuch = !item.overridden && (item.score ?? 0) > most;
      return [
        ...(tooMuch ? [`${String(item.score)} for an item whose tries come to ${most}`] : []),
        ...item.exercise.attempts.filter(isOfToday).flatMap((attempt) => {
          const more = assignment.extensions.findLast(
            (extension) => extension.learnerId === learnerId && extension.createdAt <= attempt.createdAt,
          );
          const tries = own.get(item.item) ?? assignment.tries;
          return [
            ...broken(attempt, assignment, more),
            ...(tries !== null && attempt.number > tries + (more?.moreTries ?? 0) ? ["a try too many"] : []),
            ...(submittedAt && attempt.createdAt > submittedAt ? ["taken after it was handed in"] : []),
          ];
        }),
      ];
    }),
  ]);
}

interface Sent {
  readonly createdAt: Date;
  readonly late: boolean;
  readonly credit: number;
}

/** What is wrong with when an attempt was taken, or with how much of it counts. */
function broken(
  { createdAt, late, credit }: Sent,
  assignment: Assignment,
  more: Extension | undefined,
): string[] {
  if (!assignment.dueAt) return late || credit !== 1 ? ["late where nothing is due"] : [];
  const at = createdAt.getTime();
  const due = latest(assignment.dueAt, more?.dueAt);
  const end = Math.max(due, latest(assignment.closesAt, more?.closesAt));
  return [
    ...(at > end ? ["taken after it closed"] : []),
    ...(late !== at > due ? ["late in time, or in time late"] : []),
    ...(credit !== (at > due ? assignment.latePercent / 100 : 1) ? [`${credit} of it counts`] : []),
  ];
}

const latest = (...dates: readonly (Date | null | undefined)[]) =>
  Math.max(...dates.map((date) => date?.getTime() ?? 0));

const isOfToday = ({ engineVersion }: { readonly engineVersion: string }) => engineVersion === ENGINE_VERSION;

/** What a try can count for. The older engine of these histories gave half of what today's gives, if it is asked again. */
function mostOf(attempt: Sent & { readonly score: number; readonly engineVersion: string }): number {
  return attempt.credit * attempt.score * (isOfToday(attempt) ? 1 : 2);
}
