import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { School } from "../test-school.ts";
import { dataOf, refusalOf } from "../test-stride.ts";
import { all, answer, onceClosed, right, type TestWork, testWork, wrong } from "./test-work.ts";
import { savedDraft } from "./save-draft.ts";
import { newsView } from "./list-news.ts";
import { itemView } from "./view-item.ts";
import { assignmentView } from "./view-work.ts";

let test: TestWork;
beforeAll(async () => {
  test = await testWork();
});
afterAll(() => test.close());
beforeEach(() => {
  test.clock.now = new Date("2026-03-01T09:00:00.000Z");
});

const handIn = ({ assignmentId }: School) => test.learner.mutate("work.handIn", { assignmentId });
const takeBack = ({ assignmentId }: School) => test.learner.mutate("work.takeBack", { assignmentId });
const view = async ({ assignmentId }: School) =>
  dataOf(await test.learner.query("work.view", { assignmentId, locale: "en" }), assignmentView);
const item = async ({ assignmentId }: School, position = 1) =>
  dataOf(await test.learner.query("work.item", { assignmentId, position, locale: "en" }), itemView);
const dated = { dueAt: new Date("2026-03-02T09:00:00.000Z"), closesAt: new Date("2026-03-03T09:00:00.000Z") };

describe("work that was handed in", () => {
  it("takes no answer, draft, hint or skip any more", async () => {
    const own = await test.assigned(dated);
    expect((await handIn(own)).status).toBe(200);
    const which = { assignmentId: own.assignmentId, position: 1 };
    const replies = [
      await answer(test.learner, own, right),
      await test.learner.mutate("work.saveDraft", { ...which, answer: right, revision: 1 }),
      await test.learner.mutate("work.hint", { ...which, number: 1, locale: "en" }),
      await test.learner.mutate("work.skip", which),
    ];
    expect(replies.map(refusalOf)).toEqual(
      Array.from({ length: 4 }, () => ({ status: 409, message: "handed-in" })),
    );
    expect(await item(own)).toMatchObject({ refusal: "handed-in" });
  });

  it("stays as it was handed in first", async () => {
    const own = await test.assigned(dated);
    await handIn(own);
    test.clock.now = new Date("2026-03-01T10:00:00.000Z");
    await handIn(own);
    expect((await view(own)).work?.submittedAt).toBe("2026-03-01T09:00:00.000Z");
  });

  it("can be taken back before it is due, where handing in showed nothing", async () => {
    const own = await test.assigned({ ...dated, shown: onceClosed });
    await handIn(own);
    expect((await view(own)).work?.canTakeBack).toBe(true);
    expect((await takeBack(own)).status).toBe(200);
    expect((await answer(test.learner, own, right)).status).toBe(200);
  });

  it.each([
    { what: "verdicts", shown: { ...onceClosed, verdicts: "submitted" } },
    { what: "solutions of what wasn't answered yet", shown: all },
  ] as const)("stays so where handing in showed $what", async ({ shown }) => {
    const own = await test.assigned({ ...dated, shown });
    await handIn(own);
    expect((await view(own)).work?.canTakeBack).toBe(false);
    expect(refusalOf(await takeBack(own))).toEqual({ status: 409, message: "already-shown" });
    expect(refusalOf(await answer(test.learner, own, right)).message).toBe("handed-in");
  });

  it("stays so after the due date", async () => {
    const own = await test.assigned({ ...dated, shown: onceClosed });
    await handIn(own);
    test.clock.now = new Date("2026-03-02T09:00:00.001Z");
    expect(refusalOf(await takeBack(own))).toEqual({ status: 409, message: "closed" });
  });
});

it("is refused after closing, where it counts as handed in by itself", async () => {
  const own = await test.assigned(dated);
  test.clock.now = new Date("2026-03-03T09:00:00.001Z");
  expect(refusalOf(await handIn(own))).toEqual({ status: 409, message: "closed" });
});

