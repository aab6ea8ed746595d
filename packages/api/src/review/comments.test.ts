import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { itemView } from "./view-item.ts";
import { answers, asked, NOW, testClass, type TestClass, told } from "./test-class.ts";

let all: TestClass;
beforeAll(async () => {
  all = await testClass();
  await answers(all);
});
afterAll(() => all.test.close());

const reached = z.object({ reached: z.number() });
const newsOf = async (learnerId: string) => {
  const { assignmentId } = all.own;
  const where = { assignmentId_learnerId: { assignmentId, learnerId } };
  return (await all.test.db.work.findUniqueOrThrow({ where })).newsAt;
};
const commentsOn = async (id: string, browser = all.everybody.teacher.browser) => {
  const { comments } = await asked(browser, "item", { id, locale: "en", filter: {} }, itemView);
  return comments.map(({ text, author, isOwn, misconception }) => ({ text, author, isOwn, misconception }));
};

it("a comment on a mistake reaches everybody who made it, and stands at the items where it was made", async () => {
  const { teacher } = all.everybody;
  const { assignmentId, learnerId, classmateId } = all.own;
  const input = { assignmentId, misconception: "forgets-bias", text: "One bias a unit." };
  expect(await told(teacher.browser, "commentOnMistake", input, reached)).toEqual({ reached: 1 });
  expect([await newsOf(learnerId), await newsOf(classmateId)]).toEqual([null, NOW]);
  expect(await commentsOn(all.suji.weights)).toEqual([
    { text: "One bias a unit.", author: "Ms Han", isOwn: true, misconception: "The bias is left out" },
  ]);
  expect([await commentsOn(all.suji.shape), await commentsOn(all.jiho.weights)]).toEqual([[], []]);
});

it("a comment on several items is written to each, and a colleague reads it as another's", async () => {
  const { teacher, coTeacher } = all.everybody;
  const items = [all.jiho.weights, all.suji.shape];
  expect(await told(teacher.browser, "comment", { items, text: "See page 12." }, reached)).toEqual({
    reached: 2,
  });
  expect(await newsOf(all.own.learnerId)).toEqual(NOW);
  for (const item of items) {
    expect(await commentsOn(item, coTeacher.browser)).toEqual([
      { text: "See page 12.", author: "Ms Han", isOwn: false, misconception: undefined },
    ]);
  }
});

it("a removed comment is read by nobody, and a colleague's can't be removed", async () => {
  const { teacher, coTeacher } = all.everybody;
  const { commentId } = all.own;
  expect((await coTeacher.browser.mutate("review.removeComment", { id: commentId })).status).toBe(404);
  expect((await teacher.browser.mutate("review.removeComment", { id: commentId })).status).toBe(200);
  expect(await commentsOn(all.jiho.shape)).toEqual([]);
});

it("a report is answered by a comment, and isn't open then", async () => {
  const { teacher } = all.everybody;
  const { reportId } = all.own;
  await told(
    teacher.browser,
    "answerReport",
    { id: reportId, text: "It is drawn to another scale." },
    z.unknown(),
  );
  const item = await asked(
    teacher.browser,
    "item",
    { id: all.jiho.shape, locale: "en", filter: {} },
    itemView,
  );
  expect(item.reports).toMatchObject([{ id: reportId, answeredAt: NOW.toISOString() }]);
  expect(item.comments).toMatchObject([{ text: "It is drawn to another scale." }]);
});

it("there is no comment on a mistake that nobody knows", async () => {
  const input = { assignmentId: all.own.assignmentId, misconception: "guesses", text: "Don't." };
  expect((await all.everybody.teacher.browser.mutate("review.commentOnMistake", input)).status).toBe(404);
});
