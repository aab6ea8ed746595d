import type { Transaction } from "@stride/db";

/** Writes the sum of a work's items, always in the same order, so that it is the same to the last bit. */
export async function addUp(tx: Transaction, workId: string): Promise<void> {
  const items = await tx.workItem.findMany({
    where: { workId },
    orderBy: { position: "asc" },
    select: { points: true, score: true },
  });
  const score = items.reduce((sum, item) => sum + item.points * (item.score ?? 0), 0);
  await tx.work.update({ where: { id: workId }, data: { score } });
}
