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
      _count: { select: { assignments: { where: { withdrawnAt: null } } } },
    },
  });
  return sets.map(({ id, title, updatedAt, versions: [newest], _count: { assignments } }) => ({
    ...{ id, title, updatedAt, assignments },
    published: newest,
  }));
}
