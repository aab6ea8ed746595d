import type { Transaction } from "@stride/db";

/**
 * Says in each class that somebody learned in, also one that they had left, that they are deleted: when, and how many items
 * they had answered. Of who it was nothing is kept.
 */
export async function noteDepartures(tx: Transaction, learnerId: string, at: Date): Promise<void> {
  const places = await tx.membership.findMany({
    where: { learnerId, role: "learner" },
    select: { classId: true },
  });
  const works = await tx.work.findMany({ where: { learnerId }, select: { id: true } });
  const answered = await answeredIn(
    tx,
    works.map(({ id }) => id),
  );
  await tx.departure.createMany({
    data: places.map(({ classId }) => ({ classId, createdAt: at, answered: answered.get(classId) ?? 0 })),
  });
}

/** The same of a second place that goes into an account's first, where answers go with it. */
export async function noteDropped(tx: Transaction, workIds: readonly string[], at: Date): Promise<void> {
  const answered = [...(await answeredIn(tx, workIds))];
  await tx.departure.createMany({
    data: answered.map(([classId, count]) => ({ classId, createdAt: at, answered: count })),
  });
}

/** How many items of works were answered, by the class. */
async function answeredIn(tx: Transaction, workIds: readonly string[]): Promise<Map<string, number>> {
  const items = await tx.workItem.findMany({
    where: { workId: { in: [...workIds] }, tries: { gt: 0 } },
    select: { work: { select: { classId: true } } },
  });
  const answered = new Map<string, number>();
  for (const { work } of items) answered.set(work.classId, (answered.get(work.classId) ?? 0) + 1);
  return answered;
}
