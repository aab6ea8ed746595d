import { z } from "zod";
import type { AccountContext } from "../context.ts";

export const listSetsInput = z.strictObject({
  /** Those that were deleted instead, which can be brought back. */
  deleted: z.boolean(),
});

/** A teacher's own sets, the last edited first, with the number that was last published. */
export async function listSets(
  { db, learnerId }: AccountContext,
  { deleted }: z.output<typeof listSetsInput>,
) {
  const sets = await db.problemSet.findMany({
    where: { ownerId: learnerId, deletedAt: deleted ? { not: null } : null },
    orderBy: { updatedAt: "desc" },
    select: {
      id: true,
      title: true,
      updatedAt: true,
      versions: { select: { number: true, publishedAt: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  // On its own: a count within the list would be made of all assignments that there are.
  const given = await db.assignment.groupBy({
    by: ["problemSetId"],
    where: { problemSetId: { in: sets.map(({ id }) => id) }, withdrawnAt: null },
    _count: { _all: true },
  });
  const counts = new Map(given.map(({ problemSetId, _count }) => [problemSetId, _count._all]));
  return sets.map(({ id, title, updatedAt, versions: [newest] }) => ({
    ...{ id, title, updatedAt, assignments: counts.get(id) ?? 0 },
    published: newest,
  }));
}
