import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { School } from "../test-school.ts";
import { all, answer, onceClosed, type TestWork, testWork } from "./test-work.ts";

let test: TestWork;
beforeAll(async () => {
  test = await testWork();
});
afterAll(() => test.close());

const HOUR = 3_600_000;
const began = Date.parse("2026-03-01T09:00:00.000Z");
const hour = (hours: number) => new Date(began + hours * HOUR);

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant("submit"), right: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("wait"), hours: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("handIn") }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("takeBack") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("extend"),
      due: fc.integer({ min: 1, max: 14 }),
      tries: fc.integer({ min: 0, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("close") }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("override"), score: fc.constantFrom(0, 0.25, 0.75, 1) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("withdraw") }) },
);

/** What the rules allow, kept apart from the code: hours since the beginning. */
interface Rules {
  due: number;
  closes: number;
  more: { due: number; tries: number } | undefined;
  handedIn: boolean;
  /** What the teacher said of the item, if it stands. */
  said: number | undefined;
}

const TRIES = 2;
const LATE_PERCENT = 50;

function allowedAt({ due, closes, more, handedIn }: Rules, now: number, taken: number) {
  const ownDue = Math.max(due, more?.due ?? 0);
  const ownClose = Math.max(closes, ownDue);
  const taking = !handedIn && now <= ownClose && taken < TRIES + (more?.tries ?? 0);
  return { taking, late: now > ownDue, mayTakeBack: now <= ownDue };
}

it("no order of answering, handing in, closing, extending and overriding gives more than the rules allow", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), fc.boolean(), async (acts, isSecret) => {
      test.clock.now = hour(0);
      const rules: Rules = { due: 4, closes: 8, more: undefined, handedIn: false, said: undefined };
      const own = await test.assigned({
        ...{ dueAt: hour(4), closesAt: hour(8), tries: TRIES, latePercent: LATE_PERCENT },
        shown: isSecret ? onceClosed : all,
      });
      const expected: { late: boolean; score: number }[] = [];
      let now = 0;
      for (const [turn, step] of acts.entries()) {
        const { taking, late, mayTakeBack } = allowedAt(rules, now, expected.length);
        switch (step.act) {
          case "submit": {
            const right = "right" in step && step.right;
            const { status } = await answer(test.learner, own, {
              shape: right ? "37x37x20" : `${turn + 1}x1x1`,
            });
            expect(status).toBe(taking ? 200 : 409);
            if (taking) expected.push({ late, score: right ? 1 : 0 });
            break;
          }
          case "wait":
            now += "hours" in step ? step.hours : 0;
            // Extensions are told apart by when they were granted.
            test.clock.now = new Date(hour(now).getTime() + (now > 0 ? 0 : turn));
            break;
          case "handIn":
            await test.learner.mutate("work.handIn", { assignmentId: own.assignmentId });
            rules.handedIn ||= now <= Math.max(rules.closes, rules.due, rules.more?.due ?? 0);
            break;
          case "takeBack":
            await test.learner.mutate("work.takeBack", { assignmentId: own.assignmentId });
            // The second item has no answer, so where anything is shown at once, handing in shows its solution.
            if (isSecret && mayTakeBack) rules.handedIn = false;
            break;
          case "extend":
            if (!("due" in step)) break;
            await extend(own, step, turn);
            rules.more = { due: step.due, tries: step.tries };
            break;
          case "close":
            await test.db.assignment.update({
              where: { id: own.assignmentId },
              data: { dueAt: hour(Math.min(now, 4)), closesAt: hour(Math.min(now, 4)) },
            });
            rules.due = Math.min(now, 4);
            rules.closes = rules.due;
            break;
          case "override":
            if (!("score" in step)) break;
            await review("override", { items: [own.workItemId], score: step.score, reason: "By hand" });
            rules.said = step.score;
            break;
          case "withdraw":
            if (rules.said !== undefined) await review("withdrawOverride", { items: [own.workItemId] });
            rules.said = undefined;
            break;
        }
      }
      await agrees(own, expected, rules.said);
    }),
    { numRuns: 60 },
  );
});

function extend(own: School, { due, tries }: { due: number; tries: number }, turn: number) {
  return test.extend(own, {
    ...{ dueAt: hour(due), moreTries: tries },
    createdAt: new Date(began + turn),
  });
}

async function review(procedure: "override" | "withdrawOverride", input: object): Promise<void> {
  const reply = await test.people.teacher.browser.mutate(`review.${procedure}`, input);
  expect([procedure, reply.status]).toEqual([procedure, 200]);
}

async function agrees(
  own: School,
  expected: readonly { late: boolean; score: number }[],
  said: number | undefined,
) {
  const attempts = await test.db.attempt.findMany({
    where: { exerciseId: own.exerciseId },
    orderBy: { number: "asc" },
  });
  expect(attempts.map(({ number, late, credit, score }) => ({ number, late, credit, score }))).toEqual(
    expected.map(({ late, score }, at) => ({ number: at + 1, late, credit: late ? 0.5 : 1, score })),
  );
  const item = await test.db.workItem.findUniqueOrThrow({ where: { id: own.workItemId } });
  const best = expected.map(({ late, score }) => (late ? score / 2 : score));
  const automaticScore = expected.length > 0 ? Math.max(...best) : null;
  expect(item).toMatchObject({
    ...{ tries: expected.length, automaticScore, overridden: said !== undefined },
    score: said ?? automaticScore,
  });
}
