import { bestTry, earned } from "@stride/classwork";
import type { Attempt, ScoreChange, WorkItem } from "@stride/db";

type Kept = Pick<Attempt, "score" | "credit" | "late" | "elapsed" | "createdAt">;
type Change = Pick<ScoreChange, "cause" | "after" | "createdAt">;

/** What an item's row says of the attempts at it and of what a teacher said of its score. */
export type ItemScores = Pick<
  WorkItem,
  "tries" | "firstScore" | "automaticScore" | "score" | "overridden" | "late" | "elapsed" | "answeredAt"
>;

/** Makes it from the attempts and the changes, each in their order. */
export function itemScores(attempts: readonly Kept[], changes: readonly Change[]): ItemScores {
  const [first, last] = [attempts[0], attempts.at(-1)];
  const { automaticScore, late } = graded(attempts, changes);
  const said = changes.findLast(({ cause }) => cause === "overridden" || cause === "withdrawn");
  const overridden = said?.cause === "overridden";
  return {
    tries: attempts.length,
    firstScore: first?.score ?? null,
    automaticScore,
    score: overridden ? said.after : automaticScore,
    overridden,
    late,
    elapsed: last?.elapsed ?? 0,
    answeredAt: last?.createdAt ?? null,
  };
}

/** The best try counts, of equals the first; a regrading says what all tries before it come to. */
function graded(attempts: readonly Kept[], changes: readonly Change[]) {
  const regradings = changes.filter(({ cause }) => cause === "regraded");
  let automaticScore: number | null = null;
  let late = false;
  let known = 0;
  const take = (more: readonly Kept[]) => {
    const best = bestTry(more);
    if (!best || (automaticScore !== null && earned(best) <= automaticScore)) return;
    automaticScore = earned(best);
    late = best.late;
  };
  for (const { after, createdAt } of regradings) {
    const before = attempts.filter((attempt) => attempt.createdAt <= createdAt).length;
    take(attempts.slice(known, before));
    automaticScore = after;
    known = before;
  }
  take(attempts.slice(known));
  return { automaticScore, late };
}
