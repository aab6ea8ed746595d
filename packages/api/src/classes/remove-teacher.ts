import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import type { MemberInput } from "./fields.ts";
import { taughtClass } from "./taught-class.ts";

/**
 * Takes the class from one of its teachers, or from oneself; never from the last one. It holds from their next request,
 * and makes all open links for teachers worthless.
 */
export async function removeTeacher(
  { db, learnerId: callerId, now }: AccountContext,
  { classId, learnerId }: MemberInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await taughtClass(tx, callerId, classId);
    const teaching = { classId, role: "teacher", removedAt: null } as const;
    const { count } = await tx.membership.updateMany({
      where: { ...teaching, learnerId },
      data: { removedAt: now() },
    });
    if (count === 0) throw new AppError("not-found");
    if ((await tx.membership.count({ where: teaching })) === 0) throw new AppError("last-teacher");
    // They may have kept one, and would come back by it.
    const links = { classId, role: "teacher", revokedAt: null, usedAt: null } as const;
    await tx.classLink.updateMany({ where: links, data: { revokedAt: now() } });
  });
}
