import type { Transaction, WorkItem } from "@stride/db";
import { workScore } from "../work-score.ts";

/** What becomes of an item, and what the log says of it. */
export interface Change {
  readonly item: WorkItem;
  readonly cause: "overridden" | "withdrawn" | "regraded";
  readonly data: { score?: number | null; automaticScore?: number | null; overridden?: boolean };
  readonly before: number | null;
  readonly after: number | null;
}

/** Writes changed scores, a line of the log for each, the works' sums, and that there is news. One transaction for all of it. */
export async function changeScores(
  tx: Transaction,
  changes: readonly Change[],
  { byId, reason, at }: { byId: string; reason: string | null; at: Date },
): Promise<void> {
  for (const { item, cause, data, before, after } of changes) {
    await tx.workItem.update({ where: { id: item.id }, data });
    await tx.scoreChange.create({
      data: { workItemId: item.id, cause, before, after, reason, byId, createdAt: at },
    });
  }
  for (const workId of new Set(changes.map(({ item }) => item.workId))) {
    const score = await workScore(tx, workId);
    await tx.work.update({ where: { id: workId }, data: { score, newsAt: at } });
  }
}
