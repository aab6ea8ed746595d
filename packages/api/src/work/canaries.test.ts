import { setContent } from "@stride/classwork";
import { answerText, type Exercise, fieldsOf, kinds, locales, restore } from "@stride/exercises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toJson } from "../json.ts";
import type { School } from "../test-school.ts";
import { foundIn, keysIn, secretsOf } from "../test-secrets.ts";
import type { Reply } from "../test-stride.ts";
import { all, answer, onceClosed, type TestWork, testWork } from "./test-work.ts";

let test: TestWork;
beforeAll(async () => {
  test = await testWork();
});
afterAll(() => test.close());

const everyKind = setContent.parse({
  title: "One of each",
  introduction: "",
  items: [...kinds.keys()].map((kind) => ({
    id: kind,
    type: "one",
    points: 1,
    source: { from: "kind", kind, difficulty: 2 },
  })),
  networks: {},
});

interface Posed {
  readonly id: string;
  readonly exercise: Exercise;
}

/** The classmate begins a set with one exercise of each kind. */
async function begun(own: School): Promise<Posed[]> {
  const content = toJson(everyKind);
  await test.db.setVersion.update({ where: { id: own.versionId }, data: { content } });
  const reply = await test.classmate.mutate("work.begin", { assignmentId: own.assignmentId });
  expect(reply.status).toBe(200);
  const items = await test.db.workItem.findMany({
    where: { assignmentId: own.assignmentId, learnerId: own.classmateId },
    orderBy: { position: "asc" },
    include: { exercise: true },
  });
  return items.map(({ exercise: stored }) => {
    const exercise = restore(stored.kind, stored.given);
    if (!exercise) throw new Error("no exercise");
    return { id: stored.id, exercise };
  });
}

/** What somebody types who makes a mistake that can be named. */
function slipOf(exercise: Exercise): Record<string, string> {
  const [slip] = exercise.slips;
  return Object.fromEntries(
    fieldsOf(exercise).map((field) => [
      field.id,
      answerText(field, slip?.answer[field.id] ?? exercise.key[field.id] ?? []),
    ]),
  );
}

/** What a learner can ask for of one item. */
async function ofItem({ assignmentId }: School, position: number): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const locale of locales) {
    replies.push(await test.classmate.query("work.item", { assignmentId, position, locale }));
  }
  return replies;
}

/** What else a learner can ask for. */
async function ofAll({ assignmentId }: School): Promise<Reply[]> {
  const replies: Reply[] = [];
  const ask = async (path: string, input: unknown) => replies.push(await test.classmate.query(path, input));
  for (const locale of locales) {
    await ask("work.mine", { locale });
    await ask("work.view", { assignmentId, locale });
    await ask("progress.skills", { locale });
    await ask("progress.overview", { locale });
    await ask("progress.history", { locale, limit: 50 });
  }
  await ask("accounts.download", undefined);
  return replies;
}

const joined = (replies: readonly Pick<Reply, "text">[]) => replies.map(({ text }) => text).join("\n");
const keysOf = (replies: readonly Reply[]) =>
  new Set(replies.flatMap(({ text }) => keysIn(JSON.parse(text))));

/** What is of an exercise of practice itself isn't looked for here. */
async function withoutPractice(learnerId: string) {
  await test.db.exercise.deleteMany({ where: { learnerId, forWork: false } });
}

