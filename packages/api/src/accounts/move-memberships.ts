import type { Membership, Transaction } from "@stride/db";

/** Gives an account the classes of a guest. Where it is a member already it stays the same one. */
export async function moveMemberships(tx: Transaction, from: string, to: string): Promise<void> {
  const [guests, owns] = await Promise.all([
    tx.membership.findMany({ where: { learnerId: from } }),
    tx.membership.findMany({ where: { learnerId: to } }),
  ]);
  for (const guest of guests) {
    const { classId } = guest;
    const own = owns.find((one) => one.classId === classId);
    if (own) {
      await tx.membership.delete({ where: { classId_learnerId: { classId, learnerId: from } } });
      await tx.membership.update({
        where: { classId_learnerId: { classId, learnerId: to } },
        data: presence(own, guest),
      });
    } else {
      await tx.membership.update({
        where: { classId_learnerId: { classId, learnerId: from } },
        data: { learnerId: to },
      });
    }
  }
}

type Presence = Pick<Membership, "role" | "removedAt" | "leftAt">;

/** Whom a teacher has removed is removed, whichever of both it was. Who left in one way and came back in the other is there. */
function presence(own: Presence, guest: Presence): Pick<Presence, "removedAt" | "leftAt"> {
  const removed = [own, guest].find(({ removedAt, leftAt }) => removedAt !== null && leftAt === null);
  const present = [own, guest].find(({ removedAt }) => removedAt === null);
  // A class is nobody's to lose by what they did as a guest.
  const { removedAt, leftAt } = own.role === "teacher" ? own : (removed ?? present ?? own);
  return { removedAt, leftAt };
}
