import type { Transaction } from "@stride/db";

/** What a work comes to: its items' points times their scores, in their order, so that it is the same to the last bit each time. */
export async function workScore(tx: Transaction, workId: string): Promise<number> {
  const items = await tx.workItem.findMany({
    where: { workId },
    orderBy: { position: "asc" },
    select: { points: true, score: true },
  });
  return items.reduce((sum, { points, score }) => sum + points * (score ?? 0), 0);
}
