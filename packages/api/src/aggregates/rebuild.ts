import { totalScore } from "@stride/classwork";
import type { Attempt, Database, ScoreChange, Transaction, WorkItem } from "@stride/db";
import { storedGrade } from "../exercise/attempt-view.ts";
import { likeliestIn, slipsIn, wrongReadings } from "../exercise/told-by-grade.ts";
import { quarterHourOf } from "../quarter-hour.ts";
import { type ItemScores, itemScores } from "./item-scores.ts";
import { tally } from "./tally.ts";

/** A row that was made anew, and what it said before and says now; nothing where there was, or is, none. */
export interface Difference {
  readonly what: "item" | "work" | "slips" | "answers";
  /** Its id, or all that it counts by. */
  readonly row: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Answered extends WorkItem {
  readonly exercise: { readonly attempts: readonly Attempt[] };
  readonly changes: readonly ScoreChange[];
}

/**
 * Makes all that is counted of an assignment anew, from its attempts and changes of scores alone, in one transaction: items'
 * and works' scores, slips and wrong answers. What was counted rightly stays as it is.
 */
export function rebuildAssignment(db: Database, assignmentId: string): Promise<Difference[]> {
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
    const found: Difference[] = [];
    for (const { id, score, items } of works) {
      const scores = items.map((item) => ({ item, now: itemScores(item.exercise.attempts, item.changes) }));
      for (const { item, now } of scores) found.push(...(await writeItem(tx, item, now)));
      const total = totalScore(scores.map(({ item, now }) => ({ points: item.points, score: now.score })));
      if (total === score) continue;
      await tx.work.update({ where: { id }, data: { score: total } });
      found.push({ what: "work", row: id, before: `score ${score}`, after: `score ${total}` });
    }
    found.push(
      ...(await countSlips(tx, assignmentId, works)),
      ...(await countAnswers(tx, assignmentId, works)),
    );
    return found;
  });
}

/** Makes everything anew, an assignment at a time, so that a server that runs meanwhile waits for none of it long. */
export async function rebuildAll(
  db: Database,
  tell: (
    assignment: { readonly title: string; readonly className: string },
    found: readonly Difference[],
  ) => void,
): Promise<void> {
  const assignments = await db.assignment.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, class: { select: { name: true } } },
  });
  for (const {
    id,
    title,
    class: { name: className },
  } of assignments) {
    tell({ title, className }, await rebuildAssignment(db, id));
  }
}

async function writeItem(tx: Transaction, item: Answered, scores: ItemScores): Promise<Difference[]> {
  const [before, after] = [textsOf(item), textsOf(scores)];
  const names = Object.keys(scores).filter((name) => before.get(name) !== after.get(name));
  if (names.length === 0) return [];
  await tx.workItem.update({ where: { id: item.id }, data: scores });
  const told = (texts: ReadonlyMap<string, string>) =>
    names.map((name) => `${name} ${texts.get(name) ?? "null"}`).join(", ");
  return [{ what: "item", row: item.id, before: told(before), after: told(after) }];
}

/** Columns by name, instants to the millisecond. */
const textsOf = (row: WorkItem | ItemScores): ReadonlyMap<string, string> =>
  new Map(Object.entries(row).map(([name, value]) => [name, JSON.stringify(value)]));

interface Worked {
  readonly classId: string;
  readonly items: readonly Answered[];
}

async function countSlips(
  tx: Transaction,
  assignmentId: string,
  works: readonly Worked[],
): Promise<Difference[]> {
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
  const [before, data] = [await tx.slipCount.findMany({ where: { assignmentId } }), tally(slips)];
  const found = differences("slips", before, data);
  if (found.length === 0) return [];
  await tx.slipCount.deleteMany({ where: { assignmentId } });
  await tx.slipCount.createMany({ data });
  return found;
}

interface Counted {
  readonly count: number;
}

function differences<Row extends Counted>(
  what: "slips" | "answers",
  before: readonly Row[],
  after: readonly Row[],
): Difference[] {
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((row) => was.get(row) !== is.get(row))
    .map((row) => ({ what, row, before: was.get(row), after: is.get(row) }));
}

/** How often each is counted, by all that it is counted by within an assignment. */
function byKey(rows: readonly Counted[]): ReadonlyMap<string, string> {
  return new Map(
    rows.map(({ count, ...key }) => [
      Object.entries(key)
        .filter(([name]) => name !== "assignmentId" && name !== "classId")
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(", "),
      `${count} times`,
    ]),
  );
}

function slipsOf({ grade }: Attempt): string[] {
  const { fields } = storedGrade.parse(grade);
  return slipsIn(likeliestIn(fields).map(({ slip: misconception }) => ({ misconception })));
}

async function countAnswers(
  tx: Transaction,
  assignmentId: string,
  works: readonly Worked[],
): Promise<Difference[]> {
  const answers = works.flatMap(({ items }) =>
    items.flatMap(({ item, of, exercise }) =>
      exercise.attempts.flatMap((attempt) =>
        wrongReadings(attempt).map((wrong) => ({ assignmentId, item, of, ...wrong })),
      ),
    ),
  );
  const [before, data] = [await tx.answerCount.findMany({ where: { assignmentId } }), tally(answers)];
  const found = differences("answers", before, data);
  if (found.length === 0) return [];
  await tx.answerCount.deleteMany({ where: { assignmentId } });
  await tx.answerCount.createMany({ data });
  return found;
}
