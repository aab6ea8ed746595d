import type { Prisma } from "@stride/db";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { newCode, PERSONAL_CODE_LENGTH } from "./code.ts";
import { type ClassInput, id } from "./fields.ts";
import { taughtClass } from "./taught-class.ts";

const VALID = 7 * 24 * 60 * 60 * 1000;

/** Makes a link by which one other teacher comes to teach the class too, within a week. */
export async function inviteTeacher(
  { db, learnerId, now }: AccountContext,
  { classId }: ClassInput,
): Promise<{ code: string }> {
  await taughtClass(db, learnerId, classId);
  const code = newCode(PERSONAL_CODE_LENGTH);
  const times = { createdAt: now(), expiresAt: new Date(now().getTime() + VALID) };
  await db.classLink.create({ data: { classId, role: "teacher", code, createdById: learnerId, ...times } });
  return { code };
}

export const teacherLinksView = z.array(
  z.strictObject({ id: z.string(), code: z.string(), expiresAt: z.date().nullable() }),
);

/** The links for teachers that can still be used. */
export async function listTeacherLinks(
  { db, learnerId, now }: AccountContext,
  { classId }: ClassInput,
): Promise<z.output<typeof teacherLinksView>> {
  await taughtClass(db, learnerId, classId);
  return db.classLink.findMany({
    where: { classId, class: taughtBy(learnerId), ...open(now()) },
    orderBy: { createdAt: "asc" },
    select: { id: true, code: true, expiresAt: true },
  });
}

export const revokeTeacherLinkInput = z.strictObject({ linkId: id });

/** Makes an open link for a teacher worthless. */
export async function revokeTeacherLink(
  { db, learnerId, now }: AccountContext,
  { linkId }: z.output<typeof revokeTeacherLinkInput>,
): Promise<void> {
  const where = { id: linkId, class: taughtBy(learnerId), ...open(now()) };
  const { count } = await db.classLink.updateMany({ where, data: { revokedAt: now() } });
  if (count === 0) throw new AppError("not-found");
}

/** Links for teachers that nobody used, took back or let run out. */
export const open = (now: Date) =>
  ({
    ...{ role: "teacher", revokedAt: null, usedAt: null },
    OR: [{ expiresAt: null }, { expiresAt: { gte: now } }],
  }) satisfies Prisma.ClassLinkWhereInput;
