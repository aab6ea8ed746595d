import { totalScore } from "@stride/classwork";
import type { Transaction } from "@stride/db";

/** Writes the sum of a work's items, always in the same order, so that it is the same to the last bit. */
export async function addUp(tx: Transaction, workId: string): Promise<void> {
  const items = await tx.workItem.findMany({
    where: { workId },
    orderBy: { position: "asc" },
    select: { points: true, score: true },
  });
  await tx.work.update({ where: { id: workId }, data: { score: totalScore(items) } });
}
