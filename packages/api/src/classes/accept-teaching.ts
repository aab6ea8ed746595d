import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { readCode } from "./code.ts";
import { open } from "./invite-teacher.ts";
import type { codeInput } from "./preview-code.ts";

export const teachingView = z.strictObject({ classId: z.string(), className: z.string() });
type Teaching = z.output<typeof teachingView>;

/** Which class a link for teachers leads to; only for who is a teacher. */
export function viewTeaching(ctx: AccountContext, { code }: z.output<typeof codeInput>): Promise<Teaching> {
  return guarded(ctx, async () => {
    const { classId, class: found } = await openLink(ctx.db, code, ctx.now());
    return { classId, className: found.name };
  });
}

/** Makes whoever calls, a teacher already, one of that class too. The link is then used up; not by who teaches the class already. */
export function acceptTeaching(
  ctx: AccountContext,
  { code }: z.output<typeof codeInput>,
): Promise<{ classId: string }> {
  const { db, learnerId, now } = ctx;
  return guarded(ctx, () =>
    db.$transaction(async (tx) => {
      const { id, classId } = await openLink(tx, code, now());
      const teaching = { classId, learnerId, role: "teacher", removedAt: null } as const;
      if (await tx.membership.findFirst({ where: teaching })) return { classId };
      // Of two at once only one still finds it open.
      const where = { id, ...open(now()) };
      const { count } = await tx.classLink.updateMany({ where, data: { usedAt: now() } });
      if (count === 0) throw new AppError("not-found");
      const { name } = await tx.learner.findUniqueOrThrow({
        where: { id: learnerId },
        select: { name: true },
      });
      await tx.membership.upsert({
        where: { classId_learnerId: { classId, learnerId } },
        create: { classId, learnerId, role: "teacher", name, joinedAt: now() },
        update: { role: "teacher", removedAt: null, leftAt: null },
      });
      return { classId };
    }),
  );
}

function guarded<T>({ limits, learnerId, address }: AccountContext, work: () => Promise<T>): Promise<T> {
  return limits.classCode.guard({ account: learnerId, address }, work);
}

async function openLink(db: Pick<AccountContext["db"], "classLink">, typed: string, now: Date) {
  const code = readCode(typed);
  if (code === undefined) throw new AppError("not-found");
  const link = await db.classLink.findFirst({
    where: { code, ...open(now) },
    select: { id: true, classId: true, class: { select: { name: true } } },
  });
  if (!link) throw new AppError("not-found");
  return link;
}
