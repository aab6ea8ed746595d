import type { TestCall, TestCalls } from "../test-call.ts";

const teachers = { teacher: 200, coTeacher: 200 } as const;
const locale = "en";

const ofClass: Pick<TestCall, "allowed"> = { allowed: teachers };

export const calls: TestCalls = {
  "review.assignment": {
    ...ofClass,
    input: ({ assignmentId }) => ({ assignmentId, locale, anonymous: false }),
  },
  "review.attempts": {
    ...ofClass,
    input: ({ assignmentId }) => ({ assignmentId, locale, filter: {} }),
    more: ({ assignmentId, learnerId }) => [
      {
        assignmentId,
        locale,
        filter: { learner: learnerId, result: "wrong", sort: "score", only: ["late"] },
      },
      { assignmentId, locale, filter: { seed: 7, sort: "item", misconception: "ignores-padding" }, limit: 1 },
    ],
  },
  "review.item": {
    ...ofClass,
    input: ({ workItemId }) => ({ id: workItemId, locale, filter: {} }),
  },
  "review.override": {
    ...ofClass,
    input: ({ workItemId }) => ({ items: [workItemId], score: 0.5, reason: "The sketch was right." }),
  },
  "review.withdrawOverride": { ...ofClass, input: ({ workItemId }) => ({ items: [workItemId] }) },
  "review.comment": {
    ...ofClass,
    input: ({ workItemId }) => ({ items: [workItemId], text: "Count again." }),
  },
  "review.commentOnMistake": {
    ...ofClass,
    input: ({ assignmentId }) => ({
      assignmentId,
      misconception: "ignores-padding",
      text: "Mind the padding.",
    }),
  },
  // One's own words only: a colleague's aren't there to be removed.
  "review.removeComment": { allowed: { teacher: 200 }, input: ({ commentId }) => ({ id: commentId }) },
  "review.answerReport": { ...ofClass, input: ({ reportId }) => ({ id: reportId, text: "Thank you." }) },
  "review.regradePreview": { ...ofClass, input: ({ assignmentId }) => ({ assignmentId }) },
  "review.regrade": { ...ofClass, input: ({ assignmentId }) => ({ assignmentId }) },
  "review.undoRegrade": { ...ofClass, input: ({ assignmentId }) => ({ assignmentId }) },
  "review.map": {
    ...ofClass,
    input: ({ classId }) => ({ classId, locale }),
    more: ({ classId, assignmentId }) => [
      { classId, assignmentId, locale: "ko" },
      { classId, period: { last: 7 }, locale },
      { classId, assignmentId, period: { from: "2026-03-02", to: "2026-03-08" }, locale },
    ],
  },
  "review.mapCell": {
    ...ofClass,
    input: ({ classId }) => ({ classId, misconception: "ignores-padding", skill: "padding", locale }),
    more: ({ classId }) => [
      { classId, misconception: "ignores-padding", skill: "padding", period: { last: 30 }, locale },
    ],
  },
  "review.reteach": {
    ...ofClass,
    input: ({ classId }) => ({ classId, misconceptions: ["ignores-padding"], locale }),
  },
  "review.items": { ...ofClass, input: ({ assignmentId }) => ({ assignmentId, locale }) },
  "review.gradebook": { ...ofClass, input: ({ classId }) => ({ classId, rule: "best" }) },
  "review.exportScores": { ...ofClass, input: ({ classId }) => ({ classId, rule: "average", locale }) },
  "review.exportAnswers": { ...ofClass, input: ({ assignmentId }) => ({ assignmentId, locale }) },
};
