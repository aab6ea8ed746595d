import type { Database } from "@stride/db";
import { fieldsOf, type Locale, restore } from "@stride/exercises";
import { z } from "zod";
import { storedGrade } from "../exercise/attempt-view.ts";
import { likeliestIn } from "../exercise/told-by-grade.ts";
import { grouped } from "./grouped.ts";
import { misconceptionName } from "./words.ts";

export const wrongAnswer = z.strictObject({
  field: z.string(),
  label: z.string(),
  reading: z.string(),
  count: z.number(),
  /** What explains it, where something does. */
  misconception: z.strictObject({ id: z.string(), name: z.string() }).optional(),
});
type WrongAnswer = z.output<typeof wrongAnswer>;

/** So many stand at an item. */
const MOST = 6;

/** One of an item's exercises, by a name. */
export const exerciseOf = ({ item, of }: { readonly item: string; readonly of: number }): string =>
  `${item}/${of}`;

/** The wrong answers that were given most often, by exercise. */
export async function wrongAnswers(
  db: Database,
  assignmentId: string,
  locale: Locale,
): Promise<ReadonlyMap<string, WrongAnswer[]>> {
  const counts = await db.answerCount.findMany({
    where: { assignmentId },
    orderBy: [{ item: "asc" }, { of: "asc" }, { count: "desc" }, { field: "asc" }, { reading: "asc" }],
  });
  const most = [...grouped(counts, exerciseOf).values()].map((own) => own.slice(0, MOST));
  return new Map(
    await Promise.all(
      most.map(async (own): Promise<[string, WrongAnswer[]]> => {
        const { item = "", of = 0 } = own[0] ?? {};
        const known = await explained(db, { assignmentId, item, of, locale });
        return [
          exerciseOf({ item, of }),
          own.map(({ field, reading, count }) => ({
            ...{ field, reading, count, label: known.labels.get(field) ?? field },
            ...known.by(field, reading),
          })),
        ];
      }),
    ),
  );
}

/** How the boxes of an exercise are called, and what was found to explain an answer in one. */
async function explained(
  db: Database,
  { locale, ...exercise }: { assignmentId: string; item: string; of: number; locale: Locale },
) {
  const exercises = await db.exercise.findMany({
    where: { workItem: exercise },
    select: { kind: true, given: true, attempts: { select: { reading: true, grade: true } } },
  });
  const attempts = exercises.flatMap((exercise) => exercise.attempts);
  const found = new Map(attempts.flatMap(diagnosed));
  // All are of one kind; but a part may have a box that another's numbers don't have.
  const poses = exercises.slice(0, 1).flatMap(({ kind, given }) => restore(kind, given) ?? []);
  const labels = poses.flatMap((posed) =>
    fieldsOf(posed).map((field): [string, string] => [field.id, field.label[locale]]),
  );
  return {
    labels: new Map(labels),
    by(field: string, reading: string): { misconception?: { id: string; name: string } } {
      const id = found.get(JSON.stringify([field, reading]));
      return id === undefined ? {} : { misconception: { id, name: misconceptionName(id, locale) } };
    },
  };
}

function diagnosed({ reading, grade }: { reading: unknown; grade: unknown }): [string, string][] {
  const read = z.record(z.string(), z.string()).parse(reading);
  return likeliestIn(storedGrade.parse(grade).fields).map(({ field, slip }) => [
    JSON.stringify([field, read[field] ?? ""]),
    slip,
  ]);
}
