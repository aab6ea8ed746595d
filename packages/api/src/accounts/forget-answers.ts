import type { Transaction } from "@stride/db";
import { wrongReadings } from "../exercise/told-by-grade.ts";

/** Takes what works' answers added to the counts of their assignments out again, before the works go. */
export async function forgetAnswers(tx: Transaction, workIds: readonly string[]): Promise<void> {
  const items = await tx.workItem.findMany({
    where: { workId: { in: [...workIds] } },
    select: {
      ...{ assignmentId: true, item: true, of: true },
      exercise: { select: { attempts: { select: { grade: true, reading: true } } } },
    },
  });
  const counted = items.flatMap(({ assignmentId, item, of, exercise }) =>
    exercise.attempts.flatMap(wrongReadings).map((wrong) => ({ assignmentId, item, of, ...wrong })),
  );
  for (const { key, times } of tallied(counted)) {
    await tx.answerCount.updateMany({ where: key, data: { count: { decrement: times } } });
  }
  const assignmentIds = [...new Set(counted.map(({ assignmentId }) => assignmentId))];
  await tx.answerCount.deleteMany({ where: { assignmentId: { in: assignmentIds }, count: { lt: 1 } } });
}

interface Counted {
  readonly assignmentId: string;
  readonly item: string;
  readonly of: number;
  readonly field: string;
  readonly reading: string;
}

/** Each once, with how often it comes: the same answer may have been given many times. */
function tallied(counted: readonly Counted[]): Iterable<{ readonly key: Counted; readonly times: number }> {
  const tally = new Map<string, { key: Counted; times: number }>();
  for (const key of counted) {
    const name = JSON.stringify([key.assignmentId, key.item, key.of, key.field, key.reading]);
    tally.set(name, { key, times: (tally.get(name)?.times ?? 0) + 1 });
  }
  return tally.values();
}
