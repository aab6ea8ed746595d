import type { Prisma, Transaction } from "@stride/db";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { replaceCode } from "./class-code.ts";
import { id, memberInput, type MemberInput, name } from "./fields.ts";

export const renameMemberInput = z.strictObject({ classId: id, learnerId: id, name });

/** What the class calls somebody from now on. */
export function renameMember(
  ctx: AccountContext,
  { name, ...member }: z.output<typeof renameMemberInput>,
): Promise<void> {
  return change(ctx, member, {}, { name });
}

export const removeLearnerInput = memberInput.extend({
  /** Puts a new code in the place of the class's, or they could come back by it as a new guest. */
  renewCode: z.boolean(),
});

/** Takes a learner out of a class, also one who had left it: they can't come back by its code. Their work stays. */
export async function removeLearner(
  ctx: AccountContext,
  { renewCode, ...member }: z.output<typeof removeLearnerInput>,
): Promise<{ readonly newCode: string | undefined }> {
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    await change({ ...ctx, db: tx }, member, { role: "learner" }, { removedAt: at, leftAt: null });
    const made = renewCode
      ? await replaceCode(tx, { classId: member.classId, learnerId: ctx.learnerId, at })
      : undefined;
    return { newCode: made?.code };
  });
}

/** Puts a learner back whom a teacher had removed; who left comes back by themselves. */
export function restoreLearner(ctx: AccountContext, member: MemberInput): Promise<void> {
  return change(ctx, member, { role: "learner", leftAt: null }, { removedAt: null });
}

async function change(
  { db, learnerId: teacherId }: { readonly db: Pick<Transaction, "membership">; readonly learnerId: string },
  { classId, learnerId }: MemberInput,
  only: Prisma.MembershipWhereInput,
  data: Prisma.MembershipUpdateManyMutationInput,
): Promise<void> {
  const where = { classId, learnerId, ...only, class: taughtBy(teacherId) };
  const { count } = await db.membership.updateMany({ where, data });
  if (count === 0) throw new AppError("not-found");
}
