import type { Transaction } from "@stride/db";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { forgetAnswers } from "./forget-answers.ts";
import { noteDepartures } from "./note-departures.ts";
import { hasPassword, triedPassword } from "./password.ts";

/** An account's password, since this can't be undone. A guest, or who signs in elsewhere, has none. */
export const deleteAccountInput = z.strictObject({ password: triedPassword.optional() });

/**
 * Removes whoever calls and everything that they did. The last operator stays, or nobody could invite another; and
 * whoever alone teaches a class in use, or nobody could look after it. Their classes keep that somebody went, and not who.
 */
export async function deleteAccount(
  { db, identity, limits, learnerId, address, person, now }: LearnerContext,
  { password = "" }: z.output<typeof deleteAccountInput>,
): Promise<void> {
  if (await hasPassword(db, learnerId)) {
    await limits.password.guard({ account: learnerId, address }, () => identity.checkPassword(password));
  }
  await db.$transaction(async (tx) => {
    if (await teachesAlone(tx, learnerId)) throw new AppError("last-teacher");
    await noteDepartures(tx, learnerId, now());
    const works = await tx.work.findMany({ where: { learnerId }, select: { id: true } });
    await forgetAnswers(
      tx,
      works.map(({ id }) => id),
    );
    const { email } = await tx.learner.delete({ where: { id: learnerId }, select: { email: true } });
    await tx.mail.deleteMany({ where: { to: email } });
    // Resets that were asked for and not done.
    await tx.verification.deleteMany({ where: { value: learnerId } });
    const orphaned =
      person?.role === "operator" && (await tx.learner.count({ where: { role: "operator" } })) === 0;
    if (orphaned) throw new AppError("last-operator");
  });
  await identity.signOut();
}

/** Whether there is a class in use that nobody else teaches. */
async function teachesAlone(tx: Transaction, learnerId: string): Promise<boolean> {
  const teaching = { role: "teacher", removedAt: null } as const;
  const others = { some: { ...teaching, learnerId: { not: learnerId } } };
  const where = { ...teaching, learnerId, class: { archivedAt: null, NOT: { members: others } } };
  return (await tx.membership.findFirst({ where, select: { classId: true } })) !== null;
}
