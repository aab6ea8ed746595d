import {
  type Exercise,
  fieldsOf,
  kinds,
  type Locale,
  locales,
  restore,
  skills,
  type Typed,
} from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { typedAnswer } from "../exercise/typed-answer.ts";

/** The last exercise of the page before: where the next page begins. */
const cursor = z.strictObject({ createdAt: z.iso.datetime(), id: z.string().max(40) });

export const historyInput = z.strictObject({
  locale: z.enum(locales),
  limit: z.int().min(1).max(50).default(20),
  cursor: cursor.optional(),
});

const historyItem = z.strictObject({
  id: z.string(),
  title: z.string(),
  skill: z.string(),
  prompt: z.string(),
  difficulty: z.number(),
  /** Of the first attempt, `given-up`, or nothing yet. */
  firstVerdict: z.string().nullable(),
  solved: z.boolean(),
  attempts: z.number(),
  /** What was typed last, box by box; of a choice what the option is called. */
  lastAnswer: z.array(z.string()),
  createdAt: z.iso.datetime(),
});

export const historyView = z.strictObject({ items: z.array(historyItem), nextCursor: cursor.optional() });
export type History = z.output<typeof historyView>;

/** What a learner practised, newest first, a page at a time. */
export async function history(
  { db, learnerId }: LearnerContext,
  { locale, limit, cursor: after }: z.output<typeof historyInput>,
): Promise<History> {
  const rows = await db.exercise.findMany({
    where: { learnerId, forWork: false, ...(after ? { OR: older(after) } : {}) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include: {
      // The last one's number says how many there are: to count them, those of everybody would be read.
      attempts: { orderBy: { number: "desc" }, take: 1, select: { answer: true, number: true } },
    },
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return historyView.parse({
    items: page.map(({ attempts, kind, given, skill, solvedAt, createdAt, ...row }) => {
      const exercise = restore(kind, given);
      return {
        id: row.id,
        title: kinds.get(kind)?.title[locale] ?? kind,
        skill: new Map(Object.entries(skills)).get(skill)?.[locale] ?? skill,
        prompt: exercise?.prompt[locale] ?? "",
        difficulty: row.difficulty,
        firstVerdict: row.firstVerdict,
        solved: solvedAt !== null,
        attempts: attempts[0]?.number ?? 0,
        lastAnswer: answerTold(exercise, typedAnswer.parse(attempts[0]?.answer ?? {}), locale),
        createdAt: createdAt.toISOString(),
      };
    }),
    ...(rows.length > limit && last
      ? { nextCursor: { createdAt: last.createdAt.toISOString(), id: last.id } }
      : {}),
  });
}

function answerTold(exercise: Exercise | undefined, answer: Typed, locale: Locale): string[] {
  const fields = new Map(exercise && fieldsOf(exercise).map((field) => [field.id, field]));
  return Object.entries(answer)
    .filter(([, typed]) => typed !== "")
    .map(([id, typed]) => {
      const field = fields.get(id);
      if (field?.type !== "choice") return typed;
      return field.options.find((option) => option.id === typed)?.label[locale] ?? typed;
    });
}

function older({ createdAt, id }: z.output<typeof cursor>) {
  return [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }];
}
