import type { Database } from "@stride/db";
import { type Exercise, fieldsOf, type Locale, locales, restore } from "@stride/exercises";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { storedGrade } from "../exercise/attempt-view.ts";
import { likeliestIn } from "../exercise/told-by-grade.ts";
import { typedAnswer } from "../exercise/typed-answer.ts";
import { writtenAnswers } from "../exercise/written-answers.ts";
import { grouped } from "./grouped.ts";
import { diagnosisOf } from "./attempt-filter.ts";
import { classNames } from "./class-names.ts";
import { period, quartersWithin, type Span, spanOf, within } from "./period.ts";
import { taughtClass } from "./taught.ts";
import { kindTitle, misconceptionName, skillTitle } from "./words.ts";

export const mapCellInput = z.strictObject({
  classId: z.string().max(40),
  misconception: z.string().max(60),
  skill: z.string().max(60),
  assignmentId: z.string().max(40).optional(),
  period: period.optional(),
  locale: z.enum(locales),
});

export const mapCell = z.strictObject({
  misconception: z.strictObject({ id: z.string(), name: z.string() }),
  skill: z.strictObject({ id: z.string(), title: z.string() }),
  count: z.number(),
  learners: z.number(),
  /** Where it was made, to look at all of it. */
  assignments: z.array(z.strictObject({ id: z.string(), title: z.string(), count: z.number() })),
  /** Of each learner the latest answer that it explains, newest first. */
  answers: z.array(
    z.strictObject({
      itemId: z.string(),
      learner: z.string(),
      asked: z.string(),
      typed: z.string(),
      reading: z.string(),
      key: z.string(),
    }),
  ),
});
export type MapCell = z.output<typeof mapCell>;

/** So many answers stand under the map. */
const MOST_ANSWERS = 8;
/** Among so many of the latest, since one learner may have given several. */
const MOST_LOOKED_AT = 300;

/** One cell of the map: who made this mistake in this skill, and what they typed. */
export async function viewMapCell(
  { db, learnerId, now }: AccountContext,
  { classId, misconception, skill, assignmentId, period: when, locale }: z.output<typeof mapCellInput>,
): Promise<MapCell> {
  const { timeZone } = await taughtClass(db, learnerId, classId);
  const span = spanOf(when, timeZone, now());
  const slips = await db.slipCount.findMany({
    where: {
      ...{ classId, class: taughtBy(learnerId), skill, misconception },
      ...quartersWithin(span),
      assignment: { withdrawnAt: null, ...(assignmentId === undefined ? {} : { id: assignmentId }) },
      learner: { memberships: { some: { classId, role: "learner", removedAt: null } } },
    },
    include: { assignment: { select: { title: true } } },
  });
  const names = await classNames(db, classId);
  const answers = await answersOf(db, slips, { misconception, span });
  return mapCell.parse({
    misconception: { id: misconception, name: misconceptionName(misconception, locale) },
    skill: { id: skill, title: skillTitle(skill, locale) },
    count: slips.reduce((sum, { count }) => sum + count, 0),
    learners: new Set(slips.map((slip) => slip.learnerId)).size,
    assignments: [...grouped(slips, (slip) => slip.assignmentId)].map(([id, own]) => ({
      id,
      title: own[0]?.assignment.title ?? "",
      count: own.reduce((sum, { count }) => sum + count, 0),
    })),
    answers: answers.flatMap((answer) => answerView(answer, misconception, names, locale)),
  });
}

type Answer = Awaited<ReturnType<typeof answersOf>>[number];

async function answersOf(
  db: Database,
  slips: readonly { assignmentId: string; learnerId: string; item: string; skill: string }[],
  { misconception, span }: { readonly misconception: string; readonly span: Span },
) {
  const [first] = slips;
  if (!first) return [];
  const made = { createdAt: within(span), diagnoses: { some: diagnosisOf(misconception) } };
  const oneOf = (of: (slip: (typeof slips)[number]) => string) => ({ in: [...new Set(slips.map(of))] });
  const items = await db.workItem.findMany({
    where: {
      assignmentId: oneOf(({ assignmentId }) => assignmentId),
      item: oneOf(({ item }) => item),
      learnerId: oneOf(({ learnerId }) => learnerId),
      skill: first.skill,
      exercise: { attempts: { some: made } },
    },
    include: { exercise: { include: { attempts: { where: made, orderBy: { number: "desc" }, take: 1 } } } },
    orderBy: [{ answeredAt: "desc" }, { id: "asc" }],
    take: MOST_LOOKED_AT,
  });
  const ofEach = items.filter(
    ({ learnerId }, at) => items.findIndex((other) => other.learnerId === learnerId) === at,
  );
  return ofEach.slice(0, MOST_ANSWERS);
}

function answerView(
  { id, learnerId, exercise: stored }: Answer,
  misconception: string,
  names: ReadonlyMap<string, string>,
  locale: Locale,
) {
  const [attempt] = stored.attempts;
  const exercise = restore(stored.kind, stored.given);
  if (!attempt || !exercise) return [];
  const { fields } = storedGrade.parse(attempt.grade);
  const field = likeliestIn(fields).find(({ slip }) => slip.split("+").includes(misconception))?.field;
  if (field === undefined) return [];
  const texts = z.record(z.string(), z.string());
  return [
    {
      itemId: id,
      learner: names.get(learnerId) ?? "",
      asked: askedIn(exercise, field, locale) || kindTitle(stored.kind, locale),
      typed: typedAnswer.parse(attempt.answer)[field] ?? "",
      reading: texts.parse(attempt.reading)[field] ?? "",
      key: writtenAnswers(exercise, texts.parse(stored.key))[field] ?? "",
    },
  ];
}

/** The part of an exercise that a field stands in, in few words: its settings, or what it is called. */
function askedIn(exercise: Exercise, field: string, locale: Locale): string {
  const part = exercise.parts.find(({ fields }) => fields.some(({ id }) => id === field));
  const label = fieldsOf(exercise).find(({ id }) => id === field)?.label[locale] ?? "";
  return part?.settings[locale] || part?.label[locale] || label;
}
