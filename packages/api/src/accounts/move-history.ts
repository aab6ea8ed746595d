import type { Database } from "@stride/db";
import { moveMemberships } from "./move-memberships.ts";
import { moveRoster } from "./move-roster.ts";
import { moveWork } from "./move-work.ts";

/** Gives an account everything that a guest did, and the guest is gone: all of it or nothing. */
export async function moveHistory(
  db: Database,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<void> {
  if (from === to) return;
  await db.$transaction(async (tx) => {
    const [where, data] = [{ learnerId: from }, { learnerId: to }];
    await moveWork(tx, { from, to, at });
    await tx.exercise.updateMany({ where, data });
    await tx.attempt.updateMany({ where, data });
    await tx.diagnosis.updateMany({ where, data });
    await moveRoster(tx, from, to);
    await moveMemberships(tx, from, to);
    // Only a guest's: an account that somebody signs out of stays what it is.
    await tx.learner.deleteMany({ where: { id: from, isAnonymous: true } });
  });
}
