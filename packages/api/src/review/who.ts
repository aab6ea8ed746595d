import { createHash } from "node:crypto";
import type { Transaction } from "@stride/db";
import { z } from "zod";
import { classNames } from "./class-names.ts";

/** A learner by name, or where nobody shall be known, by a number. */
export const whoView = z.union([
  z.strictObject({ id: z.string(), name: z.string() }),
  z.strictObject({ number: z.number() }),
]);
export type Who = z.output<typeof whoView>;

/** What stands for a learner of an assignment. */
export type WhoIs = (learnerId: string) => Who;

/** By the class's names; with a seed by numbers that it draws, the same each time. */
export async function whoIs(
  db: Transaction,
  { id, classId }: { readonly id: string; readonly classId: string },
  seed: number | undefined,
): Promise<WhoIs> {
  if (seed !== undefined) return numbered(db, id, seed);
  const names = await classNames(db, classId);
  return (learnerId) => ({ id: learnerId, name: names.get(learnerId) ?? "" });
}

async function numbered(db: Transaction, assignmentId: string, seed: number): Promise<WhoIs> {
  const works = await db.work.findMany({ where: { assignmentId }, select: { learnerId: true } });
  const drawn = works
    .map(({ learnerId }) => ({ learnerId, at: placeOf(`${seed} ${assignmentId} ${learnerId}`) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const numbers = new Map(drawn.map(({ learnerId }, at) => [learnerId, at + 1]));
  return (learnerId) => ({ number: numbers.get(learnerId) ?? 0 });
}

const placeOf = (text: string) => createHash("sha256").update(text).digest("hex");
