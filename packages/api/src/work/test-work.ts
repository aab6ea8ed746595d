import type { ShownTable } from "@stride/classwork";
import type { Prisma } from "@stride/db";
import { type People, people, type School, school } from "../test-school.ts";
import { type Reply, type TestBrowser, type TestStride, testStride } from "../test-stride.ts";

export const all: ShownTable = {
  score: "during",
  verdicts: "during",
  diagnosis: "during",
  solution: "during",
};
export const onceClosed: ShownTable = {
  score: "closed",
  verdicts: "closed",
  diagnosis: "closed",
  solution: "closed",
};

/** The first item of a school: 37 × 37 × 20; left out, the padding gives 33 × 33 × 20. */
export const right = { shape: "37x37x20" };
export const wrong = { shape: "33x33x20" };

/** A class at work, with a clock that is set by hand. */
export async function testWork() {
  const clock = { now: new Date("2026-03-01T09:00:00.000Z") };
  const test: TestStride = await testStride({ clock: () => clock.now });
  const everybody: People = await people(test);
  const { teacher, learner, classmate } = everybody;

  /** A new school, whose learner has begun; the classmate hasn't, and nobody has said anything yet. */
  async function assigned(data: Prisma.AssignmentUncheckedUpdateInput = {}): Promise<School> {
    const own = await school(
      test.db,
      { teacher: teacher.id },
      { learner: learner.id, classmate: classmate.id },
    );
    await test.db.assignment.update({ where: { id: own.assignmentId }, data });
    await test.db.comment.deleteMany({ where: { assignmentId: own.assignmentId } });
    await test.db.report.deleteMany({ where: { workItemId: own.workItemId } });
    return own;
  }

  const extend = (
    { assignmentId, learnerId }: School,
    more: Partial<Omit<Prisma.ExtensionUncheckedCreateInput, "assignmentId">>,
  ) =>
    test.db.extension.create({
      data: { assignmentId, learnerId, reason: "ill", createdAt: clock.now, ...more },
    });

  return {
    ...test,
    clock,
    people: everybody,
    learner: learner.browser,
    classmate: classmate.browser,
    assigned,
    extend,
  };
}

export type TestWork = Awaited<ReturnType<typeof testWork>>;

/** Answers the first item, or another one. */
export function answer(
  browser: TestBrowser,
  { assignmentId }: Pick<School, "assignmentId">,
  typed: Record<string, string>,
  {
    attemptId = crypto.randomUUID(),
    position = 1,
    revision = 0,
  }: { attemptId?: string; position?: number; revision?: number } = {},
): Promise<Reply> {
  const input = { assignmentId, position, attemptId, answer: typed, revision, locale: "en" };
  return browser.mutate("work.submit", input);
}
