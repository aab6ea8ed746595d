import { z } from "zod";
import { attendedBy } from "../class-access.ts";
import type { LearnerContext } from "../context.ts";
import { standingOf, withExtensions } from "../standing.ts";
import { mayHaveNews, newsIn, toldOf } from "./told.ts";

export const newsView = z.array(z.string());

/** The assignments of which something was said that a learner hasn't seen yet. */
export async function listNews({ db, learnerId, now }: LearnerContext): Promise<string[]> {
  const works = await db.work.findMany({
    where: {
      ...{ learnerId, newsAt: { not: null } },
      class: { archivedAt: null, ...attendedBy(learnerId) },
      assignment: { withdrawnAt: null },
    },
    include: {
      assignment: { include: withExtensions },
      items: { select: { id: true, exerciseId: true } },
    },
  });
  const at = now();
  const found = works.map(async ({ assignment, items, submittedAt, newsAt, seenAt }) => {
    const standing = standingOf(assignment, learnerId, submittedAt, at);
    if (!mayHaveNews({ newsAt, seenAt }, standing)) return [];
    const told = await toldOf(db, assignment.id, items, standing, "en");
    const isNew = items.some((item) => {
      const { comments, changes } = newsIn(told(item), standing, seenAt);
      return comments + changes > 0;
    });
    return isNew ? [assignment.id] : [];
  });
  return (await Promise.all(found)).flat();
}
