import { z } from "zod";
import type { Context } from "../context.ts";
import { typedCode } from "./fields.ts";
import { tryCode } from "./way-in.ts";

export const codeInput = z.strictObject({ code: typedCode });

export const codeView = z.strictObject({
  className: z.string(),
  /** Whose personal link it is. */
  as: z.string().nullable(),
  /** What whoever asks is in that class already. */
  you: z.enum(["stranger", "learner", "teacher", "removed"]),
  /** Whoever asks is a guest or nobody, and the class takes only accounts. */
  needsAccount: z.boolean(),
});

/** Which class a code leads to, before one joins it. */
export async function previewCode(
  ctx: Context,
  { code }: z.output<typeof codeInput>,
): Promise<z.output<typeof codeView>> {
  const { classId, className, needsAccount, entry } = await tryCode(ctx, code);
  return {
    className,
    as: entry?.name ?? null,
    you: await whatIn(ctx, classId),
    needsAccount: needsAccount && ctx.person?.isGuest !== false,
  };
}

async function whatIn({ db, person }: Context, classId: string): Promise<z.output<typeof codeView>["you"]> {
  if (!person) return "stranger";
  const { learnerId } = person;
  const member = await db.membership.findUnique({ where: { classId_learnerId: { classId, learnerId } } });
  if (!member || member.leftAt !== null) return "stranger";
  return member.removedAt === null ? member.role : "removed";
}
