import type { WorkItem } from "@stride/db";
import { type z } from "zod";
import { answerItem, beginWork } from "../test-answers.ts";
import { people, school } from "../test-school.ts";
import { dataOf, type TestBrowser, testStride } from "../test-stride.ts";

export const NOW = new Date("2026-03-20T09:00:00.000Z");
/** So many minutes into the lesson. */
export const minute = (at: number) => new Date(Date.UTC(2026, 2, 16, 1, at));

/** Two classes that share nothing: each with a teacher, in the first Jiho and Suji, who answered two exercises each. */
export async function testClass() {
  const test = await testStride({ clock: () => NOW });
  const everybody = await people(test);
  const { teacher, coTeacher, removedTeacher, learner, classmate, outsider, otherTeacher } = everybody;
  const own = await school(
    test.db,
    { teacher: teacher.id, coTeacher: coTeacher.id, removedTeacher: removedTeacher.id },
    { learner: learner.id, classmate: classmate.id },
  );
  const other = await school(test.db, { teacher: otherTeacher.id }, { learner: outsider.id });
  const jiho = await test.db.workItem.findMany({
    where: { workId: own.workId },
    orderBy: { position: "asc" },
  });
  const suji = await beginWork(test.db, own.assignmentId, classmate.id, { beganAt: minute(0) });
  const theirs = await test.db.workItem.findMany({
    where: { workId: other.workId },
    orderBy: { position: "asc" },
  });
  return { test, everybody, own, other, jiho: both(jiho), suji: both(suji), theirs: both(theirs) };
}

export type TestClass = Awaited<ReturnType<typeof testClass>>;

function both([shape, weights]: readonly WorkItem[]) {
  if (!shape || !weights) throw new Error("the work has two items");
  return { shape: shape.id, weights: weights.id };
}

/** Jiho leaves the padding out, then knows it; Suji leaves it out, and the bias; in the other class the bias is left out. */
export async function answers({ test: { db }, jiho, suji, theirs }: TestClass): Promise<void> {
  await answerItem(db, jiho.shape, { shape: "33x33x20" }, { at: minute(1) });
  await answerItem(db, jiho.shape, { shape: "37 x 37 x 20" }, { at: minute(3) });
  await answerItem(db, jiho.weights, { parameters: "1377" }, { at: minute(5), late: true, credit: 0.5 });
  await answerItem(db, suji.shape, { shape: "(33, 33, 20)" }, { at: minute(2) });
  await answerItem(db, suji.weights, { parameters: "17*4*4*5" }, { at: minute(4) });
  await answerItem(db, theirs.weights, { parameters: "1360" }, { at: minute(4) });
}

/** What a teacher's browser is told by a query of reviewing. */
export async function asked<Schema extends z.ZodType>(
  browser: TestBrowser,
  name: string,
  input: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  return dataOf(await browser.query(`review.${name}`, input), schema);
}

export async function told<Schema extends z.ZodType>(
  browser: TestBrowser,
  name: string,
  input: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  return dataOf(await browser.mutate(`review.${name}`, input), schema);
}
