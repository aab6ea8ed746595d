import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { ofTaught } from "./own-assignment.ts";
import type { setInput } from "./own-set.ts";

type Input = z.output<typeof setInput>;

/** Takes an assignment away from its learners. What they did is kept, and comes back with it. */
export async function withdrawAssignment(ctx: AccountContext, { id }: Input): Promise<void> {
  await setWithdrawn(ctx, id, ctx.now());
}

export async function restoreAssignment(ctx: AccountContext, { id }: Input): Promise<void> {
  await setWithdrawn(ctx, id, null);
}

async function setWithdrawn({ db, learnerId }: AccountContext, id: string, withdrawnAt: Date | null) {
  const { count } = await db.assignment.updateMany({
    where: { id, ...ofTaught(learnerId) },
    data: { withdrawnAt },
  });
  if (count === 0) throw new AppError("not-found");
}
