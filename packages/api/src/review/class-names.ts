import type { Transaction } from "@stride/db";

/** What a class calls its people, also those who left. */
export async function classNames(db: Transaction, classId: string): Promise<ReadonlyMap<string, string>> {
  const members = await db.membership.findMany({
    where: { classId },
    select: { learnerId: true, name: true },
  });
  return new Map(members.map(({ learnerId, name }) => [learnerId, name]));
}
