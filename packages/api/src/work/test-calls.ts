import type { School } from "../test-school.ts";
import type { TestCall, TestCalls } from "../test-call.ts";

const locale = "en";
const assigned = ({ assignmentId }: School) => ({ assignmentId });
const item = ({ assignmentId }: School) => ({ assignmentId, position: 1 });

/** What is done with work that was begun: only the learner whose work it is finds it. */
const ofWork = (input: TestCall["input"], more: Partial<TestCall> = {}): TestCall => ({
  input,
  allowed: { learner: 200 },
  ...more,
});

export const calls: TestCalls = {
  // A list of one's own, of which most have none.
  "work.mine": {
    input: () => ({ locale }),
    allowed: {
      ...{ learner: 200, classmate: 200, outsider: 200, operator: 200 },
      ...{ teacher: 200, coTeacher: 200, otherTeacher: 200, removedTeacher: 200 },
    },
    more: () => [{ locale: "ko" }],
    ownOnly: true,
  },
  "work.news": {
    input: () => undefined,
    choosy: true,
    allowed: {
      ...{ learner: 200, classmate: 200, outsider: 200, operator: 200 },
      ...{ teacher: 200, coTeacher: 200, otherTeacher: 200, removedTeacher: 200 },
    },
    ownOnly: true,
  },
  "work.view": {
    input: (school) => ({ ...assigned(school), locale }),
    allowed: { learner: 200, classmate: 200 },
    more: (school) => [{ ...assigned(school), locale: "ko" }],
  },
  "work.begin": { input: assigned, allowed: { learner: 200, classmate: 200 } },
  "work.item": ofWork((school) => ({ ...item(school), locale }), {
    more: ({ assignmentId }) => [{ assignmentId, position: 2, locale: "ko" }],
  }),
  "work.look": ofWork(item),
  "work.saveDraft": ofWork((school) => ({ ...item(school), answer: { shape: "37 x" }, revision: 1 })),
  "work.submit": ofWork((school) => ({
    ...item(school),
    ...{ attemptId: crypto.randomUUID(), answer: { shape: "33x33x20" }, revision: 1, locale },
  })),
  "work.hint": ofWork((school) => ({ ...item(school), number: 1, locale })),
  "work.skip": ofWork(item),
  "work.report": ofWork((school) => ({ ...item(school), text: "The picture is empty." }), { choosy: true }),
  "work.handIn": ofWork(assigned),
  "work.takeBack": ofWork(assigned),
  "work.seen": ofWork(assigned),
};
