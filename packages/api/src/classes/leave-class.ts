import type { LearnerContext } from "../context.ts";
import { AppError } from "../errors.ts";
import type { ClassInput } from "./fields.ts";

/** Leaves a class that one learns in. The work stays, and the code of the class leads back to it. */
export async function leaveClass(
  { db, learnerId, now }: LearnerContext,
  { classId }: ClassInput,
): Promise<void> {
  const where = { classId, learnerId, role: "learner", removedAt: null } as const;
  const { count } = await db.membership.updateMany({ where, data: { removedAt: now(), leftAt: now() } });
  if (count === 0) throw new AppError("not-found");
}
