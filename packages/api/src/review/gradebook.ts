import { datesFor, earned, phaseAt, setContent, totalScore } from "@stride/classwork";
import type { Database } from "@stride/db";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { attemptsOf } from "./attempts-of.ts";
import { grouped } from "./grouped.ts";
import { taughtClass } from "./taught.ts";

/** Which of an item's tries counts here. What a teacher said stands, by whichever rule. */
export const rules = ["best", "last", "average"] as const;
export type Rule = (typeof rules)[number];

export const gradebookInput = z.strictObject({ classId: z.string().max(40), rule: z.enum(rules) });

const cell = z.strictObject({
  assignmentId: z.string(),
  /** Nothing: not begun. */
  score: z.number().optional(),
  points: z.number(),
  submitted: z.boolean(),
  /** Whether it is in the total: begun, or past its closing. */
  counts: z.boolean(),
});

export const gradebook = z.strictObject({
  class: z.strictObject({ id: z.string(), name: z.string() }),
  rule: z.enum(rules),
  assignments: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Nothing where they differ, as learners began different versions. */
      points: z.number().optional(),
      mean: z.number().optional(),
    }),
  ),
  learners: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** Who left the class; their work stays. */
      removed: z.boolean(),
      cells: z.array(cell),
      score: z.number(),
      points: z.number(),
    }),
  ),
});
export type Gradebook = z.output<typeof gradebook>;
type Cell = z.output<typeof cell>;

/** Learners × assignments. What wasn't begun counts as nothing once it is closed for that learner, and not before. */
export async function viewGradebook(
  { db, learnerId, now }: AccountContext,
  { classId, rule }: z.output<typeof gradebookInput>,
): Promise<Gradebook> {
  const { id, name } = await taughtClass(db, learnerId, classId);
  const [assignments, works, members] = await Promise.all([
    assignmentsOf(db, classId),
    worksOf(db, { teacherId: learnerId, classId, rule }),
    db.membership.findMany({ where: { classId, role: "learner" } }),
  ]);
  const at = now();
  const learners = members
    .map((member) => {
      const own = works.get(member.learnerId);
      const cells = assignments.map((assignment) => cellOf(assignment, member.learnerId, own, at));
      const counting = cells.filter(({ counts }) => counts);
      return {
        ...{ id: member.learnerId, name: member.name, removed: member.removedAt !== null, cells },
        score: sum(counting.map(({ score }) => score ?? 0)),
        points: sum(counting.map(({ points }) => points)),
      };
    })
    .filter(({ removed, cells }) => !removed || cells.some(({ score }) => score !== undefined))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }) || a.id.localeCompare(b.id));
  return gradebook.parse({
    class: { id, name },
    rule,
    assignments: assignments.map(({ id, title, points }) => {
      const cells = learners.flatMap((learner) => learner.cells.filter((one) => one.assignmentId === id));
      return { id, title, points: maximumOf(cells, points), mean: meanOf(cells) };
    }),
    learners,
  });
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** What a column has as its maximum, where all have the same. */
function maximumOf(cells: readonly Cell[], newest: number): number | undefined {
  const [points = newest, ...others] = new Set(cells.map((cell) => cell.points));
  return others.length === 0 ? points : undefined;
}

/** The mean share of the points, of those who count. */
function meanOf(cells: readonly Cell[]): number | undefined {
  const counting = cells.filter(({ counts, points }) => counts && points > 0);
  if (counting.length === 0) return undefined;
  return sum(counting.map(({ score, points }) => (score ?? 0) / points)) / counting.length;
}

type Asked = Awaited<ReturnType<typeof assignmentsOf>>[number];

async function assignmentsOf(db: Database, classId: string) {
  const assignments = await db.assignment.findMany({
    where: { classId, withdrawnAt: null },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    include: {
      version: { select: { content: true } },
      extensions: { orderBy: { createdAt: "desc" } },
    },
  });
  return assignments.map(({ version, ...assignment }) => ({
    ...assignment,
    points: pointsOf(version.content),
  }));
}

function pointsOf(content: unknown): number {
  const { items } = setContent.parse(content);
  return sum(
    items.map((item) => item.points * (item.type === "one" ? 1 : Math.min(item.count, item.of.length))),
  );
}

function cellOf(assignment: Asked, learnerId: string, own: OwnWorks | undefined, at: Date): Cell {
  const work = own?.get(assignment.id);
  const more = assignment.extensions.find((extension) => extension.learnerId === learnerId);
  const dates = datesFor(instants(assignment), more && instants(more));
  return {
    assignmentId: assignment.id,
    ...(work ? { score: work.score } : {}),
    points: work?.points ?? assignment.points,
    submitted: work?.submitted ?? false,
    counts: work !== undefined || phaseAt(dates, at) === "closed",
  };
}

function instants(row: { opensAt?: Date | null; dueAt: Date | null; closesAt: Date | null }) {
  const { opensAt, dueAt, closesAt } = row;
  return { opensAt: opensAt ?? undefined, dueAt: dueAt ?? undefined, closesAt: closesAt ?? undefined };
}

/** A learner's works, by assignment. */
type OwnWorks = ReadonlyMap<string, { score: number; points: number; submitted: boolean }>;

async function worksOf(
  db: Database,
  { teacherId, classId, rule }: { teacherId: string; classId: string; rule: Rule },
): Promise<ReadonlyMap<string, OwnWorks>> {
  const works = await db.work.findMany({
    where: { classId, class: taughtBy(teacherId), assignment: { withdrawnAt: null } },
  });
  const assignments = new Set(works.map(({ assignmentId }) => assignmentId));
  const scores = rule === "best" ? undefined : await scoresBy(db, rule, [...assignments]);
  return new Map(
    [...grouped(works, ({ learnerId }) => learnerId)].map(([learnerId, own]) => [
      learnerId,
      new Map(
        own.map(({ id, assignmentId, score, points, submittedAt }) => [
          assignmentId,
          { score: scores ? (scores.get(id) ?? 0) : score, points, submitted: submittedAt !== null },
        ]),
      ),
    ]),
  );
}

/** Works' scores by another rule than the one by which they are kept: recounted from the attempts. */
async function scoresBy(
  db: Database,
  rule: Exclude<Rule, "best">,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const items = await db.workItem.findMany({
    where: { assignmentId: { in: [...assignments] } },
    orderBy: [{ workId: "asc" }, { position: "asc" }],
    select: { workId: true, exerciseId: true, points: true, score: true, overridden: true },
  });
  const attempts = await attemptsOf(
    db,
    items.map(({ exerciseId }) => exerciseId),
  );
  const counting = items.map((item) => {
    const tries = attempts.get(item.exerciseId) ?? [];
    return item.overridden ? item : { ...item, score: counted(tries.map(earned), rule) };
  });
  return new Map(
    [...grouped(counting, ({ workId }) => workId)].map(([workId, own]) => [workId, totalScore(own)]),
  );
}

function counted(tries: readonly number[], rule: Exclude<Rule, "best">): number {
  if (tries.length === 0) return 0;
  switch (rule) {
    case "last":
      return tries.at(-1) ?? 0;
    case "average":
      return sum(tries) / tries.length;
    default:
      return rule satisfies never;
  }
}
