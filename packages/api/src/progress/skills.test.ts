import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { dataOf, start, submit, type TestBrowser, testStride } from "../test-stride.ts";
import { skillView } from "./skills.ts";

let test: Awaited<ReturnType<typeof testStride>>;
beforeAll(async () => {
  test = await testStride();
});
afterAll(() => test.close());

async function skills(browser: TestBrowser) {
  return dataOf(await browser.query("progress.skills", { locale: "ko" }), z.array(skillView));
}

it("lists every skill in the order of learning, and who is new stands nowhere yet", async () => {
  const all = await skills(test.browser());
  expect(all.map(({ id }) => id)).toEqual([
    "convolution-size",
    "padding",
    "stride-rounding",
    "pooling",
    "parameters",
    "dense",
    "weight-shapes",
    "whole-networks",
    "by-hand",
    "costs",
    "receptive-fields",
    "design",
    "working",
    "graphs",
    "conventions",
    "code",
    "mistakes",
  ]);
  expect(all.every(({ level, answered }) => level === 0 && answered === 0)).toBe(true);
});

it("raises the skill that was shown, of this learner alone", async () => {
  const [mine, other] = [test.browser(), test.browser()];
  await submit(mine, await start(mine), { shape: "37x37x20" });
  await start(other);
  expect((await skills(mine)).filter(({ answered }) => answered > 0)).toEqual([
    { id: "padding", title: "패딩", level: 1, answered: 1 },
  ]);
  expect((await skills(other)).filter(({ answered }) => answered > 0)).toEqual([]);
});
