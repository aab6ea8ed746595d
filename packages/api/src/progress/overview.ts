import { locales, MASTERY_WINDOW, masteryLevel, misconceptions, skills } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";

export const overviewInput = z.strictObject({ locale: z.enum(locales) });

const skillView = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  answered: z.number(),
});

const misconceptionView = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** In how many answer boxes it explained the number. */
  count: z.number(),
});

export const overviewView = z.strictObject({
  answered: z.number(),
  firstTime: z.number(),
  skills: z.array(skillView),
  misconceptions: z.array(misconceptionView),
});

export type Overview = z.output<typeof overviewView>;

/** Where a learner stands, per skill and per misconception. */
export async function overview(
  ctx: LearnerContext,
  { locale }: z.output<typeof overviewInput>,
): Promise<Overview> {
  const { db, learnerId } = ctx;
  const answered = { learnerId, firstVerdict: { not: null } };
  const [all, firstTime, slips, standing] = await Promise.all([
    db.exercise.count({ where: answered }),
    db.exercise.count({ where: { ...answered, firstTime: true } }),
    db.diagnosis.groupBy({ by: ["misconception"], where: { learnerId }, _count: { _all: true } }),
    Promise.all(Object.keys(skills).map((skill) => standingIn(ctx, skill))),
  ]);
  const names = new Map(Object.entries(misconceptions));
  return overviewView.parse({
    answered: all,
    firstTime,
    skills: Object.entries(skills).map(([id, title], at) => ({ id, title: title[locale], ...standing[at] })),
    misconceptions: slips
      .map(({ misconception, _count }) => ({
        id: misconception,
        name: names.get(misconception)?.name[locale] ?? misconception,
        count: _count._all,
      }))
      .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id)),
  });
}

async function standingIn({ db, learnerId }: LearnerContext, skill: string) {
  const where = { learnerId, skill, firstVerdict: { not: null } };
  const [answered, latest] = await Promise.all([
    db.exercise.count({ where }),
    db.exercise.findMany({
      where,
      orderBy: { createdAt: "desc" },
      take: MASTERY_WINDOW,
      select: { firstTime: true },
    }),
  ]);
  return { answered, level: masteryLevel(latest) };
}
