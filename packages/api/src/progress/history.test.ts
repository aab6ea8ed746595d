import { afterAll, beforeAll, expect, it } from "vitest";
import { dataOf, start, submit, type TestBrowser, testStride, workedExample } from "../test-stride.ts";
import { historyView } from "./history.ts";

let minute = 0;
let test: Awaited<ReturnType<typeof testStride>>;
beforeAll(async () => {
  test = await testStride({ clock: () => new Date(Date.UTC(2026, 2, 1, 9, minute)) });
});
afterAll(() => test.close());

type Cursor = { createdAt: string; id: string } | undefined;

async function page(browser: TestBrowser, cursor?: Cursor) {
  return dataOf(await browser.query("progress.history", { locale: "en", limit: 10, cursor }), historyView);
}

it("turns thirty exercises into three pages, newest first, without a gap or one twice", async () => {
  const browser = test.browser();
  const ids: string[] = [];
  // Three begin in each minute: a page ends in the middle of one.
  for (let at = 0; at < 30; at++) {
    minute = Math.floor(at / 3);
    ids.push(await start(browser));
  }
  const first = await page(browser);
  // What begins now stands before the first page, and shifts none.
  minute = 50;
  const newer = await start(browser);
  const second = await page(browser, first.nextCursor);
  const third = await page(browser, second.nextCursor);
  const seen = [first, second, third].flatMap(({ items }) => items);
  expect([first, second, third].map(({ items }) => items.length)).toEqual([10, 10, 10]);
  expect(third.nextCursor).toBeUndefined();
  expect(seen.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const times = seen.map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted().toReversed());
  expect((await page(browser)).items[0]?.id).toBe(newer);
});

it("tells what came of each exercise", async () => {
  const browser = test.browser();
  minute = 1;
  const given = await start(browser, workedExample);
  await browser.mutate("practice.solution", { exerciseId: given, giveUp: true, locale: "en" });
  minute = 2;
  const solved = await start(browser);
  await submit(browser, solved, { shape: "33x33x20" });
  await submit(browser, solved, { shape: "37x37x20" });
  minute = 3;
  const open = await start(browser);
  expect((await page(browser)).items).toMatchObject([
    { id: open, firstVerdict: null, solved: false, attempts: 0, lastAnswer: [] },
    { id: solved, firstVerdict: "incorrect", solved: true, attempts: 2, lastAnswer: ["37x37x20"] },
    { id: given, title: "Network table", skill: "Whole networks", firstVerdict: "given-up", difficulty: 3 },
  ]);
});

it("tells a chosen option by its name, in the learner's language", async () => {
  const browser = test.browser();
  const id = await start(browser, { kind: "broken-network", difficulty: 1, seed: 0 });
  await submit(browser, id, { layer: "pool", setting: "pool-kernel" });
  const lastIn = async (locale: string) =>
    dataOf(await browser.query("progress.history", { locale, limit: 10 }), historyView).items[0]?.lastAnswer;
  expect(await lastIn("en")).toEqual(["pool (max pool)", "pool: kernel size, now 2"]);
  expect(await lastIn("ko")).toEqual(["pool (최대 풀링)", "pool: 커널 크기 (현재 2)"]);
});

it("shows nobody another's, not even by their place in it", async () => {
  const [mine, other] = [test.browser(), test.browser()];
  minute = 10;
  const id = await start(mine);
  minute = 11;
  await start(other);
  const cursor = { createdAt: "2026-03-01T09:59:00.000Z", id };
  expect((await page(other, cursor)).items.map((item) => item.id)).not.toContain(id);
  expect((await page(mine, cursor)).items.map((item) => item.id)).toEqual([id]);
});
