/** A try at an item, as far as its score goes. */
export interface Try {
  /** From 0 to 1, as it was graded. */
  readonly score: number;
  /** How much of it counts, from 0 to 1. */
  readonly credit: number;
  readonly late: boolean;
}

/** What counts of an item's tries: the best one, so that a retry never lowers. Of equals the first. */
export function bestTry<Tried extends Try>(tries: readonly Tried[]): Tried | undefined {
  let best: Tried | undefined;
  for (const one of tries) if (!best || earned(one) > earned(best)) best = one;
  return best;
}

/** What a try brings, after what lateness takes. */
export function earned({ score, credit }: Pick<Try, "score" | "credit">): number {
  return score * credit;
}

/** What an item counts for, and what was reached of it; nothing where it isn't answered. */
export interface Scored {
  readonly points: number;
  readonly score: number | null | undefined;
}

/** The points of a work, of its items in their order: sums of fractions differ by the order. */
export function totalScore(items: readonly Scored[]): number {
  return items.reduce((sum, { points, score }) => sum + points * (score ?? 0), 0);
}
