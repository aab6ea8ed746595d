import type { Prisma } from "@stride/db";
import { locales } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { standingOf, withExtensions } from "../standing.ts";
import { datesView, toDatesView } from "./dates-view.ts";
import { mayHaveNews, newsCount, newsIn, toldOf } from "./told.ts";

export const mineInput = z.strictObject({ locale: z.enum(locales) });

const assignmentLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  dates: datesView,
  /** Nothing before it was begun. */
  work: z
    .strictObject({
      submittedAt: z.iso.datetime().optional(),
      answered: z.number(),
      items: z.number(),
      points: z.number(),
      /** Points reached, where they may be shown. */
      score: z.number().optional(),
      news: newsCount,
    })
    .optional(),
});

export const mineView = z.strictObject({
  classes: z.array(
    z.strictObject({ id: z.string(), name: z.string(), assignments: z.array(assignmentLine) }),
  ),
});
export type Mine = z.output<typeof mineView>;

const withAssignments = (learnerId: string) =>
  ({
    class: {
      include: {
        assignments: {
          where: { withdrawnAt: null },
          orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
          include: {
            ...withExtensions,
            works: {
              where: { learnerId },
              include: { items: { select: { id: true, exerciseId: true, tries: true } } },
            },
          },
        },
      },
    },
  }) as const satisfies Prisma.MembershipInclude;

type Attended = Prisma.MembershipGetPayload<{ include: ReturnType<typeof withAssignments> }>["class"];
type Assigned = Attended["assignments"][number];

/** The classes that somebody learns in, with what is to do there and where they stand in it. */
export async function listMine(ctx: LearnerContext, { locale }: z.output<typeof mineInput>): Promise<Mine> {
  const { db, learnerId } = ctx;
  const memberships = await db.membership.findMany({
    where: { learnerId, role: "learner", removedAt: null, class: { archivedAt: null } },
    orderBy: [{ joinedAt: "asc" }, { classId: "asc" }],
    include: withAssignments(learnerId),
  });
  const classes = memberships.map(async ({ class: attended }) => ({
    ...{ id: attended.id, name: attended.name },
    assignments: await Promise.all(attended.assignments.map((one) => lineOf(ctx, attended, one, locale))),
  }));
  return mineView.parse({ classes: await Promise.all(classes) });
}

async function lineOf(
  { db, learnerId, now }: LearnerContext,
  { timeZone }: Attended,
  assignment: Assigned,
  locale: z.output<typeof mineInput>["locale"],
) {
  const { id, title, latePercent } = assignment;
  const [work] = assignment.works;
  const standing = standingOf(assignment, learnerId, work?.submittedAt ?? null, now());
  const told = work && mayHaveNews(work, standing) && (await toldOf(db, id, work.items, standing, locale));
  const news = told ? work.items.map((item) => newsIn(told(item), standing, work.seenAt)) : [];
  return {
    ...{ id, title, dates: toDatesView({ latePercent, class: { timeZone } }, standing) },
    ...(work && {
      work: {
        submittedAt: work.submittedAt?.toISOString(),
        answered: work.items.filter(({ tries }) => tries > 0).length,
        items: work.items.length,
        points: work.points,
        ...(standing.shown(false).score && { score: work.score }),
        news: {
          comments: news.reduce((sum, { comments }) => sum + comments, 0),
          changes: news.reduce((sum, { changes }) => sum + changes, 0),
        },
      },
    }),
  };
}
