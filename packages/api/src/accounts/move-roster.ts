import type { Transaction } from "@stride/db";

/** Gives an account a guest's places on the lists of schools. Where it has one in that class, the guest's is free again. */
export async function moveRoster(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.rosterEntry.updateMany({
    where: { learnerId: from, class: { roster: { some: { learnerId: to, removedAt: null } } } },
    data: { learnerId: null, claimedAt: null },
  });
  await tx.rosterEntry.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
}
