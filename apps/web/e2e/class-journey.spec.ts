import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { messages } from "../src/messages/index.ts";
import { withDatabase } from "./database";
import { keras } from "./small-network";
import { becomeTeacher } from "./teacher";
import { expectNoViolation } from "./violations";

/** A message with its values. */
const say = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));

/** A comment and a changed score. */
const news = { en: "1 new comment, 1 changed score", ko: "새 의견 1개, 바뀐 점수 1개" } as const;

/** A name that a school's own network may have for the server: without TLS, so that browsers withhold what needs a secure page. */
const SCHOOL = "classroom.test";

for (const { locale, at, isSecure } of [
  { locale: "en", at: "127.0.0.1", isSecure: true },
  { locale: "ko", at: SCHOOL, isSecure: false },
] as const) {
  test(`a class from its making to a changed score and the learner who reads why (${locale}, at ${at})`, async ({
    browser,
    baseURL,
  }) => {
    const { classes, sets, work, review } = messages[locale];
    const address = (baseURL ?? "").replace("127.0.0.1", at);
    const teacher = await newPage(browser, 1280, address);
    await becomeTeacher(teacher, "Ms Han");
    expect(await teacher.evaluate(() => window.isSecureContext)).toBe(isSecure);

    await teacher.goto(`/${locale}/teach`);
    await teacher.getByLabel(classes.fields.name).fill("3-2");
    await teacher.getByLabel(classes.fields.timeZone).selectOption("Asia/Seoul");
    await teacher.getByRole("button", { name: classes.mine.make }).click();
    const code = (await teacher.locator(".class-code").textContent()) ?? "";

    await teacher.goto(`/${locale}/teach/sets`);
    await teacher.getByLabel(sets.list.newTitle).fill("LeNet");
    await teacher.getByRole("button", { name: sets.list.create }).click();
    await teacher.getByText(sets.network.title).click();
    await teacher.getByLabel(sets.network.paste).fill(keras);
    await teacher.getByRole("button", { name: sets.network.read, exact: true }).click();
    await teacher.getByRole("button", { name: sets.network.use }).click();
    await teacher.getByRole("button", { name: sets.editor.onlyParameters }).click();
    await expect(teacher.getByText(sets.check.nothing)).toBeVisible();
    await teacher.getByRole("link", { name: sets.editor.preview }).click();
    await expect(teacher.getByRole("heading", { level: 1 })).toHaveText("LeNet");
    await teacher.goBack();
    await expect(teacher.locator(".set-items > li")).toHaveCount(1);
    await expect(teacher.getByText(sets.check.nothing)).toBeVisible();
    await teacher.getByRole("button", { name: say(sets.editor.publish, { number: 1 }) }).click();
    await expect(teacher.getByText(say(sets.editor.publishedAs, { number: 1 }))).toBeVisible();

    await teacher.goto(`/${locale}/teach`);
    await teacher.getByRole("link", { name: "3-2" }).click();
    await teacher.getByRole("link", { name: sets.assignments.assign }).click();
    await teacher.getByLabel(sets.assign.dueAt, { exact: true }).fill("2099-03-09T23:59");
    await teacher.getByRole("button", { name: sets.assign.practice }).click();
    await teacher.getByRole("button", { name: sets.assign.submit }).click();
    await expect(teacher.locator(".assignments")).toContainText("LeNet");

    const [jiho, suji] = [await newPage(browser, 360, address), await newPage(browser, 1280, address)];
    for (const [page, name] of [
      [jiho, "Jiho"],
      [suji, "Suji"],
    ] as const) {
      await page.goto(`/${locale}/join/${code}`);
      await page.getByLabel(classes.join.name).fill(name);
      await page.getByLabel(classes.join.name).press("Enter");
      await expect(page).toHaveURL(new RegExp(`/${locale}/work$`, "u"));
      await page.getByRole("link", { name: "LeNet" }).click();
      const toFirst = page.getByRole("link", { name: work.toFirst });
      // A press may come before the page listens.
      await expect(async () => {
        if (!(await toFirst.isVisible())) {
          await page.getByRole("button", { name: work.begin }).click({ timeout: 2000 });
        }
        await expect(toFirst).toBeVisible({ timeout: 5000 });
      }).toPass();
      await toFirst.click();
    }

    const boxes = jiho.locator(".answers input[type=text], .answer-table input, table input");
    await expect(boxes.first()).toBeVisible();
    const key = parametersOf(code);
    await fill(jiho, key);
    await jiho.getByRole("button", { name: work.submit }).click();
    await expect(jiho.getByRole("status").filter({ hasText: work.verdicts.correct })).toBeVisible();
    await expectNoViolation(jiho);

    // Without a network nothing is lost and nothing is submitted; the bias is forgotten: 150, not 156.
    await suji.context().setOffline(true);
    await fill(suji, { ...key, [first(key)]: "150" });
    await expect(suji.getByText(work.keeping.device)).toBeVisible();
    await suji.getByRole("button", { name: work.submit }).click();
    await expect(suji.getByText(work.notices.offline)).toBeVisible();
    await suji.context().setOffline(false);
    await expect(suji.getByText(work.keeping.server)).toBeVisible();
    await suji.reload();
    await expect(suji.locator(`[id="${first(key)}"]`)).toHaveValue("150");
    await suji.getByRole("button", { name: work.submit }).click();
    await expect(suji.getByRole("status").filter({ hasText: work.verdicts.partial })).toBeVisible();

    await teacher.reload();
    await teacher.locator(".assignments").getByRole("link", { name: "LeNet", exact: true }).click();
    const rows = teacher.getByRole("table", { name: review.attempts.title }).locator("tbody tr");
    await expect(rows).toHaveCount(2);
    await rows.filter({ hasText: "Suji" }).getByRole("link").first().click();
    await expect(teacher.getByRole("heading", { name: say(review.item.try, { number: 1 }) })).toBeVisible();
    await teacher.getByLabel(say(review.act.points, { points: 1 })).fill("0.9");
    await teacher.getByLabel(review.act.reason).fill("150 + 6");
    await teacher.getByRole("button", { name: review.act.override }).click();
    await expect(teacher.getByText(say(review.attempts.scoreOf, { score: 0.9, points: 1 }))).toBeVisible();
    await teacher.getByRole("textbox", { name: review.act.comment }).fill("A bias for each kernel.");
    await teacher.getByRole("button", { name: review.act.send }).click();
    await expect(teacher.getByRole("region", { name: review.item.comments })).toContainText(
      "A bias for each kernel.",
    );
    await teacher.getByRole("link", { name: review.item.back }).click();
    const download = teacher.waitForEvent("download");
    await teacher.getByRole("button", { name: review.download.answers }).click();
    const file = readFileSync(await (await download).path(), "utf8");
    expect(file.startsWith("\uFEFF")).toBe(true);
    expect(file).toContain("Suji");
    expect(file).toContain("150");

    await suji.goto(`/${locale}/work`);
    await expect(suji.getByText(news[locale])).toBeVisible();
    await suji.getByRole("link", { name: "LeNet" }).click();
    await suji.getByRole("link", { name: /^1\./u }).click();
    await expect(suji.getByText("A bias for each kernel.")).toBeVisible();
    await expect(suji.getByText("150 + 6").first()).toBeVisible();
    await expectNoViolation(suji);
  });
}

async function newPage(browser: Browser, width: number, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, viewport: { width, height: 900 } })).newPage();
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await page.locator(`[id="${id}"]`).fill(value);
}

const first = (values: Readonly<Record<string, string>>) => Object.keys(values)[0] ?? "";

/** What is right in each box, in their order: the network is the same for everybody. */
function parametersOf(code: string): Record<string, string> {
  const row = withDatabase((database) =>
    database
      .prepare(
        `SELECT e.key FROM Exercise e JOIN WorkItem i ON i.exerciseId = e.id JOIN Assignment a ON a.id = i.assignmentId
         JOIN ClassLink l ON l.classId = a.classId WHERE replace(l.code, '-', '') = ?`,
      )
      .get(code.replace("-", "")),
  );
  const { key } = z.object({ key: z.string() }).parse(row);
  return z.record(z.string(), z.string()).parse(JSON.parse(key));
}
