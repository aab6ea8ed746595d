import { type Phase, phaseAt } from "@stride/classwork";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { datesOf } from "./assignment-settings.ts";
import { id } from "./own-set.ts";

export const listAssignmentsInput = z.strictObject({ classId: id });

/** What a class was given, the newest first, with where its dates stand and how many have begun and handed in. */
export async function listAssignments(
  { db, learnerId, now }: AccountContext,
  { classId }: z.output<typeof listAssignmentsInput>,
) {
  const klass = await db.class.findFirst({
    where: { id: classId, ...taughtBy(learnerId) },
    select: { timeZone: true },
  });
  if (!klass) throw new AppError("not-found");
  const belongs = { classId, role: "learner", removedAt: null } as const;
  const learners = await db.membership.count({ where: belongs });
  const rows = await db.assignment.findMany({
    where: { classId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, opensAt: true, dueAt: true, closesAt: true, withdrawnAt: true },
      version: { select: { number: true } },
    },
  });
  const works = await db.work.groupBy({
    by: ["assignmentId"],
    where: {
      assignmentId: { in: rows.map((row) => row.id) },
      learner: { memberships: { some: belongs } },
    },
    _count: { _all: true, submittedAt: true },
  });
  const counts = new Map(works.map(({ assignmentId, _count }) => [assignmentId, _count]));
  const at = now();
  return {
    timeZone: klass.timeZone,
    learners,
    assignments: rows.map(({ withdrawnAt, version, ...row }) => ({
      ...row,
      version: version.number,
      state: withdrawnAt ? ("withdrawn" as const) : stateAt(row, at),
      begun: counts.get(row.id)?._all ?? 0,
      handedIn: counts.get(row.id)?.submittedAt ?? 0,
    })),
  };
}

function stateAt(row: Parameters<typeof datesOf>[0], at: Date): Phase {
  return phaseAt(datesOf(row), at);
}
