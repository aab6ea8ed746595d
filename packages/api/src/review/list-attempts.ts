import type { Database } from "@stride/db";
import { type Locale, locales } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { attemptFilter } from "./attempt-filter.ts";
import { comparing, ordered, placeKey } from "./attempt-order.ts";
import { taughtAssignment } from "./taught.ts";
import { type WhoIs, whoIs, whoView } from "./who.ts";
import { kindTitle, misconceptionName } from "./words.ts";

export const listAttemptsInput = z.strictObject({
  assignmentId: z.string().max(40),
  locale: z.enum(locales),
  filter: attemptFilter,
  limit: z.int().min(1).max(100).default(50),
  /** Where the page before ended. */
  cursor: placeKey.optional(),
});

const attemptRow = z.strictObject({
  id: z.string(),
  learner: whoView,
  position: z.number(),
  item: z.string(),
  kind: z.string(),
  title: z.string(),
  points: z.number(),
  tries: z.number(),
  score: z.number().nullable(),
  automaticScore: z.number().nullable(),
  overridden: z.boolean(),
  late: z.boolean(),
  skipped: z.boolean(),
  answeredAt: z.iso.datetime().nullable(),
  /** Reports that nobody answered yet. */
  reports: z.number(),
  comments: z.number(),
  /** What explains most of its wrong numbers, or the one that is asked for. */
  misconception: z.strictObject({ id: z.string(), name: z.string() }).optional(),
});
export type AttemptRow = z.output<typeof attemptRow>;

export const attemptList = z.strictObject({
  rows: z.array(attemptRow),
  /** How many pass the filter, on all pages. */
  count: z.number(),
  nextCursor: placeKey.optional(),
});
export type AttemptList = z.output<typeof attemptList>;

/** What a class's learners made of an assignment, an exercise a row, a page at a time. */
export async function listAttempts(
  { db, learnerId }: AccountContext,
  { assignmentId, locale, filter, limit, cursor }: z.output<typeof listAttemptsInput>,
): Promise<AttemptList> {
  const assignment = await taughtAssignment(db, learnerId, assignmentId);
  const who = await whoIs(db, assignment, filter.seed);
  const all = await ordered(db, assignmentId, filter, who);
  const compare = comparing(filter);
  const rest = cursor ? all.filter(({ key }) => compare(key, cursor) > 0) : all;
  const page = rest.slice(0, limit);
  return attemptList.parse({
    rows: await rowsOf(
      db,
      page.map(({ id }) => id),
      { who, locale, misconception: filter.misconception },
    ),
    count: all.length,
    ...(rest.length > limit ? { nextCursor: page.at(-1)?.key } : {}),
  });
}

interface Shown {
  readonly who: WhoIs;
  readonly locale: Locale;
  /** What the rows are filtered by: then each tells that one, whatever else was made more often. */
  readonly misconception: string | undefined;
}

async function rowsOf(db: Database, ids: readonly string[], { who, locale, misconception }: Shown) {
  if (ids.length === 0) return [];
  const items = await db.workItem.findMany({
    where: { id: { in: [...ids] } },
    include: {
      exercise: { select: { attempts: { select: { diagnoses: { select: { misconception: true } } } } } },
      comments: { where: { removedAt: null }, select: { id: true } },
      reports: { where: { answeredAt: null }, select: { id: true } },
    },
  });
  const rows = items.map((item): [string, z.input<typeof attemptRow>] => {
    const { id, position, kind, points, tries, score, automaticScore, overridden, late } = item;
    const main = misconception ?? mostOften(item.exercise.attempts.flatMap(({ diagnoses }) => diagnoses));
    const row = {
      ...{ id, position, item: item.item, kind, title: kindTitle(kind, locale), points, tries },
      ...{ score, automaticScore, overridden, late, skipped: item.skippedAt !== null },
      learner: who(item.learnerId),
      answeredAt: item.answeredAt?.toISOString() ?? null,
      reports: item.reports.length,
      comments: item.comments.length,
      ...(main ? { misconception: { id: main, name: misconceptionName(main, locale) } } : {}),
    };
    return [id, row];
  });
  const byId = new Map(rows);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Each half of a pair counts; of equals the first by name of id. */
function mostOften(diagnoses: readonly { misconception: string }[]): string | undefined {
  const counts = new Map<string, number>();
  for (const half of diagnoses.flatMap(({ misconception }) => misconception.split("+"))) {
    counts.set(half, (counts.get(half) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([id]) => id)[0];
}
