import { setDraft } from "@stride/classwork";
import type { Transaction } from "@stride/db";
import { z } from "zod";
import { AppError } from "../errors.ts";

export const id = z.string().max(40);
export const setInput = z.strictObject({ id });

/** Sets that somebody made and still has. It stands in the `where` of all that is asked of a set. */
export const ownedBy = (learnerId: string) => ({ ownerId: learnerId, deletedAt: null }) as const;

/** A teacher's own set, with what its editor holds. Another's is not found, just as one that doesn't exist. */
export async function ownSet(db: Transaction, learnerId: string, setId: string) {
  const set = await db.problemSet.findFirst({ where: { id: setId, ...ownedBy(learnerId) } });
  if (!set) throw new AppError("not-found");
  return { ...set, draft: setDraft.parse(set.draft) };
}
