import type { Database } from "@stride/db";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { hashOf, newToken } from "./token.ts";

const VALID = 14 * 24 * 60 * 60 * 1000;

export const inviteInput = z.strictObject({
  role: z.enum(["teacher", "operator"]),
  note: z.string().trim().max(120),
});

/** Makes a link that gives a role to one account, and tells it this once: only a hash is kept. */
export async function invite(
  { db, learnerId, now }: AccountContext,
  { role, note }: z.output<typeof inviteInput>,
): Promise<{ token: string }> {
  const token = newToken();
  const times = { createdAt: now(), expiresAt: new Date(now().getTime() + VALID) };
  await db.invitation.create({
    data: { tokenHash: hashOf(token), role, note, invitedById: learnerId, ...times },
  });
  return { token };
}

export async function hasOperator(db: Pick<Database, "learner">): Promise<boolean> {
  return (await db.learner.findFirst({ where: { role: "operator" }, select: { id: true } })) !== null;
}

/** Lets whoever has this token become the first operator, where there is none. One of an earlier start is worth nothing from now on. */
export async function inviteFirstOperator(db: Database, token: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (await hasOperator(tx)) return;
    await tx.invitation.deleteMany({ where: { invitedById: null, acceptedAt: null } });
    await tx.invitation.create({
      data: {
        tokenHash: hashOf(token),
        role: "operator",
        note: "",
        createdAt: now,
        expiresAt: new Date(now.getTime() + VALID),
      },
    });
  });
}

export const invitationsView = z.array(
  z.strictObject({
    id: z.string(),
    role: z.enum(["teacher", "operator", "learner"]),
    note: z.string(),
    createdAt: z.date(),
    expiresAt: z.date(),
    revokedAt: z.date().nullable(),
    acceptedAt: z.date().nullable(),
    acceptedBy: z.string().nullable(),
  }),
);

/** The newest invitations of this server, whoever made them: operators are few and answer for one another. */
export async function listInvitations({ db }: AccountContext): Promise<z.output<typeof invitationsView>> {
  const rows = await db.invitation.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      id: true,
      role: true,
      note: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      acceptedAt: true,
      acceptedBy: { select: { name: true } },
    },
  });
  return rows.map(({ acceptedBy, ...row }) => ({ ...row, acceptedBy: acceptedBy?.name ?? null }));
}

export const revokeInvitationInput = z.strictObject({ id: z.string().max(40) });

/** Makes an open invitation worthless. */
export async function revokeInvitation(
  { db, now }: AccountContext,
  { id }: z.output<typeof revokeInvitationInput>,
): Promise<void> {
  const open = { id, acceptedAt: null, revokedAt: null };
  const { count } = await db.invitation.updateMany({ where: open, data: { revokedAt: now() } });
  if (count === 0) throw new AppError("not-found");
}
