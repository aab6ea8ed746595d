import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import type { setInput } from "./own-set.ts";

type Input = z.output<typeof setInput>;

/** Puts a set out of sight. Its assignments go on, and it can be brought back. */
export async function deleteSet({ db, learnerId, now }: AccountContext, { id }: Input): Promise<void> {
  const { count } = await db.problemSet.updateMany({
    where: { id, ownerId: learnerId, deletedAt: null },
    data: { deletedAt: now() },
  });
  if (count === 0) throw new AppError("not-found");
}

export async function restoreSet({ db, learnerId }: AccountContext, { id }: Input): Promise<void> {
  const { count } = await db.problemSet.updateMany({
    where: { id, ownerId: learnerId },
    data: { deletedAt: null },
  });
  if (count === 0) throw new AppError("not-found");
}
