import { earned } from "@stride/classwork";
import type { Attempt, Exercise as StoredExercise, Transaction, WorkItem } from "@stride/db";
import { ENGINE_VERSION, grade, restore } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { typedAnswer } from "../exercise/typed-answer.ts";
import { attemptsOf } from "./attempts-of.ts";
import { type Change, changeScores } from "./change-scores.ts";
import { classNames } from "./class-names.ts";
import { taughtAssignment } from "./taught.ts";

export const regradeInput = z.strictObject({ assignmentId: z.string().max(40) });

/** Milliseconds for a whole class's answers; other writing of a transaction takes far less. */
const IN_TIME = { timeout: 60_000 };

export const regradePreview = z.strictObject({
  engineVersion: z.string(),
  /** How many attempts were graded by another engine. */
  replayed: z.number(),
  /** Whether there is a regrading that can be taken back. */
  undoable: z.boolean(),
  changes: z.array(
    z.strictObject({
      itemId: z.string(),
      learner: z.string(),
      position: z.number(),
      overridden: z.boolean(),
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
});
export type RegradePreview = z.output<typeof regradePreview>;

/** Whose automatic score would change if today's engine graded what was answered. It changes nothing. */
export async function previewRegrade(
  { db, learnerId }: AccountContext,
  { assignmentId }: z.output<typeof regradeInput>,
): Promise<RegradePreview> {
  const { classId } = await taughtAssignment(db, learnerId, assignmentId);
  const names = await classNames(db, classId);
  const items = await answered(db, assignmentId);
  const undone = await lastRegraded(db, assignmentId);
  return regradePreview.parse({
    engineVersion: ENGINE_VERSION,
    replayed: items.flatMap(({ attempts }) => attempts).filter(isOfAnother).length,
    undoable: undone.length > 0,
    changes: items.flatMap(regraded).map(({ item, before, after }) => ({
      ...{ itemId: item.id, position: item.position, overridden: item.overridden, before, after },
      learner: names.get(item.learnerId) ?? "",
    })),
  });
}

/** Grades what was answered by today's engine. Attempts stay as they are; the log says what changed. An override stands. */
export async function regrade(
  { db, learnerId: byId, now }: AccountContext,
  { assignmentId }: z.output<typeof regradeInput>,
): Promise<{ changed: number }> {
  return db.$transaction(async (tx) => {
    await taughtAssignment(tx, byId, assignmentId);
    const changes = (await answered(tx, assignmentId)).flatMap(regraded);
    await changeScores(tx, changes, { byId, reason: null, now: now() });
    return { changed: changes.length };
  }, IN_TIME);
}

/** Takes the last regrading back: the former scores again, or better ones that were reached since. */
export async function undoRegrade(
  { db, learnerId: byId, now }: AccountContext,
  { assignmentId }: z.output<typeof regradeInput>,
): Promise<{ changed: number }> {
  return db.$transaction(async (tx) => {
    await taughtAssignment(tx, byId, assignmentId);
    const last = await lastRegraded(tx, assignmentId);
    const attempts = await attemptsOf(
      tx,
      last.map(({ workItem }) => workItem.exerciseId),
    );
    const changes = last.map(({ workItem: item, before, createdAt }) => {
      const since = (attempts.get(item.exerciseId) ?? []).filter((attempt) => attempt.createdAt > createdAt);
      return changeOf(item, best([before, ...since.map(earned)]));
    });
    await changeScores(tx, changes, { byId, reason: null, now: now() });
    return { changed: changes.length };
  }, IN_TIME);
}

interface Answered extends WorkItem {
  readonly exercise: StoredExercise;
  readonly attempts: readonly Attempt[];
}

async function answered(db: Transaction, assignmentId: string): Promise<Answered[]> {
  const items = await db.workItem.findMany({
    where: { assignmentId, answeredAt: { not: null } },
    include: { exercise: true },
  });
  const attempts = await attemptsOf(
    db,
    items.map(({ exerciseId }) => exerciseId),
  );
  return items
    .map((item) => ({ ...item, attempts: attempts.get(item.exerciseId) ?? [] }))
    .toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id));
}

/** The newest of all changes that regrading made; those of one regrading have one time. */
async function lastRegraded(db: Transaction, assignmentId: string) {
  const where = { cause: "regraded", workItem: { assignmentId } };
  const newest = await db.scoreChange.findFirst({ where, orderBy: { createdAt: "desc" } });
  if (!newest) return [];
  return db.scoreChange.findMany({
    where: { ...where, createdAt: newest.createdAt },
    include: { workItem: true },
  });
}

const isOfAnother = ({ engineVersion }: Attempt) => engineVersion !== ENGINE_VERSION;

function best(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function regraded(item: Answered): Change[] {
  const { exercise: stored, attempts } = item;
  if (!attempts.some(isOfAnother)) return [];
  const exercise = restore(stored.kind, stored.given);
  const after = best(
    attempts.map((attempt) => {
      if (!exercise || !isOfAnother(attempt)) return earned(attempt);
      const { verdict, score } = grade(exercise, typedAnswer.parse(attempt.answer));
      // What counted once isn't made to never have been said.
      return verdict === "unreadable" ? earned(attempt) : earned({ score, credit: attempt.credit });
    }),
  );
  return after === item.automaticScore ? [] : [changeOf(item, after)];
}

/** The log says what became of the automatic score; what counts follows it unless a teacher said otherwise. */
function changeOf(item: WorkItem, after: number | null): Change {
  return {
    item,
    cause: "regraded",
    data: { automaticScore: after, ...(item.overridden ? {} : { score: after }) },
    before: item.automaticScore,
    after,
  };
}
