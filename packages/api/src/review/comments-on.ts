import type { Transaction, WorkItem } from "@stride/db";
import type { Locale } from "@stride/exercises";
import { z } from "zod";
import { misconceptionName } from "./words.ts";

export const commentView = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** Nobody's once the account is deleted. */
  author: z.string(),
  at: z.iso.datetime(),
  isOwn: z.boolean(),
  /** On a kind of mistake, for everybody who made it. */
  misconception: z.string().optional(),
});

/** What teachers wrote to a learner about an item: on it alone, and on the mistakes that were made in it. */
export async function commentsOn(
  db: Transaction,
  { id, assignmentId, learnerId, item }: Pick<WorkItem, "id" | "assignmentId" | "learnerId" | "item">,
  { readerId, names, locale }: { readerId: string; names: ReadonlyMap<string, string>; locale: Locale },
): Promise<z.output<typeof commentView>[]> {
  const slips = await db.slipCount.findMany({
    where: { assignmentId, learnerId, item },
    select: { misconception: true },
  });
  const made = slips.map(({ misconception }) => misconception);
  const comments = await Promise.all([
    db.comment.findMany({ where: { workItemId: id, removedAt: null } }),
    db.comment.findMany({ where: { assignmentId, misconception: { in: made }, removedAt: null } }),
  ]);
  return comments
    .flat()
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id))
    .map(({ id: comment, text, authorId, createdAt, misconception }) => ({
      ...{ id: comment, text, author: names.get(authorId ?? "") ?? "", at: createdAt.toISOString() },
      isOwn: authorId === readerId,
      ...(misconception === null ? {} : { misconception: misconceptionName(misconception, locale) }),
    }));
}
