import type { Transaction } from "@stride/db";
import { z } from "zod";
import { attendedBy } from "../class-access.ts";
import { AppError } from "../errors.ts";
import { withExtensions } from "../standing.ts";

export const assignmentId = z.string().max(40);
/** Which item of an assignment, from 1. */
export const itemInput = { assignmentId, position: z.int().min(1).max(100_000) };

const withClass = {
  ...withExtensions,
  class: { select: { name: true, timeZone: true, archivedAt: true } },
} as const;

/** An assignment of a class that somebody learns in, with their work at it. Any other isn't found. */
export async function ownAssignment(db: Transaction, learnerId: string, id: string) {
  const assignment = await db.assignment.findUnique({
    where: { id, withdrawnAt: null, class: attendedBy(learnerId) },
    include: { ...withClass, version: { select: { content: true } } },
  });
  if (!assignment) throw new AppError("not-found");
  const work = await db.work.findUnique({
    where: { assignmentId_learnerId: { assignmentId: id, learnerId } },
  });
  return { assignment, work };
}

/** Somebody's own work that they have begun. */
export async function ownWork(db: Transaction, learnerId: string, id: string) {
  const work = await db.work.findUnique({
    where: {
      assignmentId_learnerId: { assignmentId: id, learnerId },
      assignment: { withdrawnAt: null },
      class: attendedBy(learnerId),
    },
    include: { assignment: { include: withClass }, version: { select: { content: true } } },
  });
  if (!work) throw new AppError("not-found");
  return work;
}

/** An item of somebody's own work. */
export async function ownItem(
  db: Transaction,
  learnerId: string,
  { assignmentId: id, position }: { assignmentId: string; position: number },
) {
  const work = await ownWork(db, learnerId, id);
  const item = await db.workItem.findUnique({
    where: { workId_position: { workId: work.id, position }, learnerId },
    include: { exercise: true },
  });
  if (!item) throw new AppError("not-found");
  return { ...item, work };
}

export type OwnAssignment = Awaited<ReturnType<typeof ownAssignment>>["assignment"];
export type OwnWork = Awaited<ReturnType<typeof ownWork>>;
export type OwnItem = Awaited<ReturnType<typeof ownItem>>;
