import { isUniqueViolation, type Membership, type Transaction } from "@stride/db";
import { z } from "zod";
import { beginGuest } from "../begin-guest.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { name, typedCode } from "./fields.ts";
import { tryCode, type WayIn, wayIn } from "./way-in.ts";

/** The name is what the class will call whoever is new to it. A personal link has one. */
export const joinClassInput = z.strictObject({ code: typedCode, name: name.optional() });
type JoinClass = z.output<typeof joinClassInput>;

export const joinedView = z.strictObject({
  classId: z.string(),
  /** Who teaches it already stays a teacher. */
  role: z.enum(["learner", "teacher"]),
});
type Joined = z.output<typeof joinedView>;

/**
 * Makes whoever calls a learner of the class that a code leads to, and nothing else. Who has no session becomes a
 * guest, but only for a code that is good. Joining again changes nothing.
 */
export async function joinClass(ctx: Context, input: JoinClass): Promise<Joined> {
  const { classId, entry, needsAccount } = await tryCode(ctx, input.code);
  if (needsAccount && !ctx.person) throw new AppError("no-account");
  if (!entry && input.name === undefined && !ctx.person) throw new AppError("no-name");
  const learnerId = ctx.person?.learnerId ?? (await beginGuest(ctx, classId));
  const who = { learnerId, isGuest: ctx.person?.isGuest ?? true };
  const enterNow = () => ctx.db.$transaction((tx) => enter(tx, who, input, ctx.now()));
  return enterNow().catch((error: unknown) => {
    // The same learner came in at the same time by another request.
    if (isUniqueViolation(error)) return enterNow();
    throw error;
  });
}

interface Who {
  readonly learnerId: string;
  readonly isGuest: boolean;
}

async function enter(
  tx: Transaction,
  { learnerId, isGuest }: Who,
  input: JoinClass,
  now: Date,
): Promise<Joined> {
  const way = await wayIn(tx, { typed: input.code, learnerId, now });
  const { classId } = way;
  const member = await tx.membership.findUnique({ where: { classId_learnerId: { classId, learnerId } } });
  if (member && wasRemoved(member)) throw new AppError("removed-from-class");
  if (member?.role === "teacher") return { classId, role: "teacher" };
  const isHere = member !== null && member.removedAt === null;
  if (way.needsAccount && isGuest && !isHere) throw new AppError("no-account");
  const claimed = way.entry && (await claim(tx, way, way.entry, learnerId, now));
  // Whoever was here before keeps the name: nobody changes it by leaving and joining again.
  const as = claimed ?? member?.name ?? input.name;
  if (as === undefined) throw new AppError("no-name");
  await tx.membership.upsert({
    where: { classId_learnerId: { classId, learnerId } },
    create: { classId, learnerId, role: "learner", name: as, joinedAt: now },
    update: { name: as, removedAt: null, leftAt: null },
  });
  return { classId, role: "learner" };
}

const wasRemoved = ({ removedAt, leftAt }: Membership) => removedAt !== null && leftAt === null;

/** Takes the place that is kept for somebody, and gives the name that stands there; nothing where they have one already. */
async function claim(
  tx: Transaction,
  { classId }: WayIn,
  { id, name }: NonNullable<WayIn["entry"]>,
  learnerId: string,
  now: Date,
): Promise<string | undefined> {
  const own = await tx.rosterEntry.findFirst({ where: { classId, learnerId, removedAt: null } });
  // A second one would be somebody else's.
  if (own) return undefined;
  const free = { id, claimedAt: null, removedAt: null };
  const { count } = await tx.rosterEntry.updateMany({ where: free, data: { learnerId, claimedAt: now } });
  if (count === 0) throw new AppError("link-used");
  return name;
}
