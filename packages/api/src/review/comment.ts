import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { someItems } from "./override-scores.ts";
import { taughtAssignment, taughtItems } from "./taught.ts";
import { isMisconception } from "./words.ts";

const text = z.string().trim().min(1).max(4000);

export const commentInput = z.strictObject({ items: someItems, text });

/** Writes to the learners of some items, and tells them that there is news. */
export async function comment(
  { db, learnerId: authorId, now }: AccountContext,
  { items, text }: z.output<typeof commentInput>,
): Promise<{ reached: number }> {
  const createdAt = now();
  return db.$transaction(async (tx) => {
    const found = await taughtItems(tx, authorId, items);
    await tx.comment.createMany({
      data: found.map(({ id, assignmentId }) => ({
        ...{ assignmentId, workItemId: id, authorId, text, createdAt },
      })),
    });
    const works = [...new Set(found.map(({ workId }) => workId))];
    const { count } = await tx.work.updateMany({ where: { id: { in: works } }, data: { newsAt: createdAt } });
    return { reached: count };
  });
}

export const commentOnMistakeInput = z.strictObject({
  assignmentId: z.string().max(40),
  misconception: z.string().max(60),
  text,
});

/** Writes once on a kind of mistake; everybody reads it who made it in this assignment, or makes it yet. */
export async function commentOnMistake(
  { db, learnerId: authorId, now }: AccountContext,
  { assignmentId, misconception, text }: z.output<typeof commentOnMistakeInput>,
): Promise<{ reached: number }> {
  const createdAt = now();
  return db.$transaction(async (tx) => {
    await taughtAssignment(tx, authorId, assignmentId);
    if (!isMisconception(misconception)) throw new AppError("not-found");
    await tx.comment.create({ data: { assignmentId, misconception, authorId, text, createdAt } });
    const { count } = await tx.work.updateMany({
      where: { assignmentId, learner: { slips: { some: { assignmentId, misconception } } } },
      data: { newsAt: createdAt },
    });
    return { reached: count };
  });
}

export const removeCommentInput = z.strictObject({ id: z.string().max(40) });

/** Takes back one's own words. */
export async function removeComment(
  { db, learnerId: authorId, now }: AccountContext,
  { id }: z.output<typeof removeCommentInput>,
): Promise<void> {
  const where = { id, authorId, assignment: { class: taughtBy(authorId) } };
  if (!(await db.comment.findFirst({ where, select: { id: true } }))) throw new AppError("not-found");
  await db.comment.updateMany({ where: { id, authorId, removedAt: null }, data: { removedAt: now() } });
}
