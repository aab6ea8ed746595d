import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { addClass } from "./create-class.ts";
import { id, name } from "./fields.ts";
import { taughtClass } from "./taught-class.ts";

export const duplicateClassInput = z.strictObject({ classId: id, name, withTeachers: z.boolean() });

/** Makes a class in the same time zone and for the same kind of learners, taught by the same people if asked; without its learners and what they were given. */
export async function duplicateClass(
  ctx: AccountContext,
  { classId, name, withTeachers }: z.output<typeof duplicateClassInput>,
): Promise<{ id: string }> {
  const { learnerId, now } = ctx;
  return ctx.db.$transaction(async (tx) => {
    const { timeZone, needsAccount } = await taughtClass(tx, learnerId, classId);
    const made = await addClass(tx, ctx, { name, timeZone, needsAccount });
    if (!withTeachers) return made;
    const others = await tx.membership.findMany({
      where: { classId, role: "teacher", removedAt: null, learnerId: { not: learnerId } },
      select: { learnerId: true, name: true },
    });
    await tx.membership.createMany({
      data: others.map((other) => ({ ...other, classId: made.id, role: "teacher", joinedAt: now() })),
    });
    return made;
  });
}
