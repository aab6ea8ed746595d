import type { Attempt, Transaction } from "@stride/db";

/** So many ids a statement takes: the database knows no more than a thousand parameters for sure. */
const MOST_IDS = 500;

/** All attempts at some exercises, by exercise, in their order. */
export async function attemptsOf(
  db: Transaction,
  exerciseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attempt[]>> {
  const attempts = new Map<string, Attempt[]>(exerciseIds.map((id) => [id, []]));
  for (let from = 0; from < exerciseIds.length; from += MOST_IDS) {
    const found = await db.attempt.findMany({
      where: { exerciseId: { in: exerciseIds.slice(from, from + MOST_IDS) } },
      orderBy: [{ exerciseId: "asc" }, { number: "asc" }],
    });
    for (const attempt of found) attempts.get(attempt.exerciseId)?.push(attempt);
  }
  return attempts;
}
