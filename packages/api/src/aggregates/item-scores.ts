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
  const [first, last, best] = [attempts[0], attempts.at(-1), bestTry(attempts)];
  const automaticScore = automatic(attempts, changes);
  const said = changes.findLast(({ cause }) => cause === "overridden" || cause === "withdrawn");
  const overridden = said?.cause === "overridden";
  return {
    tries: attempts.length,
    firstScore: first?.score ?? null,
    automaticScore,
    score: overridden ? said.after : automaticScore,
    overridden,
    late: best?.late ?? false,
    elapsed: last?.elapsed ?? 0,
    answeredAt: last?.createdAt ?? null,
  };
}

/** The best try's; where it was graded anew, what came of that, or of a better try since. */
function automatic(attempts: readonly Kept[], changes: readonly Change[]): number | null {
  const regraded = changes.findLast(({ cause }) => cause === "regraded");
  const since = regraded
    ? attempts.filter(({ createdAt }) => createdAt.getTime() > regraded.createdAt.getTime())
    : attempts;
  const scores = [regraded?.after ?? null, ...since.map(earned)].filter((score) => score !== null);
  return scores.length === 0 ? null : Math.max(...scores);
}
