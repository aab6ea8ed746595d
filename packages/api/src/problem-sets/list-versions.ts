import type { Database } from "@stride/db";
import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { ownedBy, type setInput } from "./own-set.ts";

/**
 * What was published of a set, the newest first. On a version is who began with it, and each assignment that has somebody
 * on it or gives it to whoever begins now. Only its owner publishes a set, so all versions are by the same person.
 */
export async function listVersions({ db, learnerId }: AccountContext, { id }: z.output<typeof setInput>) {
  const set = await db.problemSet.findFirst({
    where: { id, ...ownedBy(learnerId) },
    select: { title: true, owner: { select: { name: true } } },
  });
  if (!set) throw new AppError("not-found");
  const versions = await db.setVersion.findMany({
    where: { problemSetId: id },
    orderBy: { number: "desc" },
    select: { id: true, number: true, title: true, publishedAt: true },
  });
  const uses = await usesOf(db, id);
  return {
    title: set.title,
    versions: versions.map((version) => {
      const own = uses.filter(({ versionId }) => versionId === version.id);
      return {
        ...{ ...version, by: set.owner?.name },
        assignments: new Set(own.map(({ assignmentId }) => assignmentId)).size,
        learners: own.reduce((sum, { learners }) => sum + learners, 0),
      };
    }),
  };
}

/** Which assignments have which version, with how many learners on it. */
async function usesOf(db: Database, problemSetId: string) {
  const given = await db.assignment.findMany({
    where: { problemSetId },
    select: { id: true, versionId: true, withdrawnAt: true },
  });
  const begun = await db.work.groupBy({
    by: ["assignmentId", "versionId"],
    where: { assignmentId: { in: given.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return [
    ...begun.map(({ assignmentId, versionId, _count }) => ({
      assignmentId,
      versionId,
      learners: _count._all,
    })),
    ...given
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, versionId }) => ({ assignmentId: id, versionId, learners: 0 })),
  ];
}
