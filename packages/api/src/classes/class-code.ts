import type { Transaction } from "@stride/db";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { CLASS_CODE_LENGTH, newCode } from "./code.ts";
import { type ClassInput, id } from "./fields.ts";
import { taughtClass } from "./taught-class.ts";
import { endOfDay } from "./time-zone.ts";

export const classCodeView = z.strictObject({ code: z.string(), expiresAt: z.date().nullable() }).nullable();

/** The code by which learners come in, even one that has run out; nothing where it was withdrawn. */
export async function viewClassCode(
  { db, learnerId }: AccountContext,
  { classId }: ClassInput,
): Promise<z.output<typeof classCodeView>> {
  await taughtClass(db, learnerId, classId);
  return db.classLink.findFirst({
    where: { classId, role: "learner", revokedAt: null, class: taughtBy(learnerId) },
    orderBy: { createdAt: "desc" },
    select: { code: true, expiresAt: true },
  });
}

/** Makes a new code; the one before is worth nothing from now on. */
export async function renewClassCode(
  { db, learnerId, now }: AccountContext,
  { classId }: ClassInput,
): Promise<{ code: string }> {
  return db.$transaction(async (tx) => {
    await taughtClass(tx, learnerId, classId);
    await tx.classLink.updateMany({ where: valid(classId), data: { revokedAt: now() } });
    return addCode(tx, { classId, learnerId, at: now() });
  });
}

interface NewCode {
  readonly classId: string;
  /** Who makes it. */
  readonly learnerId: string;
  readonly at: Date;
}

/** Puts a new code in the place of the one that there is; where there is none, or it was withdrawn, there stays none. */
export async function replaceCode(tx: Transaction, made: NewCode): Promise<{ code: string } | undefined> {
  const { count } = await tx.classLink.updateMany({
    where: valid(made.classId),
    data: { revokedAt: made.at },
  });
  return count > 0 ? addCode(tx, made) : undefined;
}

async function addCode(tx: Transaction, { classId, learnerId, at }: NewCode): Promise<{ code: string }> {
  const code = newCode(CLASS_CODE_LENGTH);
  await tx.classLink.create({
    data: { classId, role: "learner", code, createdById: learnerId, createdAt: at },
  });
  return { code };
}

export const expireClassCodeInput = z.strictObject({
  classId: id,
  /** The last day, by the clocks of the class; nothing: for ever. */
  lastDay: z.iso.date().nullable(),
});

/** Says until when the code can be used. */
export async function expireClassCode(
  { db, learnerId }: AccountContext,
  { classId, lastDay }: z.output<typeof expireClassCodeInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { timeZone } = await taughtClass(tx, learnerId, classId);
    const expiresAt = lastDay === null ? null : endOfDay(lastDay, timeZone);
    const { count } = await tx.classLink.updateMany({ where: valid(classId), data: { expiresAt } });
    if (count === 0) throw new AppError("not-found");
  });
}

/** Takes the code back: nobody comes in by one until there is a new one. */
export async function revokeClassCode(
  { db, learnerId, now }: AccountContext,
  { classId }: ClassInput,
): Promise<void> {
  const where = { ...valid(classId), class: taughtBy(learnerId) };
  const { count } = await db.classLink.updateMany({ where, data: { revokedAt: now() } });
  if (count === 0) throw new AppError("not-found");
}

const valid = (classId: string) => ({ classId, role: "learner", revokedAt: null }) as const;
