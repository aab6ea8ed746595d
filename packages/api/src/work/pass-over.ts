import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { itemInput, ownItem } from "./own-work.ts";
import { standingOfTaken } from "./rules.ts";

export const skipInput = z.strictObject(itemInput);

/** Notes that an item is left for later. It can be answered as before. */
export async function skip(
  { db, learnerId, now }: LearnerContext,
  input: z.output<typeof skipInput>,
): Promise<void> {
  const { id, work } = await ownItem(db, learnerId, input);
  const at = now();
  standingOfTaken(work, at);
  await db.workItem.update({ where: { id, learnerId }, data: { skippedAt: at } });
}

export const reportInput = z.strictObject({ ...itemInput, text: z.string().trim().min(1).max(1000) });

/** So often somebody may say of one item that it is broken. */
const MOST_REPORTS = 10;

/**
 * Tells the teacher that an exercise is broken or strange, and passes over it. The numbers stay: new ones for a word would
 * be a way to easier ones. What a broken item is worth is the teacher's to say, by an override.
 */
export async function report(
  { db, learnerId, now }: LearnerContext,
  { text, ...which }: z.output<typeof reportInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, tries } = await ownItem(tx, learnerId, which);
    const at = now();
    if ((await tx.report.count({ where: { workItemId: id } })) >= MOST_REPORTS) {
      throw new AppError("slow-down");
    }
    await tx.report.create({ data: { workItemId: id, text, createdAt: at } });
    if (tries === 0) await tx.workItem.update({ where: { id, learnerId }, data: { skippedAt: at } });
  });
}
