import type { Attempt, Transaction } from "@stride/db";
import { batches } from "./batches.ts";

/** All attempts at some exercises, by exercise, in their order. */
export async function attemptsOf(
  db: Transaction,
  exerciseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attempt[]>> {
  const attempts = new Map<string, Attempt[]>(exerciseIds.map((id) => [id, []]));
  for (const ids of batches(exerciseIds)) {
    const found = await db.attempt.findMany({
      where: { exerciseId: { in: ids } },
      orderBy: [{ exerciseId: "asc" }, { number: "asc" }],
    });
    for (const attempt of found) attempts.get(attempt.exerciseId)?.push(attempt);
  }
  return attempts;
}
