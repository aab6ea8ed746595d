import type { Prisma } from "@stride/db";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";

const taughtClass = z.strictObject({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  archivedAt: z.date().nullable(),
  learners: z.int(),
  /** How many assignments can be worked on now. */
  open: z.int(),
});
const attendedClass = z.strictObject({
  id: z.string(),
  name: z.string(),
  archivedAt: z.date().nullable(),
  /** What the class calls whoever asks. */
  as: z.string(),
  teachers: z.array(z.string()),
});
export const classesView = z.strictObject({
  taught: z.array(taughtClass),
  attended: z.array(attendedClass),
});
export type Classes = z.output<typeof classesView>;

/** The classes that whoever calls teaches, and those that they learn in; the newest first. */
export async function listClasses({ db, learnerId, now }: LearnerContext): Promise<Classes> {
  const memberships = await db.membership.findMany({
    where: { learnerId, removedAt: null },
    select: { role: true, name: true, class: true },
  });
  const newest = memberships.toSorted((a, b) => b.class.createdAt.getTime() - a.class.createdAt.getTime());
  const taught = newest.filter(({ role }) => role === "teacher");
  const attended = newest.filter(({ role }) => role === "learner");
  const [learners, open, teachers] = await Promise.all([
    countLearners(db, idsOf(taught)),
    countOpen(db, idsOf(taught), now()),
    teachersOf(db, idsOf(attended)),
  ]);
  return {
    taught: taught.map(({ class: { id, name, timeZone, archivedAt } }) => ({
      ...{ id, name, timeZone, archivedAt },
      learners: learners.get(id) ?? 0,
      open: open.get(id) ?? 0,
    })),
    attended: attended.map(({ name: as, class: { id, name, archivedAt } }) => ({
      ...{ id, name, archivedAt, as },
      teachers: teachers.filter(({ classId }) => classId === id).map((teacher) => teacher.name),
    })),
  };
}

const idsOf = (memberships: readonly { class: { id: string } }[]) =>
  memberships.map(({ class: { id } }) => id);

// Asked for the rows of no class at all, SQLite would look through those of all.

async function teachersOf(db: LearnerContext["db"], classIds: string[]) {
  if (classIds.length === 0) return [];
  return db.membership.findMany({
    where: { classId: { in: classIds }, role: "teacher", removedAt: null },
    orderBy: { joinedAt: "asc" },
    select: { classId: true, name: true },
  });
}

async function countLearners(db: LearnerContext["db"], classIds: string[]): Promise<Map<string, number>> {
  if (classIds.length === 0) return new Map();
  const counts = await db.membership.groupBy({
    by: "classId",
    where: { classId: { in: classIds }, role: "learner", removedAt: null },
    _count: true,
  });
  return new Map(counts.map(({ classId, _count }) => [classId, _count]));
}

async function countOpen(
  db: LearnerContext["db"],
  classIds: string[],
  at: Date,
): Promise<Map<string, number>> {
  if (classIds.length === 0) return new Map();
  const counts = await db.assignment.groupBy({
    by: "classId",
    where: { classId: { in: classIds }, ...openAt(at) },
    _count: true,
  });
  return new Map(counts.map(({ classId, _count }) => [classId, _count]));
}

/** Whose work is taken at an instant, in time or late; what one learner was given more is left out. */
const openAt = (at: Date) =>
  ({
    withdrawnAt: null,
    AND: [
      { OR: [{ opensAt: null }, { opensAt: { lte: at } }] },
      {
        OR: [
          { closesAt: { gte: at } },
          { closesAt: null, dueAt: null },
          { closesAt: null, dueAt: { gte: at } },
        ],
      },
    ],
  }) satisfies Prisma.AssignmentWhereInput;
