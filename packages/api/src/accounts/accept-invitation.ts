import { z } from "zod";
import type { AccountContext, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { hashOf } from "./token.ts";

export const invitationInput = z.strictObject({ token: z.string().max(100) });
type InvitationInput = z.output<typeof invitationInput>;

const open = (token: string, now: Date) => ({
  tokenHash: hashOf(token),
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: now },
});

/** What an invitation makes of whoever accepts it; unknown, used and expired ones look the same. */
export async function viewInvitation(
  { db, now }: Context,
  { token }: InvitationInput,
): Promise<{ role: "teacher" | "operator" }> {
  const invitation = await db.invitation.findFirst({ where: open(token, now()), select: { role: true } });
  if (!invitation || invitation.role === "learner") throw new AppError("not-found");
  return { role: invitation.role };
}

const rank = { learner: 0, teacher: 1, operator: 2 } as const;

/**
 * Gives whoever calls the invitation's role, once. A higher one that they have already stays. Keys of sessions from
 * before open nothing of what the role opens.
 */
export async function acceptInvitation(
  { db, identity, learnerId, role, now }: AccountContext,
  { token }: InvitationInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = open(token, now());
    const invitation = await tx.invitation.findFirst({ where, select: { id: true, role: true } });
    if (!invitation) throw new AppError("not-found");
    // Of two at once only one still finds it open.
    const data = { acceptedAt: now(), acceptedById: learnerId };
    const { count } = await tx.invitation.updateMany({ where: { ...where, id: invitation.id }, data });
    if (count === 0) throw new AppError("not-found");
    if (rank[invitation.role] > rank[role]) {
      await tx.learner.update({ where: { id: learnerId }, data: { role: invitation.role } });
    }
  });
  await identity.renewSession();
}
