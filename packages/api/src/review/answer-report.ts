import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";

export const answerReportInput = z.strictObject({
  id: z.string().max(40),
  /** What the learner is told; nothing: it is only marked as seen to. */
  text: z.string().trim().max(4000),
});

/** Says that somebody looked after a report. The answer is a comment on the item, where its learner looks anyway. */
export async function answerReport(
  { db, learnerId: authorId, now }: AccountContext,
  { id, text }: z.output<typeof answerReportInput>,
): Promise<void> {
  const createdAt = now();
  await db.$transaction(async (tx) => {
    const report = await tx.report.findFirst({
      where: { id, workItem: { assignment: { class: taughtBy(authorId) } } },
      select: { workItem: { select: { id: true, workId: true, assignmentId: true } } },
    });
    if (!report) throw new AppError("not-found");
    await tx.report.updateMany({ where: { id, answeredAt: null }, data: { answeredAt: createdAt } });
    if (text === "") return;
    const { id: workItemId, workId, assignmentId } = report.workItem;
    await tx.comment.create({ data: { assignmentId, workItemId, authorId, text, createdAt } });
    await tx.work.update({ where: { id: workId }, data: { newsAt: createdAt } });
  });
}
