import type { Transaction } from "@stride/db";
import { type Locale, misconceptions } from "@stride/exercises";
import { z } from "zod";
import { slipsIn } from "../exercise/told-by-grade.ts";
import type { Standing } from "../standing.ts";

const commentView = z.strictObject({
  id: z.string(),
  text: z.string(),
  createdAt: z.iso.datetime(),
  /** The kind of mistake that it is about; nothing where it is about this answer alone. */
  about: z.string().optional(),
});

/** A change of a score that a person made. */
const changeView = z.strictObject({
  cause: z.enum(["overridden", "withdrawn", "regraded"]),
  before: z.number().nullable(),
  after: z.number().nullable(),
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

export const toldView = z.strictObject({ comments: z.array(commentView), changes: z.array(changeView) });
export type ToldView = z.output<typeof toldView>;

interface Told {
  readonly id: string;
  readonly exerciseId: string;
}

const nothing: ToldView = { comments: [], changes: [] };

/**
 * What was said of each of a work's items, oldest first: comments on it, and, where the diagnosis may be shown, on the
 * mistakes made in it; changes of its score, where that may be shown.
 */
export async function toldOf(
  db: Transaction,
  assignmentId: string,
  items: readonly Told[],
  standing: Standing,
  locale: Locale,
): Promise<(item: Told) => ToldView> {
  const shown = standing.shown(false);
  const [onItems, onMistakes, changes] = await Promise.all([
    commentsOnItems(db, items),
    shown.diagnosis ? commentsOnMistakes(db, assignmentId) : [],
    shown.score ? changesOf(db, items) : [],
  ]);
  const made = onMistakes.length > 0 ? await mistakesIn(db, items) : new Map<string, Set<string>>();
  const byItem = new Map(
    items.map(({ id, exerciseId }) => {
      const slips = made.get(exerciseId);
      const comments = [
        ...onItems.filter(({ workItemId }) => workItemId === id),
        ...onMistakes.filter(({ misconception }) => misconception !== null && slips?.has(misconception)),
      ];
      return [
        id,
        toldView.parse({
          comments: comments
            .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
            .map(({ id, text, createdAt, misconception }) => ({
              ...{ id, text, createdAt: createdAt.toISOString() },
              ...(misconception !== null && { about: nameOf(misconception, locale) }),
            })),
          changes: changes
            .filter(({ workItemId }) => workItemId === id)
            .map(({ cause, before, after, reason, createdAt }) => ({
              ...{ cause, before, after, reason, createdAt: createdAt.toISOString() },
            })),
        }),
      ];
    }),
  );
  return ({ id }) => byItem.get(id) ?? nothing;
}

/** Comments, and changes of scores, since a learner last looked. */
export const newsCount = z.strictObject({ comments: z.number(), changes: z.number() });
export type NewsCount = z.output<typeof newsCount>;

/** How many of the things said came, or were first shown, after a learner last looked. */
export function newsIn({ comments, changes }: ToldView, standing: Standing, seenAt: Date | null): NewsCount {
  const isNews = (createdAt: string, shownSince: Date | undefined) =>
    !seenAt || Math.max(Date.parse(createdAt), shownSince?.getTime() ?? 0) > seenAt.getTime();
  const ofMistakes = standing.shownSince("diagnosis");
  const ofScores = standing.shownSince("score");
  const newComments = comments.filter(({ createdAt, about }) =>
    isNews(createdAt, about === undefined ? undefined : ofMistakes),
  );
  const newChanges = changes.filter(({ createdAt }) => isNews(createdAt, ofScores));
  return { comments: newComments.length, changes: newChanges.length };
}

/** Whether there may be news for somebody: what isn't shown was said, but tells nothing yet. */
export function mayHaveNews(
  { newsAt, seenAt }: { readonly newsAt: Date | null; readonly seenAt: Date | null },
  standing: Standing,
): boolean {
  if (!newsAt || !seenAt) return newsAt !== null;
  return [newsAt, standing.shownSince("score"), standing.shownSince("diagnosis")].some(
    (instant) => instant !== undefined && instant > seenAt,
  );
}

function commentsOnItems(db: Transaction, items: readonly Told[]) {
  const workItemId = { in: items.map(({ id }) => id) };
  return db.comment.findMany({ where: { workItemId, removedAt: null } });
}

function commentsOnMistakes(db: Transaction, assignmentId: string) {
  return db.comment.findMany({ where: { assignmentId, misconception: { not: null }, removedAt: null } });
}

function changesOf(db: Transaction, items: readonly Told[]) {
  const workItemId = { in: items.map(({ id }) => id) };
  return db.scoreChange.findMany({
    where: { workItemId, cause: { not: "submitted" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** The mistakes made in each exercise: pairs, and both halves of each. */
async function mistakesIn(db: Transaction, items: readonly Told[]): Promise<Map<string, Set<string>>> {
  const attempts = await db.attempt.findMany({
    where: { exerciseId: { in: items.map(({ exerciseId }) => exerciseId) } },
    select: { exerciseId: true, diagnoses: { select: { misconception: true } } },
  });
  const made = new Map<string, Set<string>>();
  for (const { exerciseId, diagnoses } of attempts) {
    const pairs = diagnoses.map(({ misconception }) => misconception);
    made.set(exerciseId, new Set([...(made.get(exerciseId) ?? []), ...pairs, ...slipsIn(diagnoses)]));
  }
  return made;
}

const names = new Map(Object.entries(misconceptions));

function nameOf(misconception: string, locale: Locale): string {
  return misconception
    .split("+")
    .map((id) => names.get(id)?.name[locale] ?? id)
    .join(" + ");
}
