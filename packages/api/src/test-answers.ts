import { drawSet, setContent } from "@stride/classwork";
import type { Attempt, Database, WorkItem } from "@stride/db";
import { grade, restore, type Typed } from "@stride/exercises";
import { exerciseRow } from "./exercise/exercise-row.ts";
import { keepAttempt } from "./work/keep-attempt.ts";

/** Another learner begins an assignment, with the numbers of a seed. Gives the items of their work, in order. */
export async function beginWork(
  db: Database,
  assignmentId: string,
  learnerId: string,
  { seed = 0, beganAt = new Date() }: { seed?: number; beganAt?: Date } = {},
): Promise<WorkItem[]> {
  const assignment = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    include: { version: true },
  });
  const { classId, versionId, version } = assignment;
  const drawn = drawSet(setContent.parse(version.content), () => seed);
  const points = drawn.reduce((sum, item) => sum + item.points, 0);
  const work = await db.work.create({
    data: { assignmentId, classId, learnerId, versionId, beganAt, points },
  });
  const items: WorkItem[] = [];
  for (const [at, item] of drawn.entries()) {
    const exercise = await db.exercise.create({
      data: {
        ...{ learnerId, forWork: true, difficulty: item.difficulty, seed: item.seed, createdAt: beganAt },
        ...exerciseRow(item.exercise),
      },
    });
    items.push(
      await db.workItem.create({
        data: {
          ...{ workId: work.id, assignmentId, learnerId, exerciseId: exercise.id, position: at + 1 },
          ...{ item: item.item, points: item.points, kind: exercise.kind, skill: exercise.skill },
          ...{ difficulty: exercise.difficulty, firstSeenAt: beganAt },
        },
      }),
    );
  }
  return items;
}

/** Keeps an answer to an item as its learner would have given it. */
export function answerItem(
  db: Database,
  workItemId: string,
  answer: Typed,
  { at = new Date(), late = false, credit = 1 }: { at?: Date; late?: boolean; credit?: number } = {},
): Promise<Attempt> {
  return db.$transaction(async (tx) => {
    const item = await tx.workItem.findUniqueOrThrow({
      where: { id: workItemId },
      include: { exercise: true, work: true },
    });
    const exercise = restore(item.exercise.kind, item.exercise.given);
    if (!exercise) throw new Error("the exercise can't be posed");
    const graded = grade(exercise, answer);
    return keepAttempt(tx, item, { id: crypto.randomUUID(), answer, graded, at, late, credit });
  });
}