describe("before anything may be shown", () => {
  it("no key, slip, hint, step, verdict or score is in any reply", async () => {
    const own = await test.assigned({
      ...{ shown: onceClosed, dueAt: new Date("2026-03-10T00:00:00.000Z") },
    });
    await withoutPractice(own.classmateId);
    const posed = await begun(own);
    expect(posed.length).toBeGreaterThan(15);
    const { assignmentId } = own;
    const all: Reply[] = [];
    const typed = joined(posed.map(({ exercise }) => ({ text: Object.values(slipOf(exercise)).join("\n") })));
    for (const [at, { exercise }] of posed.entries()) {
      const position = at + 1;
      const slip = slipOf(exercise);
      const draft = { assignmentId, position, answer: slip, revision: 5 };
      const replies = [
        await answer(test.classmate, own, slip, { position }),
        await test.classmate.mutate("work.saveDraft", draft),
        ...(await ofItem(own, position)),
      ];
      const secrets = secretsOf(exercise).filter((secret) => foundIn(typed, [secret]).length === 0);
      expect(foundIn(joined(replies), secrets)).toEqual([]);
      all.push(...replies);
    }
    const others = await ofAll(own);
    const kept = await test.db.attempt.findMany({ where: { learnerId: own.classmateId } });
    const told = JSON.stringify(kept.map(({ answer, reading }) => [answer, reading]));
    for (const { exercise } of posed) {
      const secrets = secretsOf(exercise).filter((secret) => foundIn(told, [secret]).length === 0);
      expect(foundIn(joined(others), secrets)).toEqual([]);
    }
    all.push(...others);
    expect(all.filter(({ status }) => status !== 200)).toEqual([]);
    // Of work nothing is to be had through practice.
    for (const { id: exerciseId } of posed) {
      const practice = [
        await test.classmate.query("practice.exercise", { id: exerciseId, locale: "en" }),
        await test.classmate.mutate("practice.hint", { exerciseId, number: 1, locale: "en" }),
        await test.classmate.mutate("practice.solution", { exerciseId, giveUp: true, locale: "en" }),
      ];
      expect(practice.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    const words = keysOf(all);
    for (const word of [
      ...["key", "slips", "solution", "steps", "given", "seed", "link", "secret", "engineVersion"],
      ...["verdict", "marks", "score", "automatic", "diagnoses", "firstVerdict", "bestScore", "credit"],
    ]) {
      expect([word, words.has(word)]).toEqual([word, false]);
    }
  });

  it("all of it is there once the assignment has closed", async () => {
    const own = await test.assigned({
      ...{ shown: onceClosed, dueAt: new Date("2026-03-10T00:00:00.000Z") },
    });
    const posed = await begun(own);
    for (const [at, { exercise }] of posed.entries()) {
      await answer(test.classmate, own, slipOf(exercise), { position: at + 1 });
    }
    test.clock.now = new Date("2026-03-10T00:00:00.001Z");
    const others = await ofAll(own);
    const replies = await Promise.all(posed.map((_, at) => ofItem(own, at + 1)));
    test.clock.now = new Date("2026-03-01T09:00:00.000Z");
    const words = keysOf([...others, ...replies.flat()]);
    for (const word of ["solution", "marks", "verdict", "score", "diagnoses"]) expect(words).toContain(word);
    for (const [at, { exercise }] of posed.entries()) {
      expect(foundIn(joined(replies[at] ?? []), secretsOf(exercise)).length).toBeGreaterThan(3);
    }
  });
});

const moments = [
  { moment: "during", answered: true, handedIn: true, closed: true },
  { moment: "submitted", answered: false, handedIn: true, closed: true },
  { moment: "closed", answered: false, handedIn: false, closed: true },
  { moment: "never", answered: false, handedIn: false, closed: false },
] as const;

const marks = {
  score: '"score":{',
  verdicts: '"verdict":"incorrect"',
  diagnosis: "ignores-padding",
} as const;

describe.each(moments)("what is shown $moment", ({ moment, answered, handedIn, closed }) => {
  it.each(["score", "verdicts", "diagnosis"] as const)("%s is", async (what) => {
    // A diagnosis stands in the marks.
    const others = what === "diagnosis" ? { ...onceClosed, verdicts: moment } : onceClosed;
    const shown = { ...others, solution: "never", [what]: moment };
    const own = await test.assigned({ shown, dueAt: new Date("2026-03-10T00:00:00.000Z") });
    const isThere = async () => {
      const input = { assignmentId: own.assignmentId, position: 1, locale: "en" };
      return (await test.learner.query("work.item", input)).text.includes(marks[what]);
    };
    await answer(test.learner, own, { shape: "33x33x20" });
    expect(await isThere()).toBe(answered);
    await test.learner.mutate("work.handIn", { assignmentId: own.assignmentId });
    expect(await isThere()).toBe(handedIn);
    // Somebody has until noon: until then it is closed for nobody.
    await test.extend(own, { learnerId: own.classmateId, dueAt: new Date("2026-03-10T12:00:00.000Z") });
    test.clock.now = new Date("2026-03-10T12:00:00.000Z");
    expect(await isThere()).toBe(handedIn);
    test.clock.now = new Date("2026-03-10T12:00:00.001Z");
    expect(await isThere()).toBe(closed);
    test.clock.now = new Date("2026-03-01T09:00:00.000Z");
  });
});

it("shows a solution that may be seen at once only when nothing is left to reach", async () => {
  const own = await test.assigned({ shown: all, tries: 2 });
  const isThere = async () => {
    const input = { assignmentId: own.assignmentId, position: 1, locale: "en" };
    return keysIn(JSON.parse((await test.learner.query("work.item", input)).text)).includes("solution");
  };
  await answer(test.learner, own, { shape: "33x33x20" });
  expect(await isThere()).toBe(false);
  await answer(test.learner, own, { shape: "1x1x1" });
  expect(await isThere()).toBe(true);
});

it("doesn't tell by a solution that an answer was right", async () => {
  const own = await test.assigned({ shown: { ...onceClosed, solution: "during" }, tries: 2 });
  await answer(test.learner, own, { shape: "37x37x20" });
  const input = { assignmentId: own.assignmentId, position: 1, locale: "en" };
  const keys = keysIn(JSON.parse((await test.learner.query("work.item", input)).text));
  expect(keys).not.toContain("solution");
});
