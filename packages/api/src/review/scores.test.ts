import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { rebuildAssignment } from "../aggregates/rebuild.ts";
import { answerItem } from "../test-answers.ts";
import { attemptFilter } from "./attempt-filter.ts";
import { itemView } from "./view-item.ts";
import { answers, asked, minute, NOW, testClass, type TestClass, told } from "./test-class.ts";

let all: TestClass;
const open: TestClass[] = [];
beforeEach(async () => {
  all = await testClass();
  open.push(all);
  await answers(all);
});
afterAll(() => Promise.all(open.map(({ test }) => test.close())));

const changed = z.object({ changed: z.number() });
const override = (items: string[], score: number, reason = "The sketch was right.") =>
  told(all.everybody.teacher.browser, "override", { items, score, reason }, changed);
const withdraw = (items: string[]) =>
  told(all.everybody.teacher.browser, "withdrawOverride", { items }, changed);

const scores = (id: string) =>
  all.test.db.workItem.findUniqueOrThrow({
    where: { id },
    select: { score: true, automaticScore: true, overridden: true },
  });
const workOf = (workItemId: string) =>
  all.test.db.work.findFirstOrThrow({
    where: { items: { some: { id: workItemId } } },
    select: { score: true, newsAt: true },
  });
const view = (id: string, filter: object = {}) =>
  asked(all.everybody.teacher.browser, "item", { id, locale: "en", filter }, itemView);

describe("an override", () => {
  it("counts, keeps the automatic score beside it, and says who did it and why", async () => {
    await override([all.suji.weights], 0.75);
    expect(await scores(all.suji.weights)).toEqual({ score: 0.75, automaticScore: 0, overridden: true });
    expect(await workOf(all.suji.weights)).toEqual({ score: 0.75, newsAt: NOW });
    expect((await view(all.suji.weights)).changes).toEqual([
      {
        ...{ cause: "submitted", before: null, after: 0, reason: null, by: null },
        at: "2026-03-16T01:04:00.000Z",
      },
      {
        ...{ cause: "overridden", before: 0, after: 0.75, reason: "The sketch was right.", by: "Ms Han" },
        at: "2026-03-20T09:00:00.000Z",
      },
    ]);
  });

  it("stands when the learner answers again, and the automatic score goes on beside it", async () => {
    await override([all.suji.weights], 0.25);
    await answerItem(all.test.db, all.suji.weights, { parameters: "1377" }, { at: minute(8) });
    expect(await scores(all.suji.weights)).toEqual({ score: 0.25, automaticScore: 1, overridden: true });
    await withdraw([all.suji.weights]);
    expect(await scores(all.suji.weights)).toEqual({ score: 1, automaticScore: 1, overridden: false });
    expect((await workOf(all.suji.weights)).score).toBe(1);
  });

  it("of several has one reason, and each of them its line in the log", async () => {
    const { shape, weights } = all.jiho;
    expect(await override([shape, weights, all.suji.shape], 1, "The question was unclear.")).toEqual({
      changed: 3,
    });
    const log = await all.test.db.scoreChange.findMany({ where: { cause: "overridden" } });
    expect(log.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => "The question was unclear."),
    );
    expect([(await workOf(shape)).score, (await workOf(all.suji.shape)).score]).toEqual([2, 1]);
  });

  it("of several changes none if one of them is another class's", async () => {
    const before = await all.test.changes();
    const input = { items: [all.jiho.shape, all.theirs.shape], score: 1, reason: "Why not" };
    const { status } = await all.everybody.teacher.browser.mutate("review.override", input);
    expect([status, await all.test.changes()]).toEqual([404, before]);
  });

  it.each([
    { what: "without a reason", input: { score: 1, reason: "  " } },
    { what: "above what there is", input: { score: 1.01, reason: "Well done" } },
    { what: "below nothing", input: { score: -0.5, reason: "Cheated" } },
  ])("$what is refused", async ({ input }) => {
    const reply = await all.everybody.teacher.browser.mutate("review.override", {
      items: [all.jiho.shape],
      ...input,
    });
    expect(reply.status).toBe(400);
  });

  it("that isn't there can't be taken back, and nothing is written", async () => {
    const before = await all.test.db.scoreChange.count();
    expect(await withdraw([all.jiho.shape])).toEqual({ changed: 0 });
    expect(await all.test.db.scoreChange.count()).toBe(before);
  });

  it("and all else that happened lead to the same when it is counted anew", async () => {
    await override([all.jiho.shape, all.suji.shape], 0.3);
    await withdraw([all.jiho.shape]);
    await override([all.jiho.shape], 0.1);
    await answerItem(all.test.db, all.suji.shape, { shape: "37x37x20" }, { at: minute(8) });
    await withdraw([all.suji.shape]);
    expect(await rebuildAssignment(all.test.db, all.own.assignmentId)).toEqual([]);
  });
});

describe("one item", () => {
  it("is shown with everything that was typed, what explains it, the key and the solution", async () => {
    const item = await view(all.jiho.shape);
    expect(
      item.submissions.map(({ attempt, elapsed, late, credit }) => [
        attempt.fields.shape,
        elapsed > 0,
        late,
        credit,
      ]),
    ).toMatchObject([
      [{ typed: "33x33x20", reading: "33 × 33 × 20", verdict: "incorrect" }, expect.anything(), false, 1],
      [{ typed: "37 x 37 x 20", reading: "37 × 37 × 20", verdict: "correct" }, expect.anything(), false, 1],
    ]);
    expect(item.submissions[0]?.attempt.fields.shape?.diagnoses[0]).toMatchObject({
      misconception: "ignores-padding",
    });
    expect(item.key).toEqual({ shape: "37 × 37 × 20" });
    expect(item.solution.length).toBeGreaterThan(0);
    expect(item.learner).toEqual({ id: all.own.learnerId, name: "Jiho" });
    expect(item.comments).toMatchObject([
      { text: "Count the padding on both sides.", author: "Ms Han", isOwn: true },
    ]);
    expect(item.reports).toMatchObject([{ text: "The picture shows other numbers.", answeredAt: null }]);
  });

  it("has neighbours by the filter and the order that it is looked at in", async () => {
    expect((await view(all.jiho.weights)).place).toEqual({
      ...{ number: 2, count: 4, previous: all.jiho.shape, next: all.suji.shape },
    });
    expect((await view(all.suji.shape, { result: "wrong" })).place).toEqual({
      ...{ number: 1, count: 2, next: all.suji.weights },
    });
  });

  it("has them also once a new score has taken it out of the filter", async () => {
    await override([all.suji.shape], 1);
    expect((await view(all.suji.shape, { result: "wrong" })).place).toEqual({
      ...{ number: 1, count: 1, next: all.suji.weights },
    });
  });

  it("tells nobody's name where nobody shall be known", async () => {
    const item = await view(all.jiho.shape, attemptFilter.parse({ seed: 3 }));
    expect(item.learner).toEqual({ number: expect.any(Number) });
    expect(JSON.stringify(item)).not.toMatch(/Jiho|Suji/u);
    expect(JSON.stringify(item)).not.toContain(all.own.learnerId);
  });
});
