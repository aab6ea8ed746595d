import type { Database } from "@stride/db";
import { type Locale, locales } from "@stride/exercises";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { grouped } from "./grouped.ts";
import { period, periodDays, quartersWithin, type Span, spanOf } from "./period.ts";
import { recentResults } from "./recent-results.ts";
import { taughtClass } from "./taught.ts";
import { misconceptionName, skillTitle } from "./words.ts";

export const classMapInput = z.strictObject({
  classId: z.string().max(40),
  /** One assignment alone; else all that weren't withdrawn. */
  assignmentId: z.string().max(40).optional(),
  /** When it was answered, by the clocks of the class; else ever. */
  period: period.optional(),
  locale: z.enum(locales),
});

const counted = z.strictObject({ id: z.string(), name: z.string(), count: z.number() });

export const classMap = z.strictObject({
  class: z.strictObject({ id: z.string(), name: z.string(), learners: z.number() }),
  /** The days that were asked for, both included. */
  period: periodDays,
  assignments: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** Most often met first. */
  skills: z.array(counted),
  misconceptions: z.array(counted),
  cells: z.array(
    z.strictObject({ skill: z.string(), misconception: z.string(), count: z.number(), learners: z.number() }),
  ),
  /** Who needs help, and with what: whom the same mistake came back to most often, first. */
  learners: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      misconceptions: z.array(counted),
      /** First tries at the last exercises, oldest first. */
      recent: z.array(z.enum(["right", "partial", "wrong"])),
    }),
  ),
});
export type ClassMap = z.output<typeof classMap>;

/** How often a misconception explained an answer of a learner, in a skill. */
interface Slip {
  readonly skill: string;
  readonly misconception: string;
  readonly learnerId: string;
  readonly count: number;
}

/** What a class doesn't get yet: skills × misconceptions, and each learner's own. Who left isn't counted. */
export async function viewClassMap(
  { db, learnerId, now }: AccountContext,
  { classId, assignmentId, period: when, locale }: z.output<typeof classMapInput>,
): Promise<ClassMap> {
  const found = await taughtClass(db, learnerId, classId);
  const assignments = await db.assignment.findMany({
    where: { classId, withdrawnAt: null },
    orderBy: [{ dueAt: "desc" }, { createdAt: "desc" }],
    select: { id: true, title: true },
  });
  if (assignmentId !== undefined && !assignments.some(({ id }) => id === assignmentId)) {
    throw new AppError("not-found");
  }
  const asked = assignmentId === undefined ? assignments.map(({ id }) => id) : [assignmentId];
  const members = await learnersOf(db, classId);
  const span = spanOf(when, found.timeZone, now());
  const slips = await slipsOf(db, { teacherId: learnerId, classId, assignments: asked, members, span });
  const learners = helped(slips, members, locale);
  const recent = await recentResults(db, asked, span);
  return classMap.parse({
    class: { id: found.id, name: found.name, learners: members.size },
    period: span.days,
    assignments,
    skills: sums(slips, "skill", (id) => skillTitle(id, locale)),
    misconceptions: sums(slips, "misconception", (id) => misconceptionName(id, locale)),
    cells: cellsOf(slips),
    learners: learners.map((learner) => ({ ...learner, recent: recent.get(learner.id) ?? [] })),
  });
}

async function learnersOf(db: Database, classId: string): Promise<ReadonlyMap<string, string>> {
  const members = await db.membership.findMany({
    where: { classId, role: "learner", removedAt: null },
    select: { learnerId: true, name: true },
  });
  return new Map(members.map(({ learnerId, name }) => [learnerId, name]));
}

async function slipsOf(
  db: Database,
  asked: {
    teacherId: string;
    classId: string;
    assignments: readonly string[];
    members: ReadonlyMap<string, string>;
    span: Span;
  },
): Promise<Slip[]> {
  const { teacherId, classId, assignments, members, span } = asked;
  const rows = await db.slipCount.groupBy({
    by: ["skill", "misconception", "learnerId"],
    where: {
      ...{ classId, class: taughtBy(teacherId), assignmentId: { in: [...assignments] } },
      ...quartersWithin(span),
    },
    _sum: { count: true },
  });
  return rows
    .filter(({ learnerId }) => members.has(learnerId))
    .map(({ skill, misconception, learnerId, _sum }) => ({
      ...{ skill, misconception, learnerId, count: _sum.count ?? 0 },
    }));
}

function sums(slips: readonly Slip[], by: "skill" | "misconception", nameOf: (id: string) => string) {
  const counts = new Map<string, number>();
  for (const slip of slips) counts.set(slip[by], (counts.get(slip[by]) ?? 0) + slip.count);
  return mostFirst([...counts].map(([id, count]) => ({ id, name: nameOf(id), count })));
}

function mostFirst<T extends { id: string; count: number }>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}

function cellsOf(slips: readonly Slip[]) {
  const cells = grouped(slips, ({ skill, misconception }) => `${skill} ${misconception}`);
  return [...cells.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { skill, misconception } = first;
    return [{ skill, misconception, count: total(own), learners: own.length }];
  });
}

const total = (slips: readonly Slip[]) => slips.reduce((sum, { count }) => sum + count, 0);

function helped(slips: readonly Slip[], members: ReadonlyMap<string, string>, locale: Locale) {
  return [...grouped(slips, ({ learnerId }) => learnerId)]
    .map(([id, own]) => ({
      id,
      name: members.get(id) ?? "",
      misconceptions: sums(own, "misconception", (slip) => misconceptionName(slip, locale)),
    }))
    .toSorted(
      (a, b) =>
        (b.misconceptions[0]?.count ?? 0) - (a.misconceptions[0]?.count ?? 0) || a.name.localeCompare(b.name),
    );
}
