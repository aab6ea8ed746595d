import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { inOrder } from "./by-number.ts";
import { type ClassInput, id } from "./fields.ts";
import { taughtClass } from "./taught-class.ts";

export const rosterView = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    number: z.string().nullable(),
    /** For the personal link; nothing once somebody came by it. */
    code: z.string().nullable(),
  }),
);

export type Roster = z.output<typeof rosterView>;

/** Whom a class expects, and who of them has come. */
export async function listRoster(
  { db, learnerId }: AccountContext,
  { classId }: ClassInput,
): Promise<Roster> {
  await taughtClass(db, learnerId, classId);
  const entries = await db.rosterEntry.findMany({
    where: { classId, removedAt: null, class: taughtBy(learnerId) },
    select: { id: true, name: true, number: true, code: true, claimedAt: true },
  });
  return entries
    .map(({ claimedAt, code, ...entry }) => ({ ...entry, code: claimedAt === null ? code : null }))
    .toSorted(inOrder);
}

export const changeEntryInput = z.strictObject({ entryId: id, removed: z.boolean() });

/** Takes an entry off the list, with its personal link, or puts it back. Who came by it stays in the class. */
export async function removeEntry(
  { db, learnerId, now }: AccountContext,
  { entryId, removed }: z.output<typeof changeEntryInput>,
): Promise<void> {
  const { count } = await db.rosterEntry.updateMany({
    where: { id: entryId, class: taughtBy(learnerId) },
    data: { removedAt: removed ? now() : null },
  });
  if (count === 0) throw new AppError("not-found");
}
