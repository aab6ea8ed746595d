import { discrimination, itemDifficulty, type ItemAndRest, median } from "@stride/classwork";
import type { Database } from "@stride/db";
import { type Locale, locales } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { grouped } from "./grouped.ts";
import { exerciseOf, wrongAnswer, wrongAnswers } from "./wrong-answers.ts";
import { taughtAssignment } from "./taught.ts";
import { kindTitle, misconceptionName, skillTitle } from "./words.ts";

export const itemReportInput = z.strictObject({ assignmentId: z.string().max(40), locale: z.enum(locales) });

const statistics = z.strictObject({
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

const itemStatistics = statistics.extend({
  item: z.string(),
  /** Where it stands first; of several exercises of one item, the first one's. */
  position: z.number(),
  /** Of some of several: each of them by itself, in the order of the set. */
  exercises: z.array(statistics.extend({ of: z.number(), difficultyLevel: z.number() })),
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
  readonly of: number;
  readonly position: number;
  readonly kind: string;
  readonly skill: string;
  readonly difficulty: number;
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
      ...{ learnerId: true, item: true, of: true, position: true, kind: true, skill: true },
      ...{ difficulty: true, points: true, tries: true, firstScore: true, score: true, elapsed: true },
    },
  });
  const slips = await slipsOf(db, assignmentId);
  const wrong = await wrongAnswers(db, assignmentId, locale);
  const learners = scoresOf(rows, ({ item }) => item);
  const byExercise = scoresOf(rows, exerciseOf);
  return itemReport.parse({
    assignment: { id: assignmentId, title },
    class: { id: of.id, name: of.name },
    learners: learners.length,
    items: [...grouped(rows, ({ item }) => item)]
      .map(([item, own]) => ({
        ...statisticsOf(own, locale),
        item,
        position: Math.min(...own.map(({ position }) => position)),
        discrimination: discrimination(besideTheRest(item, learners)),
        misconceptions: mostOften(
          slips.filter((slip) => slip.item === item),
          locale,
        ),
        // Of several, everybody may have drawn the same one; and it needn't be the first.
        wrong: wrong.get(exerciseOf({ item, of: own[0]?.of ?? 0 })) ?? [],
        exercises: severalOf(own).map(([of, some]) => {
          const exercise = exerciseOf({ item, of });
          return {
            ...statisticsOf(some, locale),
            ...{ of, difficultyLevel: some[0]?.difficulty ?? 0 },
            discrimination: discrimination(besideTheRest(exercise, byExercise)),
            misconceptions: mostOften(
              slips.filter((slip) => exerciseOf(slip) === exercise),
              locale,
            ),
            wrong: wrong.get(exercise) ?? [],
          };
        }),
      }))
      .toSorted((a, b) => a.position - b.position),
  });
}

/** The exercises of an item, where there are several to draw from. */
function severalOf(own: readonly Row[]) {
  const exercises = [...grouped(own, ({ of }) => of)];
  return exercises.length === 1 ? [] : exercises.toSorted(([a], [b]) => a - b);
}

/** Each learner's score of each item, or exercise; of several exercises of one item the mean. What wasn't answered is left out. */
function scoresOf(rows: readonly Row[], nameOf: (row: Row) => string): ReadonlyMap<string, number>[] {
  return [...grouped(rows, (row) => row.learnerId).values()].map((own) => {
    const scored = own.filter(({ score }) => score !== null);
    return new Map(
      [...grouped(scored, nameOf)].map(([item, some]) => [
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

interface Slips {
  readonly item: string;
  readonly of: number;
  readonly misconception: string;
  readonly count: number;
}

async function slipsOf(db: Database, assignmentId: string): Promise<Slips[]> {
  const rows = await db.slipCount.groupBy({
    by: ["item", "of", "misconception"],
    where: { assignmentId },
    _sum: { count: true },
  });
  return rows.map(({ _sum, ...row }) => ({ ...row, count: _sum.count ?? 0 }));
}

/** So many mistakes stand at an item. */
const MOST = 5;

function mostOften(slips: readonly Slips[], locale: Locale) {
  return [...grouped(slips, ({ misconception }) => misconception)]
    .map(([id, own]) => ({
      ...{ id, name: misconceptionName(id, locale) },
      count: own.reduce((sum, { count }) => sum + count, 0),
    }))
    .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id))
    .slice(0, MOST);
}
