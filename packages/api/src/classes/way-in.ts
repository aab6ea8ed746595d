import type { Transaction } from "@stride/db";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { readCode } from "./code.ts";

/** What a code leads to: a class for everybody, or a place in it that is kept for somebody. */
export interface WayIn {
  readonly classId: string;
  readonly className: string;
  /** Whether it takes no guests. */
  readonly needsAccount: boolean;
  readonly entry: { readonly id: string; readonly name: string } | undefined;
}

/** What a code leads to now; unknown, withdrawn and expired ones, and those of archived classes, look the same. */
export async function wayIn(
  db: Pick<Transaction, "classLink" | "rosterEntry">,
  { typed, learnerId, now }: { typed: string; learnerId: string | undefined; now: Date },
): Promise<WayIn> {
  const code = readCode(typed);
  if (code === undefined) throw new AppError("not-found");
  const inUse = { archivedAt: null };
  const [link, entry] = await Promise.all([
    db.classLink.findFirst({
      where: {
        ...{ code, role: "learner", revokedAt: null, class: inUse },
        OR: [{ expiresAt: null }, { expiresAt: { gte: now } }],
      },
      select: { classId: true, class: { select: { name: true, needsAccount: true } } },
    }),
    db.rosterEntry.findFirst({
      where: {
        ...{ code, removedAt: null, class: inUse },
      },
      select: {
        id: true,
        name: true,
        classId: true,
        claimedAt: true,
        learnerId: true,
        class: { select: { name: true, needsAccount: true } },
      },
    }),
  ]);
  const found = link ?? entry;
  if (!found) throw new AppError("not-found");
  // Once used it is worth nothing to anybody else, also when that account is gone.
  const isTaken = entry?.claimedAt && (learnerId === undefined || entry.learnerId !== learnerId);
  if (isTaken) throw new AppError("link-used");
  return {
    classId: found.classId,
    className: found.class.name,
    needsAccount: found.class.needsAccount,
    entry: entry ? { id: entry.id, name: entry.name } : undefined,
  };
}

/** The same for whoever asks. Wrong codes are counted, and soon there are too many. */
export function tryCode({ db, limits, person, address, now }: Context, typed: string): Promise<WayIn> {
  const learnerId = person?.learnerId;
  return limits.classCode.guard({ account: learnerId ?? "", address }, () =>
    wayIn(db, { typed, learnerId, now: now() }),
  );
}
