import type { Prisma } from "@stride/db";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { id, type MemberInput, name } from "./fields.ts";

export const renameMemberInput = z.strictObject({ classId: id, learnerId: id, name });

/** What the class calls somebody from now on. */
export function renameMember(
  ctx: AccountContext,
  { name, ...member }: z.output<typeof renameMemberInput>,
): Promise<void> {
  return change(ctx, member, {}, { name });
}

/** Takes a learner out of a class, also one who had left it: they can't come back by its code. Their work stays. */
export function removeLearner(ctx: AccountContext, member: MemberInput): Promise<void> {
  return change(ctx, member, { role: "learner" }, { removedAt: ctx.now(), leftAt: null });
}

/** Puts a learner back whom a teacher had removed; who left comes back by themselves. */
export function restoreLearner(ctx: AccountContext, member: MemberInput): Promise<void> {
  return change(ctx, member, { role: "learner", leftAt: null }, { removedAt: null });
}

async function change(
  { db, learnerId: teacherId }: AccountContext,
  { classId, learnerId }: MemberInput,
  only: Prisma.MembershipWhereInput,
  data: Prisma.MembershipUpdateManyMutationInput,
): Promise<void> {
  const where = { classId, learnerId, ...only, class: taughtBy(teacherId) };
  const { count } = await db.membership.updateMany({ where, data });
  if (count === 0) throw new AppError("not-found");
}
