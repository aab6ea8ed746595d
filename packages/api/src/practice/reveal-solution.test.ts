import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { dataOf, refusalOf, start, submit, type TestBrowser, testStride } from "../test-stride.ts";
import { solutionView } from "../exercise/solution-view.ts";

const now = new Date("2026-03-01T09:00:00.000Z");
let test: Awaited<ReturnType<typeof testStride>>;
let browser: TestBrowser;
let id: string;
beforeAll(async () => {
  test = await testStride({ clock: () => now });
});
afterAll(() => test.close());
beforeEach(async () => {
  browser = test.browser();
  id = await start(browser);
});

const reveal = (giveUp: boolean) =>
  browser.mutate("practice.solution", { exerciseId: id, giveUp, locale: "en" });
const stored = () => test.db.exercise.findUniqueOrThrow({ where: { id } });

it("is refused before an answer, and nothing changes", async () => {
  const before = await test.changes();
  expect(refusalOf(await reveal(false))).toEqual({ status: 409, message: "not-answered-yet" });
  expect(await test.changes()).toBe(before);
});

it("is shown to whoever gives up, and that was the first try", async () => {
  const solution = dataOf(await reveal(true), solutionView);
  expect(solution[0]?.steps.at(-1)?.formula?.result).toBe("(37,\\ 37,\\ 20)");
  expect(await stored()).toMatchObject({
    firstVerdict: "given-up",
    firstScore: 0,
    firstTime: false,
    givenUpAt: now,
  });
});

it("leaves a right answer that comes later its place, but not the first", async () => {
  await reveal(true);
  await submit(browser, id, { shape: "37x37x20" });
  expect(await stored()).toMatchObject({
    ...{ firstVerdict: "given-up", firstScore: 0, firstTime: false, bestScore: 1 },
    ...{ solvedAt: now, givenUpAt: now },
  });
});

it("is shown after a wrong answer without giving up the first verdict", async () => {
  await submit(browser, id, { shape: "33x33x20" });
  expect((await reveal(false)).status).toBe(200);
  expect(await stored()).toMatchObject({ firstVerdict: "incorrect" });
});

it("is shown after a right answer, which nobody takes for given up", async () => {
  await submit(browser, id, { shape: "37x37x20" });
  expect((await reveal(true)).status).toBe(200);
  expect(await stored()).toMatchObject({ firstVerdict: "correct", firstTime: true, givenUpAt: null });
});

it("stays refused after an answer that couldn't be read", async () => {
  await submit(browser, id, { shape: "37x37x" });
  expect(refusalOf(await reveal(false)).status).toBe(409);
});
