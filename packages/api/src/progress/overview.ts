import { locales, misconceptions } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { skills, skillView } from "./skills.ts";

export const overviewInput = z.strictObject({ locale: z.enum(locales) });

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
  // What a class's work shows, and when, is its teacher's to say.
  const practice = { forWork: false };
  const answered = { learnerId, ...practice, firstVerdict: { not: null } };
  const [all, firstTime, slips, levels] = await Promise.all([
    db.exercise.count({ where: answered }),
    db.exercise.count({ where: { ...answered, firstTime: true } }),
    db.diagnosis.groupBy({
      by: ["misconception"],
      where: { learnerId, attempt: { exercise: practice } },
      _count: { _all: true },
    }),
    skills(ctx, { locale }),
  ]);
  const names = new Map(Object.entries(misconceptions));
  return overviewView.parse({
    answered: all,
    firstTime,
    skills: levels,
    misconceptions: slips
      .map(({ misconception, _count }) => ({
        id: misconception,
        name: names.get(misconception)?.name[locale] ?? misconception,
        count: _count._all,
      }))
      .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id)),
  });
}
