import { totalScore } from "@stride/classwork";
import type { Attempt, Database, ScoreChange, Transaction, WorkItem } from "@stride/db";
import { storedGrade } from "../exercise/attempt-view.ts";
import { slipsIn, wrongReadings } from "../exercise/told-by-grade.ts";
import { quarterHourOf } from "../quarter-hour.ts";
import { type ItemScores, itemScores } from "./item-scores.ts";
import { tally } from "./tally.ts";

/** How many rows were made anew, and said something else before. */
export interface Rebuilt {
  readonly items: number;
  readonly works: number;
}

interface Answered extends WorkItem {
  readonly exercise: { readonly attempts: readonly Attempt[] };
  readonly changes: readonly ScoreChange[];
}

/**
 * Makes all that is counted of an assignment anew, from its attempts and changes of scores alone, in one transaction: items'
 * and works' scores, slips and wrong answers. What was counted rightly stays as it is.
 */
export function rebuildAssignment(db: Database, assignmentId: string): Promise<Rebuilt> {
  return db.$transaction(async (tx) => {
    const works = await tx.work.findMany({
      where: { assignmentId },
      include: {
        items: {
          orderBy: { position: "asc" },
          include: {
            exercise: { select: { attempts: { orderBy: { number: "asc" } } } },
            changes: { orderBy: { createdAt: "asc" } },
          },
        },
      },
    });
    const changed = { items: 0, works: 0 };
    for (const { id, score, items } of works) {
      const scores = items.map((item) => ({ item, now: itemScores(item.exercise.attempts, item.changes) }));
      for (const { item, now } of scores) if (await writeItem(tx, item, now)) changed.items++;
      const total = totalScore(scores.map(({ item, now }) => ({ points: item.points, score: now.score })));
      if (total === score) continue;
      await tx.work.update({ where: { id }, data: { score: total } });
      changed.works++;
    }
    await countSlips(tx, assignmentId, works);
    await countAnswers(tx, assignmentId, works);
    return changed;
  });
}

async function writeItem(tx: Transaction, item: Answered, scores: ItemScores): Promise<boolean> {
  if (isSame(item, scores)) return false;
  await tx.workItem.update({ where: { id: item.id }, data: scores });
  return true;
}

function isSame(item: WorkItem, scores: ItemScores): boolean {
  const { answeredAt, ...others } = scores;
  const before: Readonly<Record<string, unknown>> = { ...item };
  return (
    answeredAt?.getTime() === item.answeredAt?.getTime() &&
    Object.entries(others).every(([name, value]) => before[name] === value)
  );
}

interface Worked {
  readonly classId: string;
  readonly items: readonly Answered[];
}

async function countSlips(tx: Transaction, assignmentId: string, works: readonly Worked[]): Promise<void> {
  const slips = works.flatMap(({ classId, items }) =>
    items.flatMap(({ learnerId, item, of, skill, exercise }) =>
      exercise.attempts.flatMap((attempt) =>
        slipsOf(attempt).map((misconception) => ({
          ...{ assignmentId, classId, learnerId, item, of, skill, misconception },
          quarterHour: quarterHourOf(attempt.createdAt),
        })),
      ),
    ),
  );
  await tx.slipCount.deleteMany({ where: { assignmentId } });
  await tx.slipCount.createMany({ data: tally(slips) });
}

function slipsOf({ grade }: Attempt): string[] {
  const fields = Object.values(storedGrade.parse(grade).fields);
  return slipsIn(fields.flatMap(({ diagnoses }) => diagnoses.map((misconception) => ({ misconception }))));
}

async function countAnswers(tx: Transaction, assignmentId: string, works: readonly Worked[]): Promise<void> {
  const answers = works.flatMap(({ items }) =>
    items.flatMap(({ item, of, exercise }) =>
      exercise.attempts.flatMap((attempt) =>
        wrongReadings(attempt).map((wrong) => ({ assignmentId, item, of, ...wrong })),
      ),
    ),
  );
  await tx.answerCount.deleteMany({ where: { assignmentId } });
  await tx.answerCount.createMany({ data: tally(answers) });
}
