import { shownTable } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import { taughtBy } from "../class-access.ts";
import { AppError } from "../errors.ts";

/** Assignments of the classes that somebody teaches. */
export const ofTaught = (learnerId: string) => ({ class: taughtBy(learnerId) }) as const;

/** An assignment without what its numbers are drawn from. */
const columns = {
  id: true,
  classId: true,
  problemSetId: true,
  title: true,
  opensAt: true,
  dueAt: true,
  closesAt: true,
  latePercent: true,
  tries: true,
  hints: true,
  sameNumbers: true,
  shown: true,
  withdrawnAt: true,
  class: { select: { name: true, timeZone: true } },
  version: { select: { number: true, content: true } },
} as const;

/** An assignment of a class that somebody teaches; any other is not found. */
export async function taughtAssignment(db: Transaction, learnerId: string, id: string) {
  const assignment = await db.assignment.findFirst({
    where: { id, ...ofTaught(learnerId) },
    select: columns,
  });
  if (!assignment) throw new AppError("not-found");
  return { ...assignment, shown: shownTable.parse(assignment.shown) };
}
