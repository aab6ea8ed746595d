import type { Transaction } from "@stride/db";
import { taughtBy } from "../class-access.ts";
import { AppError } from "../errors.ts";

const named = { select: { id: true, name: true, timeZone: true } } as const;

/** A class that somebody teaches. Another's is not found, just as one that doesn't exist. */
export async function taughtClass(db: Transaction, teacherId: string, id: string) {
  const found = await db.class.findFirst({ where: { id, ...taughtBy(teacherId) }, ...named });
  if (!found) throw new AppError("not-found");
  return found;
}

/** An assignment of a class that somebody teaches. */
export async function taughtAssignment(db: Transaction, teacherId: string, id: string) {
  const found = await db.assignment.findFirst({
    where: { id, class: taughtBy(teacherId) },
    include: { class: named },
  });
  if (!found) throw new AppError("not-found");
  return found;
}

/** One exercise of a learner's work in a class that somebody teaches. */
export async function taughtItem(db: Transaction, teacherId: string, id: string) {
  const found = await db.workItem.findFirst({
    where: { id, assignment: { class: taughtBy(teacherId) } },
    include: { exercise: true, assignment: { include: { class: named } } },
  });
  if (!found) throw new AppError("not-found");
  return found;
}

/** Several of them; if one isn't there, none is. */
export async function taughtItems(db: Transaction, teacherId: string, ids: readonly string[]) {
  const wanted = [...new Set(ids)];
  const found = await db.workItem.findMany({
    where: { id: { in: wanted }, assignment: { class: taughtBy(teacherId) } },
    orderBy: { id: "asc" },
  });
  if (found.length !== wanted.length) throw new AppError("not-found");
  return found;
}
