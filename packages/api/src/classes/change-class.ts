import type { Prisma } from "@stride/db";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { id, name } from "./fields.ts";
import { timeZone } from "./time-zone.ts";

export const changeClassInput = z.strictObject({
  classId: id,
  name,
  timeZone,
  /** Guests can't join any more. Those who are in it stay. */
  needsAccount: z.boolean().optional(),
});

/** Another name or time zone, or other people who can join. Dates that are set stay the instants that they are. */
export function changeClass(
  ctx: AccountContext,
  { classId, needsAccount, ...data }: z.output<typeof changeClassInput>,
): Promise<void> {
  return change(ctx, classId, { ...data, ...(needsAccount !== undefined && { needsAccount }) });
}

export const archiveClassInput = z.strictObject({ classId: id, archived: z.boolean() });

/** Puts a class away, or takes it out again. One that is put away takes nobody in, and keeps everything. */
export function archiveClass(
  ctx: AccountContext,
  { classId, archived }: z.output<typeof archiveClassInput>,
): Promise<void> {
  return change(ctx, classId, { archivedAt: archived ? ctx.now() : null });
}

async function change(
  { db, learnerId }: AccountContext,
  id: string,
  data: Prisma.ClassUpdateManyMutationInput,
): Promise<void> {
  const { count } = await db.class.updateMany({ where: { id, ...taughtBy(learnerId) }, data });
  if (count === 0) throw new AppError("not-found");
}
