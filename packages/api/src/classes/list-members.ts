import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { inOrder } from "./by-number.ts";
import type { ClassInput } from "./fields.ts";
import { taughtClass } from "./taught-class.ts";

const member = { learnerId: z.string(), name: z.string(), joinedAt: z.date() };
export const membersView = z.strictObject({
  teachers: z.array(z.strictObject({ ...member, isYou: z.boolean() })),
  learners: z.array(
    z.strictObject({
      ...member,
      /** On the school's list, where they came by a personal link. */
      number: z.string().nullable(),
      /** Whether what they do hangs on one browser only. */
      isGuest: z.boolean(),
      /** Whether somebody had gone from the class before they came: it may be the same person, who begins anew. */
      cameAfter: z.boolean(),
    }),
  ),
  /** Learners who are there no more; their work is. */
  gone: z.array(
    z.strictObject({
      learnerId: z.string(),
      name: z.string(),
      goneAt: z.date(),
      /** `left` by themselves, `removed` by a teacher. */
      how: z.enum(["left", "removed"]),
    }),
  ),
  /** Places that were deleted with whoever had them, the newest first: who it was is not known any more. */
  departures: z.array(z.strictObject({ at: z.date(), answered: z.int() })),
});

export type Members = z.output<typeof membersView>;

/** Who belongs to a class, and who did. */
export async function listMembers(
  { db, learnerId }: AccountContext,
  { classId }: ClassInput,
): Promise<Members> {
  await taughtClass(db, learnerId, classId);
  const [members, entries, departures] = await Promise.all([
    db.membership.findMany({
      where: { classId, class: taughtBy(learnerId) },
      orderBy: [{ joinedAt: "asc" }, { name: "asc" }],
      include: { learner: { select: { isAnonymous: true } } },
    }),
    db.rosterEntry.findMany({
      where: { classId, class: taughtBy(learnerId), removedAt: null, learnerId: { not: null } },
      select: { learnerId: true, number: true },
    }),
    db.departure.findMany({
      where: { classId, class: taughtBy(learnerId) },
      orderBy: { createdAt: "desc" },
      select: { createdAt: true, answered: true },
    }),
  ]);
  const numbers = new Map(entries.map((entry) => [entry.learnerId, entry.number]));
  const present = members.filter(({ removedAt }) => removedAt === null);
  const wentAt = [
    ...departures.map(({ createdAt }) => createdAt),
    ...members.flatMap(({ role, removedAt }) => (removedAt && role === "learner" ? [removedAt] : [])),
  ];
  return {
    teachers: present
      .filter(({ role }) => role === "teacher")
      .map(({ learnerId: id, name, joinedAt }) => ({
        learnerId: id,
        name,
        joinedAt,
        isYou: id === learnerId,
      })),
    learners: present
      .filter(({ role }) => role === "learner")
      .map(({ learnerId: id, name, joinedAt, learner }) => ({
        ...{ learnerId: id, name, joinedAt, isGuest: learner.isAnonymous },
        number: numbers.get(id) ?? null,
        cameAfter: wentAt.some((went) => went <= joinedAt),
      }))
      .toSorted(inOrder),
    gone: members.flatMap(({ learnerId: id, name, role, removedAt: goneAt, leftAt }) =>
      goneAt === null || role === "teacher"
        ? []
        : [{ learnerId: id, name, goneAt, how: leftAt === null ? "removed" : "left" }],
    ),
    departures: departures.map(({ createdAt: at, answered }) => ({ at, answered })),
  };
}
