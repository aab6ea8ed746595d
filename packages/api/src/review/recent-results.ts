import type { Database } from "@stride/db";
import { grouped } from "./grouped.ts";

import { type Span, within } from "./period.ts";

/** So many say how somebody does now. */
const RECENT = 6;

export type RecentResult = "right" | "partial" | "wrong";

/** What came of the first tries at each learner's last exercises of some assignments in a period, oldest first. */
export async function recentResults(
  db: Database,
  assignments: readonly string[],
  span: Span,
): Promise<ReadonlyMap<string, RecentResult[]>> {
  const items = await db.workItem.findMany({
    where: { assignmentId: { in: [...assignments] }, answeredAt: { not: null, ...within(span) } },
    select: { learnerId: true, firstScore: true, answeredAt: true, position: true },
  });
  const inOrder = items.toSorted(
    (a, b) => (a.answeredAt?.getTime() ?? 0) - (b.answeredAt?.getTime() ?? 0) || a.position - b.position,
  );
  return new Map(
    [...grouped(inOrder, ({ learnerId }) => learnerId)].map(([learnerId, own]) => [
      learnerId,
      own.slice(-RECENT).map(({ firstScore }) => resultOf(firstScore ?? 0)),
    ]),
  );
}

function resultOf(score: number): RecentResult {
  if (score >= 1) return "right";
  return score > 0 ? "partial" : "wrong";
}
