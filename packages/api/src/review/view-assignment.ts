import { locales } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { classNames } from "./class-names.ts";
import { grouped } from "./grouped.ts";
import { taughtAssignment } from "./taught.ts";
import { kindTitle, misconceptionName, skillTitle } from "./words.ts";

export const viewAssignmentInput = z.strictObject({
  assignmentId: z.string().max(40),
  locale: z.enum(locales),
  /** Nobody's name is told then. */
  anonymous: z.boolean(),
});

const option = z.strictObject({ id: z.string(), name: z.string() });

export const assignmentView = z.strictObject({
  id: z.string(),
  title: z.string(),
  class: z.strictObject({ id: z.string(), name: z.string(), timeZone: z.string() }),
  dueAt: z.iso.datetime().nullable(),
  begun: z.number(),
  /** What can be filtered by. */
  learners: z.array(option),
  /** The exercises of a learner's set by their place; where some of several are drawn, with all that stands there. */
  positions: z.array(option),
  kinds: z.array(option),
  skills: z.array(option),
  misconceptions: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.number() })),
});
export type AssignmentView = z.output<typeof assignmentView>;

/** An assignment as its reviewer needs it above the table: what it is, and what its rows can be filtered by. */
export async function viewAssignment(
  { db, learnerId }: AccountContext,
  { assignmentId, locale, anonymous }: z.output<typeof viewAssignmentInput>,
): Promise<AssignmentView> {
  const assignment = await taughtAssignment(db, learnerId, assignmentId);
  const [names, works, asked, slips] = await Promise.all([
    classNames(db, assignment.classId),
    db.work.findMany({ where: { assignmentId }, select: { learnerId: true } }),
    db.workItem.groupBy({
      by: ["position", "kind", "skill"],
      where: { assignmentId },
      orderBy: [{ position: "asc" }, { kind: "asc" }, { skill: "asc" }],
    }),
    db.slipCount.groupBy({ by: ["misconception"], where: { assignmentId }, _sum: { count: true } }),
  ]);
  const learners = works.map((work) => ({ id: work.learnerId, name: names.get(work.learnerId) ?? "" }));
  return assignmentView.parse({
    id: assignment.id,
    title: assignment.title,
    class: assignment.class,
    dueAt: assignment.dueAt?.toISOString() ?? null,
    begun: works.length,
    learners: anonymous ? [] : learners.toSorted(byName),
    positions: [...grouped(asked, ({ position }) => position)].map(([position, there]) => ({
      id: String(position),
      name: `${position} · ${[...new Set(there.map(({ kind }) => kindTitle(kind, locale)))].join(", ")}`,
    })),
    kinds: distinct(asked.map(({ kind }) => ({ id: kind, name: kindTitle(kind, locale) }))),
    skills: distinct(asked.map(({ skill }) => ({ id: skill, name: skillTitle(skill, locale) }))),
    misconceptions: slips
      .map(({ misconception: id, _sum }) => ({
        id,
        name: misconceptionName(id, locale),
        count: _sum.count ?? 0,
      }))
      .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id)),
  });
}

const byName = (a: { name: string }, b: { name: string }) =>
  a.name.localeCompare(b.name, "en", { numeric: true });

function distinct<T extends { id: string }>(all: readonly T[]): T[] {
  return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
}
