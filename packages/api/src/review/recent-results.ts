import type { Database } from "@stride/db";
import { grouped } from "./grouped.ts";

/** So many say how somebody does now. */
const RECENT = 6;

export type RecentResult = "right" | "partial" | "wrong";

/** What came of the first tries at each learner's last exercises in a class, oldest first. */
export async function recentResults(
  db: Database,
  { classId, learners }: { readonly classId: string; readonly learners: readonly string[] },
): Promise<ReadonlyMap<string, RecentResult[]>> {
  const works = await db.work.findMany({
    where: { classId, learnerId: { in: [...learners] } },
    select: {
      learnerId: true,
      items: { where: { firstScore: { not: null } }, select: { firstScore: true, answeredAt: true } },
    },
  });
  return new Map(
    [...grouped(works, ({ learnerId }) => learnerId)].map(([learnerId, own]) => {
      const items = own
        .flatMap((work) => work.items)
        .toSorted((a, b) => (a.answeredAt?.getTime() ?? 0) - (b.answeredAt?.getTime() ?? 0));
      return [learnerId, items.slice(-RECENT).map(({ firstScore }) => resultOf(firstScore ?? 0))];
    }),
  );
}

function resultOf(score: number): RecentResult {
  if (score >= 1) return "right";
  return score > 0 ? "partial" : "wrong";
}
