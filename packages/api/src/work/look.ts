import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { assignmentId, itemInput, ownItem, ownWork } from "./own-work.ts";

export const lookInput = z.strictObject(itemInput);

/** Notes when an item was first seen, which a page that is rendered can't: from then on the time is counted. */
export async function look(
  { db, learnerId, now }: LearnerContext,
  input: z.output<typeof lookInput>,
): Promise<void> {
  const { id } = await ownItem(db, learnerId, input);
  await db.workItem.updateMany({
    where: { id, learnerId, firstSeenAt: null },
    data: { firstSeenAt: now() },
  });
}

export const seenInput = z.strictObject({ assignmentId });

/** Notes that a learner has read what was said of their work. */
export async function seen(
  { db, learnerId, now }: LearnerContext,
  input: z.output<typeof seenInput>,
): Promise<void> {
  const { id } = await ownWork(db, learnerId, input.assignmentId);
  await db.work.update({ where: { id, learnerId }, data: { seenAt: now() } });
}
