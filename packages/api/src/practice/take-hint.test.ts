import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { dataOf, refusalOf, start, submit, type TestBrowser, testStride } from "../test-stride.ts";
import { hintView } from "../exercise/solution-view.ts";
import { exerciseView } from "./view-exercise.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let browser: TestBrowser;
let id: string;
beforeAll(async () => {
  test = await testStride();
});
afterAll(() => test.close());
beforeEach(async () => {
  browser = test.browser();
  id = await start(browser);
});

const take = (number: number) => browser.mutate("practice.hint", { exerciseId: id, number, locale: "en" });
const taken = async () => (await test.db.exercise.findUniqueOrThrow({ where: { id } })).hintsTaken;

it("gives hints in order, from the rule to the answer, and shows those that were taken", async () => {
  const given = [];
  for (const number of [1, 2, 3, 4, 5]) given.push(dataOf(await take(number), hintView));
  expect(given[0]?.formulas).toEqual([
    { left: "H_{\\text{out}}", rule: "\\left\\lfloor \\frac{H + 2P - F_h}{S} \\right\\rfloor + 1" },
  ]);
  expect(given[4]?.formulas[0]?.result).toBe("(37,\\ 37,\\ 20)");
  const view = dataOf(await browser.query("practice.exercise", { id, locale: "en" }), exerciseView);
  expect(view.hints).toEqual(given);
  expect(view.hintCount).toBe(5);
});

it("counts a hint once, however often it is asked for", async () => {
  const [first] = await Promise.all([take(1), take(1), take(1)]);
  await take(2);
  const again = await take(1);
  expect([again.status, again.text]).toEqual([200, first.text]);
  expect(await taken()).toBe(2);
});

it.each([
  { taken: 0, asked: 2 },
  { taken: 0, asked: 5 },
  { taken: 1, asked: 3 },
  { taken: 5, asked: 6 },
])("refuses hint $asked after $taken, and counts nothing", async ({ taken: before, asked }) => {
  for (let number = 1; number <= before; number++) await take(number);
  expect(refusalOf(await take(asked))).toEqual({ status: 409, message: "hint-out-of-order" });
  expect(await taken()).toBe(before);
});

it.each([0, -1, 1.5, 101, "1"])("has no hint %j", async (number) => {
  const reply = await browser.mutate("practice.hint", { exerciseId: id, number, locale: "en" });
  expect(refusalOf(reply)).toEqual({ status: 400, message: "bad-request" });
});

it("is noted with the attempt, and a right answer after a hint is not first-time right", async () => {
  await take(1);
  await take(2);
  await submit(browser, id, { shape: "37x37x20" });
  expect(await test.db.attempt.findMany({ where: { exerciseId: id } })).toMatchObject([{ hintsUsed: 2 }]);
  expect(await test.db.exercise.findUniqueOrThrow({ where: { id } })).toMatchObject({
    firstVerdict: "correct",
    firstTime: false,
    bestScore: 1,
  });
});
