import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { dataOf, start, submit, type TestBrowser, testStride, workedExample } from "../test-stride.ts";
import { overviewView } from "./overview.ts";

let minute = 0;
let test: Awaited<ReturnType<typeof testStride>>;
let browser: TestBrowser;
beforeAll(async () => {
  test = await testStride({ clock: () => new Date(Date.UTC(2026, 2, 1, 9, minute)) });
});
afterAll(() => test.close());
beforeEach(() => {
  browser = test.browser();
  minute = 0;
});

async function overview() {
  return dataOf(await browser.query("progress.overview", { locale: "en" }), overviewView);
}

async function level(): Promise<number | undefined> {
  return (await overview()).skills.find(({ id }) => id === "padding")?.level;
}

/** Works an exercise on padding: `+` right at once, `-` wrong, `~` wrong and then right, `?` right after a hint, `0` given up. */
async function work(mark: string): Promise<void> {
  minute++;
  const id = await start(browser);
  if (mark === "?") await browser.mutate("practice.hint", { exerciseId: id, number: 1, locale: "en" });
  if (mark === "0") await browser.mutate("practice.solution", { exerciseId: id, giveUp: true, locale: "en" });
  if (mark === "-" || mark === "~") await submit(browser, id, { shape: "33x33x20" });
  if (mark !== "-" && mark !== "0") await submit(browser, id, { shape: "37x37x20" });
}

it.each([
  { worked: "+", level: 1 },
  { worked: "++++", level: 4 },
  { worked: "+++++", level: 4 },
  { worked: "++++-", level: 3 },
  { worked: "++++~", level: 3 },
  { worked: "++++?", level: 3 },
  { worked: "++++0", level: 3 },
  { worked: "++++----", level: 0 },
  { worked: "----++", level: 2 },
])("puts $worked, oldest first, on level $level", async ({ worked, level: expected }) => {
  for (const mark of worked) await work(mark);
  expect(await level()).toBe(expected);
});

it("leaves out what was begun and not answered", async () => {
  for (const mark of "++++") await work(mark);
  minute++;
  await start(browser);
  expect(await level()).toBe(4);
  expect(await overview()).toMatchObject({ answered: 4, firstTime: 4 });
});

it("counts answers, skills and misconceptions of this learner alone", async () => {
  for (const mark of "+--~?0") await work(mark);
  const table = await start(browser, workedExample);
  await submit(browser, table, { shape1: "35x27x20", parameters1: "320" });
  const mine = await overview();
  expect(mine).toMatchObject({ answered: 7, firstTime: 1 });
  expect(mine.misconceptions.map(({ id, count }) => [id, count])).toEqual([
    ["ignores-padding", 3],
    ["forgets-plus-one", 1],
  ]);
  const answered = mine.skills
    .filter((skill) => skill.answered > 0)
    .map((skill) => [skill.id, skill.answered]);
  expect(answered).toEqual([
    ["padding", 6],
    ["whole-networks", 1],
  ]);
  browser = test.browser();
  await start(browser);
  expect(await overview()).toMatchObject({ answered: 0, firstTime: 0, misconceptions: [] });
});
