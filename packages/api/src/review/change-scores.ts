import type { Transaction, WorkItem } from "@stride/db";
import { addUp } from "../add-up.ts";
import { batches } from "./batches.ts";

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
  for (const { data, ids } of alike(changes)) {
    for (const some of batches(ids)) await tx.workItem.updateMany({ where: { id: { in: some } }, data });
  }
  await tx.scoreChange.createMany({
    data: changes.map(({ item, cause, before, after }) => ({
      ...{ workItemId: item.id, cause, before, after, reason, byId, createdAt: at },
    })),
  });
  for (const workId of new Set(changes.map(({ item }) => item.workId))) {
    await addUp(tx, workId);
    await tx.work.update({ where: { id: workId }, data: { newsAt: at } });
  }
}

interface Alike {
  readonly data: Change["data"];
  readonly ids: string[];
}

/** Items that become the same are written at once: a whole school's changes must fit into a transaction's time. */
function alike(changes: readonly Change[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const { item, data } of changes) {
    const same = JSON.stringify(data);
    const group = groups.get(same) ?? { data, ids: [] };
    group.ids.push(item.id);
    groups.set(same, group);
  }
  return [...groups.values()];
}

/** The log is read in the order of its times, so a line is later than those before it, whatever a clock that was set back says. */
async function afterTheLog(tx: Transaction, changes: readonly Change[], now: Date): Promise<Date> {
  let at = now.getTime();
  for (const ids of batches(changes.map(({ item }) => item.id))) {
    const { _max } = await tx.scoreChange.aggregate({
      where: { workItemId: { in: ids } },
      _max: { createdAt: true },
    });
    at = Math.max(at, (_max.createdAt?.getTime() ?? 0) + 1);
  }
  return new Date(at);
}
