import { randomBytes } from "node:crypto";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { assignmentSettings, checkDue, dueIsOver, settingsRow } from "./assignment-settings.ts";
import { isOfNetworks } from "./own-networks.ts";
import { id, ownedBy } from "./own-set.ts";

export const assignSetInput = assignmentSettings.extend({ classId: id, problemSetId: id, dueIsOver });

/** No class works through so many. */
const MOST_ASSIGNMENTS = 500;

/** Gives a class what was last published of a set. */
export async function assignSet(
  { db, learnerId, now }: AccountContext,
  { classId, problemSetId, dueIsOver, ...settings }: z.output<typeof assignSetInput>,
) {
  return db.$transaction(async (tx) => {
    const klass = await tx.class.findFirst({
      where: { id: classId, archivedAt: null, ...taughtBy(learnerId) },
      select: { timeZone: true },
    });
    const set = await tx.problemSet.findFirst({
      where: { id: problemSetId, ...ownedBy(learnerId) },
      select: { versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } } },
    });
    if (!klass || !set) throw new AppError("not-found");
    const [version] = set.versions;
    if (!version) throw new AppError("not-published");
    if ((await tx.assignment.count({ where: { classId } })) >= MOST_ASSIGNMENTS)
      throw new AppError("too-many");
    const row = settingsRow(settings, klass.timeZone);
    if (!dueIsOver) checkDue(row, now());
    return tx.assignment.create({
      data: {
        ...{ classId, problemSetId, versionId: version.id, createdById: learnerId, createdAt: now() },
        ...row,
        secret: randomBytes(32).toString("base64url"),
      },
      select: { id: true },
    });
  });
}

export const assignableInput = z.strictObject({ classId: id });

/** What a class can be given: its zone, and the teacher's own sets that were published. */
export async function assignable(
  { db, learnerId }: AccountContext,
  { classId }: z.output<typeof assignableInput>,
) {
  const klass = await db.class.findFirst({
    where: { id: classId, archivedAt: null, ...taughtBy(learnerId) },
    select: { id: true, name: true, timeZone: true },
  });
  if (!klass) throw new AppError("not-found");
  const sets = await db.problemSet.findMany({
    where: { ...ownedBy(learnerId), versions: { some: {} } },
    orderBy: { updatedAt: "desc" },
    select: {
      id: true,
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { title: true, number: true, content: true },
      },
    },
  });
  return {
    class: klass,
    sets: sets.flatMap(({ id, versions }) =>
      versions.map(({ title, number, content }) => ({
        id,
        title,
        number,
        ofNetworks: isOfNetworks(content),
      })),
    ),
  };
}
