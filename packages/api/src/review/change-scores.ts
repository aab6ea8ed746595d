import type { Transaction, WorkItem } from "@stride/db";
import { addUp } from "../add-up.ts";

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
  { byId, reason, now }: { byId: string; reason: string | null; now: Date },
): Promise<void> {
  const at = await afterTheLog(tx, changes, now);
  for (const { item, cause, data, before, after } of changes) {
    await tx.workItem.update({ where: { id: item.id }, data });
    await tx.scoreChange.create({
      data: { workItemId: item.id, cause, before, after, reason, byId, createdAt: at },
    });
  }
  for (const workId of new Set(changes.map(({ item }) => item.workId))) {
    await addUp(tx, workId);
    await tx.work.update({ where: { id: workId }, data: { newsAt: at } });
  }
}

/** The log is read in the order of its times, so a line is later than those before it, whatever a clock that was set back says. */
async function afterTheLog(tx: Transaction, changes: readonly Change[], now: Date): Promise<Date> {
  const { _max } = await tx.scoreChange.aggregate({
    where: { workItemId: { in: changes.map(({ item }) => item.id) } },
    _max: { createdAt: true },
  });
  return new Date(Math.max(now.getTime(), (_max.createdAt?.getTime() ?? 0) + 1));
}
