import type { Transaction } from "@stride/db";
import { wrongReadings } from "../exercise/told-by-grade.ts";

/** Takes what works' answers added to the counts of their assignments out again, before the works go. */
export async function forgetAnswers(tx: Transaction, workIds: readonly string[]): Promise<void> {
  const items = await tx.workItem.findMany({
    where: { workId: { in: [...workIds] } },
    select: {
      ...{ assignmentId: true, item: true },
      exercise: { select: { attempts: { select: { grade: true, reading: true } } } },
    },
  });
  for (const { assignmentId, item, exercise } of items) {
    for (const { field, reading } of exercise.attempts.flatMap(wrongReadings)) {
      const counted = { assignmentId, item, field, reading };
      await tx.answerCount.updateMany({ where: counted, data: { count: { decrement: 1 } } });
      await tx.answerCount.deleteMany({ where: { ...counted, count: { lt: 1 } } });
    }
  }
}