describe("a draft", () => {
  const save = async (own: School, text: string, revision: number) => {
    const input = { assignmentId: own.assignmentId, position: 1, answer: { shape: text }, revision };
    return dataOf(await test.learner.mutate("work.saveDraft", input), savedDraft);
  };

  it("is kept with its time, and shown as what is being worked on", async () => {
    const own = await test.assigned();
    expect(await save(own, "37 x", 1)).toEqual({
      saved: true,
      draft: { answer: { shape: "37 x" }, revision: 1, savedAt: "2026-03-01T09:00:00.000Z" },
    });
    expect(await item(own)).toMatchObject({ state: "draft", draft: { answer: { shape: "37 x" } } });
    expect((await view(own)).work?.items.map(({ state }) => state)).toEqual(["draft", "untouched"]);
  });

  it("never gives way to an older one, in whatever order they come", async () => {
    const own = await test.assigned();
    await save(own, "37 x 37", 3);
    const older = { saved: false, draft: { answer: { shape: "37 x 37" }, revision: 3 } };
    expect(await save(own, "37 x", 2)).toMatchObject(older);
    expect(await save(own, "38", 3)).toMatchObject(older);
    expect(await item(own)).toMatchObject({ draft: { answer: { shape: "37 x 37" }, revision: 3 } });
  });

  it("is answered for by an answer, and doesn't come back when it comes late", async () => {
    const own = await test.assigned();
    await save(own, "33x33", 4);
    await answer(test.learner, own, wrong, { revision: 6 });
    expect(await item(own)).toMatchObject({ state: "wrong", draft: { answer: {}, revision: 6 } });
    expect(await save(own, "33x33x2", 5)).toMatchObject({ saved: false });
  });

  it("stays where another window typed on since", async () => {
    const own = await test.assigned();
    await save(own, "36", 7);
    await answer(test.learner, own, wrong, { revision: 2 });
    expect(await item(own)).toMatchObject({ draft: { answer: { shape: "36" }, revision: 7 } });
  });

  it("of what isn't asked is refused", async () => {
    const own = await test.assigned();
    const input = { assignmentId: own.assignmentId, position: 1, answer: { total: "1" }, revision: 1 };
    expect(refusalOf(await test.learner.mutate("work.saveDraft", input)).message).toBe("unknown-field");
  });
});

describe("hints", () => {
  const hint = ({ assignmentId }: School, number: number) =>
    test.learner.mutate("work.hint", { assignmentId, position: 1, number, locale: "en" });

  it("come one by one and stay", async () => {
    const own = await test.assigned();
    expect(refusalOf(await hint(own, 2)).message).toBe("hint-out-of-order");
    expect((await hint(own, 1)).status).toBe(200);
    expect((await item(own)).hints).toHaveLength(1);
  });

  it("are refused where the assignment gives none", async () => {
    const own = await test.assigned({ hints: false });
    expect(refusalOf(await hint(own, 1))).toEqual({ status: 409, message: "no-hints" });
    expect(await item(own)).toMatchObject({ hints: [], hintCount: 0 });
  });
});

describe("a broken item", () => {
  const which = ({ assignmentId }: School) => ({ assignmentId, position: 1 });
  const report = (own: School) =>
    test.learner.mutate("work.report", { ...which(own), text: "Two layers have the same name." });

  it("is reported and passed over, and can be answered all the same", async () => {
    const own = await test.assigned();
    expect((await report(own)).status).toBe(200);
    expect(await test.db.report.findMany({ where: { workItemId: own.workItemId } })).toMatchObject([
      { text: "Two layers have the same name.", createdAt: test.clock.now, answeredAt: null },
    ]);
    expect(await item(own)).toMatchObject({ state: "skipped" });
    await answer(test.learner, own, right);
    expect(await item(own)).toMatchObject({ state: "right" });
  });

  it("is reported ten times and no more", async () => {
    const own = await test.assigned();
    for (let turn = 0; turn < 10; turn++) await report(own);
    expect(refusalOf(await report(own))).toEqual({ status: 429, message: "slow-down" });
  });
});

