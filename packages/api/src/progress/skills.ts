import type { Database } from "@stride/db";
import { type Locale, locales, MASTERY_WINDOW, masteryLevel, skills as all } from "@stride/exercises";
import { z } from "zod";
import type { Context } from "../context.ts";

export const skillsInput = z.strictObject({ locale: z.enum(locales) });

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const skillView = z.strictObject({ id: z.string(), title: z.string(), level, answered: z.number() });

export type SkillView = z.output<typeof skillView>;

/** The level of each skill. Whoever has no session has answered nothing, so there each is 0. */
export async function skills(
  { db, person }: Pick<Context, "db" | "person">,
  { locale }: { locale: Locale },
): Promise<SkillView[]> {
  const learnerId = person?.learnerId;
  const views = Object.entries(all).map(async ([id, title]) => {
    const standing =
      learnerId === undefined ? { answered: 0, level: 0 } : await standingIn(db, learnerId, id);
    return skillView.parse({ id, title: title[locale], ...standing });
  });
  return Promise.all(views);
}

async function standingIn(db: Database, learnerId: string, skill: string) {
  const where = { learnerId, skill, forWork: false, firstVerdict: { not: null } };
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
