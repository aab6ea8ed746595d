import { discrimination, itemDifficulty, type ItemAndRest, median } from "@stride/classwork";
import type { Database } from "@stride/db";
import { type Locale, locales } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { grouped } from "./grouped.ts";
import { wrongAnswer, wrongAnswers } from "./wrong-answers.ts";
import { taughtAssignment } from "./taught.ts";
import { kindTitle, misconceptionName, skillTitle } from "./words.ts";

export const itemReportInput = z.strictObject({ assignmentId: z.string().max(40), locale: z.enum(locales) });

const itemStatistics = z.strictObject({
  item: z.string(),
  /** Where it stands first; of several exercises of one item, the first one's. */
  position: z.number(),
  titles: z.array(z.string()),
  skills: z.array(z.string()),
  points: z.number(),
  given: z.number(),
  answered: z.number(),
  /** The mean of first scores, from 0 to 1. */
  difficulty: z.number().optional(),
  /** From -1 to 1. */
  discrimination: z.number().optional(),
  meanTries: z.number().optional(),
  /** Milliseconds from the first look to the last answer. */
  medianTime: z.number().optional(),
  misconceptions: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.number() })),
  wrong: z.array(wrongAnswer),
});

export const itemReport = z.strictObject({
  assignment: z.strictObject({ id: z.string(), title: z.string() }),
  class: z.strictObject({ id: z.string(), name: z.string() }),
  learners: z.number(),
  items: z.array(itemStatistics),
});
export type ItemReport = z.output<typeof itemReport>;

interface Row {
  readonly learnerId: string;
  readonly item: string;
  readonly position: number;
  readonly kind: string;
  readonly skill: string;
  readonly points: number;
  readonly tries: number;
  readonly firstScore: number | null;
  readonly score: number | null;
  readonly elapsed: number;
}

/** What each item of an assignment was like for those who worked on it. */
export async function reportItems(
  { db, learnerId }: AccountContext,
  { assignmentId, locale }: z.output<typeof itemReportInput>,
): Promise<ItemReport> {
  const { title, class: of } = await taughtAssignment(db, learnerId, assignmentId);
  const rows: Row[] = await db.workItem.findMany({
    where: { assignmentId },
    select: {
      ...{ learnerId: true, item: true, position: true, kind: true, skill: true, points: true },
      ...{ tries: true, firstScore: true, score: true, elapsed: true },
    },
  });
  const learners = scoresOf(rows);
  const slips = await slipsOf(db, assignmentId, locale);
  const wrong = await wrongAnswers(db, assignmentId, locale);
  return itemReport.parse({
    assignment: { id: assignmentId, title },
    class: { id: of.id, name: of.name },
    learners: learners.length,
    items: [...grouped(rows, ({ item }) => item)]
      .map(([item, own]) => ({
        ...statisticsOf(own, locale),
        item,
        discrimination: discrimination(besideTheRest(item, learners)),
        misconceptions: slips.get(item) ?? [],
        wrong: wrong.get(item) ?? [],
      }))
      .toSorted((a, b) => a.position - b.position),
  });
}

/** Each learner's score of each item; of several exercises of one item the mean. What wasn't answered is left out. */
function scoresOf(rows: readonly Row[]): ReadonlyMap<string, number>[] {
  return [...grouped(rows, (row) => row.learnerId).values()].map((own) => {
    const scored = own.filter(({ score }) => score !== null);
    return new Map(
      [...grouped(scored, ({ item }) => item)].map(([item, some]) => [
        item,
        mean(some.map(({ score }) => score ?? 0)) ?? 0,
      ]),
    );
  });
}

/** Who has a score in an item and in another one: that, and the mean of the others. */
function besideTheRest(id: string, learners: readonly ReadonlyMap<string, number>[]): ItemAndRest[] {
  return learners.flatMap((scores) => {
    const item = scores.get(id);
    const rest = mean([...scores].filter(([other]) => other !== id).map(([, score]) => score));
    return item === undefined || rest === undefined ? [] : [{ item, rest }];
  });
}

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function statisticsOf(own: readonly Row[], locale: Locale) {
  const answered = own.filter(({ tries }) => tries > 0);
  return {
    position: Math.min(...own.map(({ position }) => position)),
    titles: [...new Set(own.map(({ kind }) => kindTitle(kind, locale)))],
    skills: [...new Set(own.map(({ skill }) => skillTitle(skill, locale)))],
    points: own[0]?.points ?? 0,
    given: own.length,
    answered: answered.length,
    difficulty: itemDifficulty(answered.flatMap(({ firstScore }) => firstScore ?? [])),
    meanTries: mean(answered.map(({ tries }) => tries)),
    medianTime: median(answered.map(({ elapsed }) => elapsed)),
  };
}

async function slipsOf(db: Database, assignmentId: string, locale: Locale) {
  const rows = await db.slipCount.groupBy({
    by: ["item", "misconception"],
    where: { assignmentId },
    _sum: { count: true },
  });
  const named = rows
    .map(({ item, misconception: id, _sum }) => ({ item, id, count: _sum.count ?? 0 }))
    .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id));
  return new Map(
    [...grouped(named, ({ item }) => item)].map(([item, own]) => [
      item,
      own.slice(0, 5).map(({ id, count }) => ({ id, name: misconceptionName(id, locale), count })),
    ]),
  );
}