describe("what the teacher said", () => {
  const say = ({ assignmentId, teacherId }: School, what: { workItemId?: string; misconception?: string }) =>
    test.db.comment.create({
      data: { assignmentId, authorId: teacherId, text: "Look again.", createdAt: test.clock.now, ...what },
    });
  const news = async (own: School) => {
    await test.db.work.update({ where: { id: own.workId }, data: { newsAt: test.clock.now } });
    return newsNow(own);
  };
  const assignmentsWithNews = async () => dataOf(await test.learner.query("work.news", undefined), newsView);
  const newsNow = async (own: School) => {
    const text = (await test.learner.query("work.mine", { locale: "en" })).text;
    const found = new RegExp(
      `${own.assignmentId}.*?"news":\\{"comments":(\\d+),"changes":(\\d+)\\}`,
      "u",
    ).exec(text);
    return found?.slice(1).join(" and ");
  };

  it("is news until the learner has looked", async () => {
    const own = await test.assigned();
    await say(own, { workItemId: own.workItemId });
    expect(await news(own)).toBe("1 and 0");
    expect((await view(own)).work?.items.map(({ news, comments }) => [news, comments])).toEqual([
      [{ comments: 1, changes: 0 }, 1],
      [{ comments: 0, changes: 0 }, 0],
    ]);
    await test.learner.mutate("work.seen", { assignmentId: own.assignmentId });
    expect(await news(own)).toBe("0 and 0");
    expect((await item(own)).told.comments).toMatchObject([{ text: "Look again." }]);
  });

  it("of a kind of mistake reaches who made it, once the diagnosis may be shown", async () => {
    const own = await test.assigned({ ...dated, shown: onceClosed });
    await say(own, { misconception: "ignores-padding" });
    await say(own, { misconception: "rounds-up" });
    await answer(test.learner, own, wrong);
    expect((await item(own)).told.comments).toEqual([]);
    expect(await news(own)).toBe("0 and 0");
    test.clock.now = new Date("2026-03-03T09:00:00.001Z");
    expect((await item(own)).told.comments).toMatchObject([
      { text: "Look again.", about: "The padding is left out" },
    ]);
    expect((await item(own, 2)).told.comments).toEqual([]);
  });

  it("of a score is news once it may be shown, also to who has looked meanwhile", async () => {
    const own = await test.assigned({ ...dated, shown: onceClosed });
    await answer(test.learner, own, wrong);
    await test.db.scoreChange.create({
      data: {
        ...{ workItemId: own.workItemId, cause: "overridden", before: 0, after: 0.5 },
        ...{ reason: "Right on paper.", byId: own.teacherId, createdAt: test.clock.now },
      },
    });
    expect(await news(own)).toBe("0 and 0");
    test.clock.now = new Date("2026-03-01T10:00:00.000Z");
    const look = () => test.learner.mutate("work.seen", { assignmentId: own.assignmentId });
    await look();
    test.clock.now = new Date("2026-03-03T09:00:00.001Z");
    expect(await newsNow(own)).toBe("0 and 1");
    expect(await assignmentsWithNews()).toContain(own.assignmentId);
    expect((await view(own)).work?.items.map(({ news }) => news)).toEqual([
      { comments: 0, changes: 1 },
      { comments: 0, changes: 0 },
    ]);
    await look();
    expect(await newsNow(own)).toBe("0 and 0");
    expect(await assignmentsWithNews()).not.toContain(own.assignmentId);
  });

  it("of a score is told with its reason, where the score may be shown", async () => {
    const own = await test.assigned();
    await answer(test.learner, own, wrong);
    await test.db.scoreChange.create({
      data: {
        ...{ workItemId: own.workItemId, cause: "overridden", before: 0, after: 0.5 },
        ...{ reason: "Right on paper.", byId: own.teacherId, createdAt: test.clock.now },
      },
    });
    await test.db.workItem.update({ where: { id: own.workItemId }, data: { score: 0.5, overridden: true } });
    expect(await item(own)).toMatchObject({
      score: { score: 0.5, automatic: 0, overridden: true },
      told: { changes: [{ cause: "overridden", before: 0, after: 0.5, reason: "Right on paper." }] },
    });
    await test.db.assignment.update({ where: { id: own.assignmentId }, data: { shown: onceClosed } });
    expect((await item(own)).told.changes).toEqual([]);
  });
});
