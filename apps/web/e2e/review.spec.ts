import { readFileSync } from "node:fs";
import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { becomeTeacher } from "./teacher";
import { expectNoViolation } from "./violations";

test("a teacher reviews what two learners answered: filters, goes through, overrides, comments, exports", async ({
  browser,
  page,
}) => {
  await becomeTeacher(page, "Ms Han");
  const { classId, assignmentId } = await taughtClass(page.request);
  await answeredBy(browser, page.request, { classId, assignmentId, name: "Jiho", right: true });
  await answeredBy(browser, page.request, { classId, assignmentId, name: "=Suji", right: false });

  await page.goto(`/en/teach/assignments/${assignmentId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 3");
  const rows = page.getByRole("table", { name: "Answers" }).locator("tbody tr");
  await expect(rows).toHaveCount(4);
  await looksWell(page);
  await page.getByLabel("Result").selectOption("wrong");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/result=wrong/u);
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("The padding is left out");
  await page.goto(`/en/teach/assignments/${assignmentId}?seed=5&sort=item`);
  await expect(rows.first()).toContainText("Learner 1");
  expect(await page.content()).not.toMatch(/Jiho|Suji/u);

  await page.goto(`/en/teach/assignments/${assignmentId}?result=wrong`);
  await rows.first().getByRole("link").click();
  await expect(page.getByText("1 of 3")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Try 1" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByText("2 of 3")).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByText("1 of 3")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("the next one");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Set the score" }).click();
  await expect(page.getByText("Give a score between 0 and 2.")).toBeVisible();
  await page.getByLabel("Points, up to 2").fill("1.5");
  await page.getByRole("button", { name: "Set the score" }).click();
  await expect(page.getByText("Say why.")).toBeVisible();
  await page.getByLabel("Reason").fill("The sketch was right.");
  await page.getByRole("button", { name: "Set the score" }).click();
  await expect(page.getByText("1.5 of 2")).toBeVisible();
  const log = page.getByRole("region", { name: "What changed the score" });
  await expect(log).toContainText("The sketch was right.");
  await expect(log).toContainText("0 → 1.5");
  await page.getByRole("textbox", { name: "Comment" }).fill("Draw the padding first.");
  await page.getByRole("button", { name: "Send the comment" }).click();
  await expect(page.getByRole("region", { name: "Comments" })).toContainText("Ms Han");
  await looksWell(page);
  await page.getByRole("button", { name: "Take back: 0 as graded" }).click();
  await expect(log).toContainText("1.5 → 0");

  await page.getByRole("link", { name: "All answers" }).click();
  await expect(page).toHaveURL(/result=wrong/u);
  await page.getByLabel("Choose all on this page").check();
  await expect(page.getByText("3 chosen")).toBeVisible();
  await page.getByLabel("Score in percent").last().fill("25");
  await page.getByLabel("Reason").fill("The question was unclear.");
  await page.getByRole("button", { name: "Set the score" }).click();
  await expect(page.getByText("Nothing that fits")).toBeVisible();
  const answers = await saved(page, "All answers as CSV");
  expect(answers.startsWith('\uFEFF"Learner","Number",')).toBe(true);
  expect(answers).toContain(`\r\n"'=Suji",1,"Output shape",`);

  await page.goto(`/ko/teach/assignments/${assignmentId}/items`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("문항 통계");
  await looksWell(page);
});

test("the map of a class leads to what was typed, and to a set that asks for it once more", async ({
  browser,
  page,
}) => {
  await becomeTeacher(page, "Mr Seo");
  const { classId, assignmentId } = await taughtClass(page.request);
  await answeredBy(browser, page.request, { classId, assignmentId, name: "Suji", right: false });

  await page.goto(`/en/teach/classes/${classId}/map`);
  const cell = page.getByRole("link", { name: "Padding, The padding is left out: 1 answer by 1 learner" });
  await cell.click();
  await expect(page.getByRole("heading", { name: "The padding is left out: Padding" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Suji" })).toContainText("once");
  await looksWell(page);
  await page.getByText("Comment once to everybody who made it").click();
  await page.getByRole("textbox", { name: "Comment" }).fill("Count the padding on both sides.");
  await page.getByRole("button", { name: "Send the comment" }).click();
  await expect(page.getByText("Everybody who made it reads it.")).toBeVisible();
  await page.getByRole("link", { name: "All of “Week 3” (1)" }).click();
  await expect(page.getByRole("table", { name: "Answers" }).locator("tbody tr")).toHaveCount(1);

  await page.goto(`/en/teach/classes/${classId}/gradebook`);
  await expect(page.getByRole("row", { name: /Suji/u })).toContainText("0 of 3");
  await page.getByRole("link", { name: "average" }).click();
  await expect(page).toHaveURL(/rule=average/u);
  await looksWell(page);
  const scores = await saved(page, "Scores as CSV");
  expect(scores).toBe('\uFEFF"Learner","Week 3 (3)","Total","of","Percent"\r\n"Suji",0,0,3,0\r\n');

  const other = await (await browser.newContext()).newPage();
  await becomeTeacher(other, "Mr Oh");
  for (const path of [
    `classes/${classId}/map`,
    `classes/${classId}/gradebook`,
    `assignments/${assignmentId}`,
  ]) {
    expect((await other.goto(`/en/teach/${path}`))?.status()).toBe(404);
  }

  await page.goto(`/en/teach/classes/${classId}/map`);
  await page.getByRole("link", { name: "Last 7 days" }).click();
  await expect(page).toHaveURL(/last=7/u);
  await expect(cell).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("2026-01-31");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("No wrong answer of these days has an explanation.")).toBeVisible();
  await page.getByRole("link", { name: "All time" }).click();
  await cell.click();
  await page.getByRole("button", { name: "Make a reteaching set" }).click();
  await expect(page).toHaveURL(/\/en\/teach\/sets\/[\w-]+$/u);
  const reply = await page.request.get("/api/trpc/problemSets.list", {
    params: { input: JSON.stringify({ deleted: false }) },
  });
  expect(await reply.text()).toContain("Once more: The padding is left out");
});

/** Sound for axe, light and dark, and no wider than a phone. */
async function looksWell(page: Page): Promise<void> {
  await expectNoViolation(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours that are still on their way would be measured.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await expectNoViolation(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** What a button saves as a file. */
async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const path = await (await download).path();
  return readFileSync(path, "utf8");
}

const given = z.object({ result: z.object({ data: z.unknown().optional() }) });
const made = z.object({ id: z.string() });

async function send(request: APIRequestContext, procedure: string, data: object): Promise<unknown> {
  const reply = await request.post(`/api/trpc/${procedure}`, { data });
  expect(`${procedure} ${reply.status()}`).toBe(`${procedure} 200`);
  return given.parse(await reply.json()).result.data;
}

async function ask(request: APIRequestContext, procedure: string, input: object): Promise<unknown> {
  const reply = await request.get(`/api/trpc/${procedure}`, { params: { input: JSON.stringify(input) } });
  expect(`${procedure} ${reply.status()}`).toBe(`${procedure} 200`);
  return given.parse(await reply.json()).result.data;
}

/** A class with a set of two items that is assigned to it: a padded convolution for 2 points, parameters for 1. */
async function taughtClass(request: APIRequestContext): Promise<{ classId: string; assignmentId: string }> {
  const { id: classId } = made.parse(await send(request, "classes.create", { name: "3-2", timeZone: "UTC" }));
  const { id } = made.parse(await send(request, "problemSets.create", { title: "Week 3" }));
  const of = (kind: string, skill: string) => ({ from: "kind", kind, difficulty: 1, skill });
  const items = [
    { id: "a", type: "one", points: 2, source: of("output-shape", "padding") },
    { id: "b", type: "one", points: 1, source: of("parameter-count", "parameters") },
  ];
  const draft = { title: "Week 3", introduction: "", items };
  await send(request, "problemSets.saveDraft", { id, revision: 0, draft });
  await send(request, "problemSets.publish", { id, revision: 1 });
  const shown = { score: "during", verdicts: "during", diagnosis: "during", solution: "closed" };
  const { id: assignmentId } = made.parse(
    await send(request, "problemSets.assign", {
      ...{ classId, problemSetId: id, title: "Week 3", opensAt: null, dueAt: null, closesAt: null },
      ...{ latePercent: 100, tries: null, hints: true, sameNumbers: false, shown },
    }),
  );
  return { classId, assignmentId };
}

const posed = z.object({
  exercise: z.object({
    layout: z.string(),
    picture: z.object({
      input: z.object({ size: z.array(z.number()) }),
      layers: z.array(
        z.looseObject({
          outChannels: z.number(),
          kernelSize: z.union([z.number(), z.array(z.number())]),
          stride: z.union([z.number(), z.array(z.number())]).optional(),
          padding: z.array(z.object({ before: z.number(), after: z.number() })),
        }),
      ),
    }),
  }),
});

/** A guest joins and answers both items: rightly the first, or without its padding; the second always wrongly. */
async function answeredBy(
  browser: Browser,
  teacher: APIRequestContext,
  {
    classId,
    assignmentId,
    name,
    right,
  }: { classId: string; assignmentId: string; name: string; right: boolean },
): Promise<void> {
  const code = z.object({ code: z.string() }).parse(await ask(teacher, "classes.code", { classId }));
  const { request } = await browser.newContext();
  await send(request, "classes.join", { code: code.code, name });
  await send(request, "work.begin", { assignmentId });
  const item = await ask(request, "work.item", { assignmentId, position: 1, locale: "en" });
  const { exercise } = posed.parse(item);
  const answer = { shape: shapeOf(exercise, right) };
  const submitted = { assignmentId, revision: 0, locale: "en" };
  await send(request, "work.submit", { ...submitted, position: 1, attemptId: crypto.randomUUID(), answer });
  const wrong = { parameters: right ? "1" : "2" };
  await send(request, "work.submit", {
    ...{ ...submitted, position: 2, attemptId: crypto.randomUUID() },
    answer: wrong,
  });
}

function shapeOf({ layout, picture }: z.output<typeof posed>["exercise"], withPadding: boolean): string {
  const [layer] = picture.layers;
  if (!layer) throw new Error("no layer is asked about");
  const along = (value: number | number[] | undefined, axis: number, otherwise: number) =>
    typeof value === "number" ? value : (value?.[axis] ?? otherwise);
  const sizes = picture.input.size.map((size, axis) => {
    const { before, after } = layer.padding[axis] ?? { before: 0, after: 0 };
    const padded = withPadding ? size + before + after : size;
    return Math.floor((padded - along(layer.kernelSize, axis, 1)) / along(layer.stride, axis, 1) + 1);
  });
  const axes = layout === "channels-first" ? [layer.outChannels, ...sizes] : [...sizes, layer.outChannels];
  return axes.join("x");
}
